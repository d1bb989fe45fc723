import type { Served } from './driver';

export type Answer = { status: number; headers: Record<string, string>; body: string };

/** Pages that a browser believes to be on the web. Under test nothing else is reachable. */
export class Shelf {
  readonly #pages = new Map<string, Served>();
  readonly #online: boolean;
  /** Addresses asked for that are not served; a test may look whether anything tried to leave. */
  readonly strangers: string[] = [];

  constructor({ online = false }: { online?: boolean }) {
    this.#online = online;
  }

  /** Serves `content` at `url`; its query and fragment do not matter. */
  serve(url: string, content: Served): void {
    this.#pages.set(plain(url), content);
  }

  /** The answer for a request; `online`: let it through; null: cut the connection. */
  answer(url: string): Answer | 'online' | null {
    const page = this.#pages.get(plain(url));
    if (page !== undefined) return toAnswer(page);
    if (this.#online) return 'online';
    if (this.#knowsHost(url)) return { status: 404, headers: {}, body: '' };
    this.strangers.push(url);
    return null;
  }

  #knowsHost(url: string): boolean {
    const { origin } = new URL(url);
    return [...this.#pages.keys()].some((known) => new URL(known).origin === origin);
  }
}

const plain = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};

function toAnswer(page: Served): Answer {
  const { body, type, status, headers } = typeof page === 'string' ? { body: page } : page;
  const contentType = type ?? 'text/html; charset=utf-8';
  return { status: status ?? 200, headers: { 'content-type': contentType, ...headers }, body };
}
