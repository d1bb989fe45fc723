import type { PageBlock } from './page-block';

/** Blocks to read at once: `prefix` only gives context, its figures are found elsewhere. */
export type Chunk = { readonly prefix: readonly PageBlock[]; readonly body: readonly PageBlock[] };

/** Text of one call of the engine: a few milliseconds of work. */
const LARGEST = 12_000;
/** From this size on a heading begins a new chunk, so that most chunks outlive changes elsewhere. */
const ROOMY = 4_000;
const LEAD = 4;
const BEFORE = 4;

const cuts = (blocks: readonly PageBlock[]): number[] => {
  const starts = [0];
  let size = 0;
  blocks.forEach(({ block }, at) => {
    const isHead = block.role === 'heading';
    if (at > 0 && (size > LARGEST || (isHead && size > ROOMY))) {
      starts.push(at);
      size = 0;
    }
    size += block.text.length;
  });
  return starts;
};

/** Cuts long pages into pieces for the engine; each brings the top of the page and the blocks before it. */
export const toChunks = (blocks: readonly PageBlock[]): Chunk[] => {
  const starts = cuts(blocks);
  return starts.map((start, index) => ({
    prefix:
      start === 0
        ? []
        : [...blocks.slice(0, Math.min(LEAD, start)), ...blocks.slice(Math.max(LEAD, start - BEFORE), start)],
    body: blocks.slice(start, starts[index + 1] ?? blocks.length),
  }));
};
