export type Failure = { readonly ok: false; readonly code: string; readonly detail: string };
export type Reply<T> = ({ readonly ok: true } & T) | Failure;
