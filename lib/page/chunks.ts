import type { PageBlock } from './page-block';

/** Blocks to read at once: `prefix` only gives context, its figures are found elsewhere. */
export type Chunk = { readonly prefix: readonly PageBlock[]; readonly body: readonly PageBlock[] };

/** Text of one message and of one call of the engine: a few milliseconds of work on either side. */
const LARGEST = 12_000;
/** From this size on a heading begins a new chunk, so that most chunks outlive changes elsewhere. */
const ROOMY = 4_000;
const LEAD = 4;
const BEFORE = 4;

/** Cuts long pages into pieces for the engine as they are read; each brings the top of the page and the blocks before it. */
export class Chunker {
  readonly #blocks: PageBlock[] = [];
  #start = 0;
  #size = 0;

  /** Adds the next block; gives the chunk that ends in front of it, where one does. */
  add(page: PageBlock): Chunk | null {
    const isHead = page.block.role === 'heading';
    const done = this.#size > LARGEST || (isHead && this.#size > ROOMY) ? this.end() : null;
    this.#blocks.push(page);
    this.#size += page.block.text.length;
    return done;
  }

  /** The chunk of the blocks that are left; null where there are none. */
  end(): Chunk | null {
    const [blocks, start] = [this.#blocks, this.#start];
    if (start === blocks.length) return null;
    this.#start = blocks.length;
    this.#size = 0;
    return {
      prefix: [
        ...blocks.slice(0, Math.min(LEAD, start)),
        ...blocks.slice(Math.max(LEAD, start - BEFORE), start),
      ],
      body: blocks.slice(start),
    };
  }
}
