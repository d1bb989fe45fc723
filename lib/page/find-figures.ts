import type { Block } from '../figures/types';
import type { PageFigure, ReadFigure } from '../messages/protocol';
import { type Chunk, Chunker } from './chunks';
import { contextOf, FigureNames } from './context';
import { type PageBlock, rangesOf } from './page-block';

/** A figure of the page, where it is drawn (one range a text node), and what was answered for it. */
export type FoundFigure = PageFigure &
  Pick<ReadFigure, 'corrected' | 'comparison'> & {
    readonly ranges: readonly Range[];
    /** The page's words behind each of the figure's cues, in the order of the cues; null where nothing was said. */
    readonly cueWords: readonly (string | null)[];
    /** Its place in the answer that it came with. */
    readonly answer: { readonly chunk: string; readonly index: number };
  };

/** What was found in a chunk, under the name of the answer. */
export type Answer = { readonly id: string; readonly figures: readonly ReadFigure[] };

/** The engine as the page sees it: blocks in, figures out; the first `lead` blocks only give context. */
export type ReadFigures = (blocks: readonly Block[], lead: number) => Promise<Answer>;

/** Answers of the last reading by the text they were read from: what did not change is not read again. */
export type ReadingCache = Map<string, Answer>;

const keyOf = (pages: readonly PageBlock[], lead: number): string =>
  `${lead}\n${pages.map(({ block }) => `${block.role} ${block.lang ?? ''} ${block.heads ? JSON.stringify(block.heads) : ''} ${block.text}`).join('\n')}`;

/** Ties the figures of a chunk to the page; those whose text nodes changed in the meantime are left out. */
const tie = ({ prefix, body }: Chunk, { id: chunk, figures }: Answer, names: FigureNames): FoundFigure[] => {
  const pages = [...prefix, ...body];
  return figures.flatMap((read, index) => {
    const { figure } = read;
    const page = pages[figure.block];
    if (!page) return [];
    const id = names.name(page.block.text, figure);
    const ranges = rangesOf(page, figure.start, figure.end);
    if (!ranges) return [];
    const cueWords = figure.cues.map(
      ({ block, start, end }) => pages[block]?.block.text.slice(start, end) || null,
    );
    const context = contextOf(page.block.text, figure);
    return [{ ...read, id, context, ranges, cueWords, answer: { chunk, index } }];
  });
};

type Asked = { readonly chunk: Chunk; readonly key: string; answer: Answer | null };

type Options = {
  readonly read: ReadFigures;
  /** What the last reading learned; replaced by what this one did, once it has ended. */
  readonly cache: ReadingCache;
  /** Told the figures found so far, in reading order, whenever there are more of them and others may still come. */
  readonly onFound?: (figures: readonly FoundFigure[]) => void;
};

/**
 * Has figures read out of blocks, chunk by chunk as the blocks come, and ties them to the page. What was asked is not
 * waited for: the next blocks are derived meanwhile, and each answer is worked off in the turn that it comes in.
 */
export class FigureFinder {
  readonly #options: Options;
  readonly #chunker = new Chunker();
  readonly #names = new FigureNames();
  readonly #asked: Asked[] = [];
  readonly #coming: Promise<void>[] = [];
  readonly #found: FoundFigure[] = [];
  #tied = 0;
  #spent = 0;
  #failure: unknown = null;
  /** No block comes any more. */
  #isOver = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Milliseconds of work on answers so far. */
  get spent(): number {
    return this.#spent;
  }

  /** Adds the next block of the page. */
  add(page: PageBlock): void {
    const chunk = this.#chunker.add(page);
    if (chunk) this.#ask(chunk);
  }

  /** All figures, once the last answer is there. Throws what a reading threw. */
  async end(): Promise<readonly FoundFigure[]> {
    const last = this.#chunker.end();
    this.#isOver = true;
    if (last) this.#ask(last);
    await Promise.all(this.#coming);
    if (this.#failure !== null) throw this.#failure;
    const { cache } = this.#options;
    cache.clear();
    for (const { key, answer } of this.#asked) if (answer) cache.set(key, answer);
    return this.#found;
  }

  #ask(chunk: Chunk): void {
    const { read, cache } = this.#options;
    const pages = [...chunk.prefix, ...chunk.body];
    const key = keyOf(pages, chunk.prefix.length);
    const asked: Asked = { chunk, key, answer: cache.get(key) ?? null };
    this.#asked.push(asked);
    if (asked.answer) {
      this.#tie();
      return;
    }
    const blocks = pages.map(({ block }) => block);
    const coming = read(blocks, chunk.prefix.length).then((answer) => {
      asked.answer = answer;
      this.#tie();
    });
    this.#coming.push(
      coming.catch((error: unknown) => {
        this.#failure ??= error;
      }),
    );
  }

  /** Ties the answers that are there, in the order of the page. */
  #tie(): void {
    const started = performance.now();
    const before = this.#found.length;
    for (let next = this.#asked[this.#tied]; next?.answer; next = this.#asked[this.#tied]) {
      this.#found.push(...tie(next.chunk, next.answer, this.#names));
      this.#tied += 1;
    }
    const areAll = this.#isOver && this.#tied === this.#asked.length;
    if (this.#found.length > before && !areAll) this.#options.onFound?.(this.#found);
    this.#spent += performance.now() - started;
  }
}

/** Has the figures of blocks read all at once. */
export const findFigures = (
  blocks: readonly PageBlock[],
  options: Options,
): Promise<readonly FoundFigure[]> => {
  const finder = new FigureFinder(options);
  for (const block of blocks) finder.add(block);
  return finder.end();
};
