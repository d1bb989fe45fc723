import { chooseRuns } from './choose';
import type { Pace } from './pace';
import { type PageBlock, toPageBlock } from './page-block';
import { Regions } from './regions';
import { scanRuns } from './scan';
import { Tables } from './table';
import { Visibility } from './visibility';

/** What one reading of a page found. */
export type PageText = {
  /** Blocks with figures, and the blocks around them that give context, in reading order. */
  readonly blocks: readonly PageBlock[];
  /** Elements that may hold figures and cannot be seen now (closed details, hidden tabs). */
  readonly unseen: readonly Element[];
  /** Open shadow roots: changes inside them are not seen from the document. */
  readonly roots: readonly ShadowRoot[];
};

/**
 * Reads a page into blocks: a cheap walk finds the runs of text that may hold a figure, and only those and their
 * surroundings are derived, by the rule of a reader (white space collapsed, nothing hidden, no chrome). `onBlock` is told
 * each block as soon as it is there.
 */
export const readPage = async (
  root: Element,
  pace: Pace['step'],
  onBlock?: (block: PageBlock) => void,
): Promise<PageText> => {
  const { runs, roots } = await scanRuns(root, pace);
  const { chosen, candidates } = await chooseRuns(runs, new Regions(), pace);
  const tables = new Tables();
  const visibility = new Visibility();
  const blocks: PageBlock[] = [];
  const unseen: Element[] = [];
  for (const at of chosen) {
    const run = runs[at];
    if (!run) continue;
    const block = toPageBlock(run, tables, visibility);
    if (block) {
      blocks.push(block);
      onBlock?.(block);
    } else if (candidates.has(at)) unseen.push(run.element);
    await pace();
  }
  return { blocks, unseen, roots };
};
