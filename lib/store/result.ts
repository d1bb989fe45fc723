import type { Failure } from '../messages/protocol';

/** Codes of the store: the database cannot be opened, is full, is of a newer version, or refused a write. */
export type StoreCode = 'storage-unavailable' | 'storage-full' | 'storage-newer' | 'storage-failed';

export type StoreFailure = Failure & { readonly code: StoreCode };
export type StoreResult<T> = { readonly ok: true; readonly value: T } | StoreFailure;

export const stored = <T>(value: T): StoreResult<T> => ({ ok: true, value });

const ADVICE: Readonly<Record<StoreCode, string>> = {
  'storage-unavailable':
    'The browser gives no database here (private window, or site data blocked). Comparisons use the ledger that ships with the extension; nothing can be kept.',
  'storage-full':
    'The disk or the browser’s quota is full. Free some space, then try again; nothing was lost.',
  'storage-newer':
    'The database was written by a newer version of Two Ledgers. Update the extension; nothing was changed.',
  'storage-failed': 'The database refused the change, and nothing was changed.',
};

/** IndexedDB and Dexie error names; Dexie wraps the browser's error in `inner`. */
const CODES: Readonly<Record<string, StoreCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  OpenFailedError: 'storage-unavailable',
  DatabaseClosedError: 'storage-unavailable',
  MissingAPIError: 'storage-unavailable',
  InvalidStateError: 'storage-unavailable',
  SecurityError: 'storage-unavailable',
  UnknownError: 'storage-unavailable',
};

type NamedError = { readonly name?: unknown; readonly message?: unknown; readonly inner?: unknown };

/** An error and those it wraps, innermost first: the browser's own error says most. */
const chain = (error: unknown): readonly NamedError[] => {
  const errors: NamedError[] = [];
  for (
    let at = error;
    typeof at === 'object' && at !== null && errors.length < 5;
    at = (at as NamedError).inner
  ) {
    errors.unshift(at as NamedError);
  }
  return errors;
};

/** Turns whatever the database threw into a failure with advice that a person can act on. */
export const explainError = (error: unknown): StoreFailure => {
  const errors = chain(error);
  const known = errors.map(({ name }) => CODES[String(name)]).find((code) => code !== undefined);
  const code = known ?? 'storage-failed';
  const first = errors[0];
  const said = first === undefined ? String(error) : `${String(first.name)}: ${String(first.message)}`;
  return { ok: false, code, detail: `${ADVICE[code]} (${said})` };
};

/** Runs a database action; what it throws becomes a failure. */
export const attempt = async <T>(action: () => Promise<T>): Promise<StoreResult<T>> => {
  try {
    return stored(await action());
  } catch (error) {
    return explainError(error);
  }
};
