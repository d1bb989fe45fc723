import { RunChooser } from './choose';
import type { Pace } from './pace';
import { type PageBlock, toPageBlock } from './page-block';
import { Prescan } from './prescan';
import { Regions } from './regions';
import { type Guide, type Run, scanRuns } from './scan';
import { Tables } from './table';
import { Visibility } from './visibility';

/** Pages with fewer runs are read whole. */
const SHORT = 256;

/** What one reading of a page found. */
export type PageText = {
  /** Blocks with figures, and the blocks around them that give context, in reading order. */
  readonly blocks: readonly PageBlock[];
  /** Elements that may hold figures and cannot be seen now (closed details, hidden tabs). */
  readonly unseen: readonly Element[];
  /** Open shadow roots: changes inside them are not seen from the document. */
  readonly roots: readonly ShadowRoot[];
};

/** Leads the walk by what a prescan sees, once that has begun. */
type LookAhead = Guide & {
  readonly prescan: () => Prescan | null;
  readonly begin: (runs: readonly Run[]) => Promise<void>;
};

/** Chooses among the runs of a page as they are found, and derives the text of those. */
class Reading {
  readonly blocks: PageBlock[] = [];
  readonly unseen: Element[] = [];
  readonly #pace: Pace['step'];
  readonly #onBlock: ((block: PageBlock) => void) | undefined;
  readonly #tables = new Tables();
  readonly #visibility = new Visibility();
  readonly #regions = new Regions();
  #chooser: RunChooser | null = null;

  constructor(pace: Pace['step'], onBlock?: (block: PageBlock) => void) {
    this.#pace = pace;
    this.#onBlock = onBlock;
  }

  /** Reads on, as far as the runs that are there settle what is read. */
  async advance(runs: readonly Run[], isOver: boolean): Promise<void> {
    await this.#pace();
    this.#chooser ??= new RunChooser(runs, this.#regions);
    const { candidates } = this.#chooser;
    for (const at of await this.#chooser.choose(isOver, this.#pace)) {
      const run = runs[at];
      if (run) this.#derive(run, candidates.has(at));
      await this.#pace();
    }
  }

  /** The prescan begins once the top of the page is read, and more than short pages have. */
  guide(root: Element): LookAhead {
    let prescan: Prescan | null = null;
    return {
      prescan: () => prescan,
      isAtFrontier: (node) => prescan?.isAtFrontier(node) ?? false,
      isLively: (element) => prescan?.isLively(element) ?? true,
      accepts: (element) => !this.#regions.excludes(element),
      advance: async () => prescan?.advance(),
      begin: async (runs) => {
        const from = runs.at(-1)?.pieces.at(-1);
        if (prescan || runs.length < SHORT || !from || !this.#chooser?.knowsTop) return;
        prescan = new Prescan(root, from, this.#pace);
        await prescan.advance();
      },
    };
  }

  #derive(run: Run, isCandidate: boolean): void {
    const block = toPageBlock(run, this.#tables, this.#visibility);
    if (block) {
      this.blocks.push(block);
      this.#onBlock?.(block);
    } else if (isCandidate) this.unseen.push(run.element);
  }
}

/**
 * Reads a page into blocks: a cheap walk finds the runs of text that may hold a figure, and only those and their
 * surroundings are derived, by the rule of a reader (white space collapsed, nothing hidden, no chrome). `onBlock` is told
 * each block as soon as it is there, while the walk goes on: readers see the top of a page first.
 */
export const readPage = async (
  root: Element,
  pace: Pace['step'],
  onBlock?: (block: PageBlock) => void,
): Promise<PageText> => {
  const reading = new Reading(pace, onBlock);
  const guide = reading.guide(root);
  const between = async (found: readonly Run[]): Promise<void> => {
    await reading.advance(found, false);
    await guide.begin(found);
  };
  const { runs, roots } = await scanRuns(root, between, guide);
  await reading.advance(runs, true);
  const { blocks, unseen } = reading;
  return { blocks, unseen, roots: [...new Set([...roots, ...(guide.prescan()?.roots ?? [])])] };
};
