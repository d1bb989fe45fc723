import { inOrder, type PartsOptions, partsOfIds } from '../store/claim-parts';
import type { MadePart, WorkOrder, WorkPart, WorkReply } from './export-work';

/** Workers at most: the browser reads the database for all of them in one place. */
const MOST_WORKERS = 4;
/** Parts that each worker has under way: one is read while the text of another is made. */
const PARTS_EACH = 2;

type Waiting = { readonly done: (part: MadePart) => void; readonly fail: (error: Error) => void };

/** A worker that makes parts of a file. */
class Maker {
  readonly #worker = new Worker('/exporter.js');
  readonly #waiting = new Map<number, Waiting>();

  constructor(order: WorkOrder) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<WorkReply>) => this.#take(data));
    this.#worker.addEventListener('error', ({ message }) => {
      for (const { fail } of this.#waiting.values()) fail(new Error(message));
    });
    this.#worker.postMessage(order);
  }

  make(part: Omit<WorkPart, 'kind'>): Promise<MadePart> {
    return new Promise((done, fail) => {
      this.#waiting.set(part.at, { done, fail });
      this.#worker.postMessage({ kind: 'part', ...part } satisfies WorkPart);
    });
  }

  end(): void {
    this.#worker.terminate();
  }

  #take(reply: WorkReply): void {
    const waiting = this.#waiting.get(reply.at);
    this.#waiting.delete(reply.at);
    if (reply.ok) waiting?.done(reply);
    else waiting?.fail(new Error(reply.detail));
  }
}

/**
 * Makes the text of claims in workers, some parts side by side, and gives the parts in the order of the ids. Ends with
 * the signal's reason when it is aborted; throws what a worker throws.
 */
export async function* makeParts(
  order: Omit<WorkOrder, 'kind'>,
  ids: readonly string[],
  { signal, onProgress, onProblem }: PartsOptions,
): AsyncGenerator<Uint8Array> {
  const parts = partsOfIds(ids);
  const count = Math.min(MOST_WORKERS, navigator.hardwareConcurrency, parts.length);
  const makers = Array.from({ length: count }, () => new Maker({ kind: 'order', ...order }));
  const make = (part: readonly string[], at: number): Promise<MadePart> =>
    (makers[at % count] as Maker).make({ at, ids: part });
  try {
    let done = 0;
    for await (const { bytes, problems } of inOrder(parts, make, count * PARTS_EACH)) {
      signal.throwIfAborted();
      problems.forEach(onProblem);
      yield bytes;
      done += parts[0]?.length ?? 0;
      onProgress(Math.min(done, ids.length));
    }
    signal.throwIfAborted();
  } finally {
    for (const maker of makers) maker.end();
  }
}
