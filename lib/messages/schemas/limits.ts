/**
 * Sizes above which a message is refused. Generous against real pages (a 5 MB page holds about 1,000
 * figures), small against a runaway script.
 */
export const LIMITS = {
  figuresPerMessage: 5_000,
  cuesPerFigure: 64,
  boxesPerFigure: 200,
  /** Frames in frames. */
  frameDepth: 20,
  /** Blocks of text that is read at once; a chunk is cut by its text long before. */
  blocksPerChunk: 20_000,
  idsPerMessage: 10_000,
  tagsPerClaim: 50,
  /** Revisions of a claim's sentence, and comparisons that others took the place of. */
  historyPerClaim: 1_000,
  /** Claims changed at once, and their ids asked for whole: these weigh some 5 kB each. */
  claimsPerChange: 250_000,
  claimsPerMessage: 1_000,
  savedFilters: 200,
  listedNames: 10_000,
  factsPerMessage: 5_000,
  /** Parts of a pack's file, and UTF-16 units of each: half a gigabyte in all. */
  packParts: 127,
  packPart: 4_000_000,
  rates: 40,
  /** UTF-16 units. */
  id: 200,
  host: 255,
  quote: 1_000,
  context: 1_000,
  sentence: 10_000,
  /** One block: pages without any markup are one, and the largest ones hold some megabytes. */
  block: 8_000_000,
  name: 200,
  note: 20_000,
  tag: 100,
  /** What went wrong, in the browser's words. */
  detail: 2_000,
  url: 8_192,
  metaText: 2_000,
  hash: 500,
  /** A day. */
  restMinutes: 1440,
} as const;
