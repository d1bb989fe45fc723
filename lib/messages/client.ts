import type { Failure, Reply, Requests, RequestType } from './protocol';
import { findRuntime } from './runtime';

type ReplyTo<T extends RequestType> = Requests[T]['reply'];

const fail = (code: string, detail: string): Failure => ({ ok: false, code, detail });

const isReply = (value: unknown): value is Reply<object> =>
  typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean';

/**
 * Sends a request to the background and gives its reply. Never throws:
 * - `gone`: this script outlived its extension (updated, disabled, removed); only a reload of the page helps
 * - `no-answer`: the background dropped the request, or ended before it answered
 */
export const send = async <T extends RequestType>(
  type: T,
  request: Requests[T]['request'],
): Promise<ReplyTo<T>> => {
  const runtime = findRuntime();
  if (runtime === null) return fail('gone', 'The extension was updated or removed. Reload this page.');
  try {
    const reply = await runtime.sendMessage({ ...request, type });
    if (isReply(reply)) return reply as ReplyTo<T>;
    return fail('no-answer', `No answer to ${type}.`);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail(findRuntime() === null || /invalidated/i.test(detail) ? 'gone' : 'no-answer', detail);
  }
};

/** Tells the background something that needs no reply. Throws nothing: what comes too late has nobody to hear it. */
export const tell = <T extends RequestType>(type: T, request: Requests[T]['request']): void =>
  void findRuntime()
    ?.sendMessage({ ...request, type })
    .catch(() => undefined);
