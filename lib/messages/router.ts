import type { Failure, Reply, Requests, RequestType } from './protocol';
import { REQUEST_SCHEMAS } from './schemas/requests';
import { mayAsk, type RawSender, readSender, type Self, type SenderOf } from './sender';

/** One function for each request. It may throw: the router answers `failed` with the error's message. */
export type Handlers = {
  readonly [T in RequestType]: (
    request: Requests[T]['request'],
    sender: SenderOf<T>,
  ) => Promise<Requests[T]['reply']> | Requests[T]['reply'];
};

type AnyHandler = (request: unknown, sender: unknown) => Promise<Reply<object>> | Reply<object>;

/** A typed failure. `detail` says what to do or which field is wrong. */
export const failure = (code: string, detail: string): Failure => ({ ok: false, code, detail });

const isRequestType = (type: unknown): type is RequestType =>
  typeof type === 'string' && Object.hasOwn(REQUEST_SCHEMAS, type);

const typeOf = (message: unknown): RequestType | null => {
  const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : null;
  return isRequestType(type) ? type : null;
};

/** At most this many wrong fields are named in one answer. */
const NAMED_ISSUES = 5;

type Issues = readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];

const nameIssues = (issues: Issues): string =>
  issues
    .slice(0, NAMED_ISSUES)
    .map(({ path, message }) => `${path.map(String).join('.') || '(message)'}: ${message}`)
    .join('; ');

/** Calls the handler in the same turn, so that a user's gesture still counts in it. */
const call = async (handler: AnyHandler, request: unknown, sender: unknown): Promise<Reply<object>> => {
  try {
    return await handler(request, sender);
  } catch (error) {
    console.error(error);
    return failure('failed', error instanceof Error ? error.message : String(error));
  }
};

/**
 * Makes the door of the background. It gives null for messages that are not answered (unknown types,
 * strangers); otherwise a reply that never rejects:
 * - `not-allowed`: this kind of sender may not ask that
 * - `bad-request`: a field is malformed; `detail` names it
 * - `failed`: the handler threw
 */
export const makeRouter =
  (handlers: Handlers, self: Self) =>
  (message: unknown, rawSender: RawSender): Promise<Reply<object>> | null => {
    const type = typeOf(message);
    const sender = readSender(rawSender, self);
    if (type === null || sender === null) return null;
    if (!mayAsk(type, sender)) {
      return Promise.resolve(failure('not-allowed', `${type} may not be sent from a ${sender.kind} script`));
    }
    const parsed = REQUEST_SCHEMAS[type].safeParse(message);
    if (!parsed.success) {
      return Promise.resolve(failure('bad-request', `${type}: ${nameIssues(parsed.error.issues)}`));
    }
    return call(handlers[type] as AnyHandler, parsed.data, sender);
  };
