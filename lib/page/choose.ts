import { hasNumberWord, mayHoldFigure } from './candidates';
import { composedParent } from './composed';
import { isHeading } from './elements';
import type { Pace } from './pace';
import { dataCellOf } from './page-block';
import type { Regions } from './regions';
import { BEFORE, BREAK, KEY_FIGURE, type Run } from './scan';

/** Runs at the top of the story that say what it is about. */
const LEAD = 6;
/** Runs looked at between two turns of the page. */
const STRIDE = 128;
/** A page with this many long paragraphs is a story; whole-link blocks on it lead to other stories. */
const STORY_PARAGRAPHS = 3;
const LONG = 80;

const leadsElsewhere = (link: Element): boolean => {
  const { origin, pathname, href } = link as HTMLAnchorElement;
  return href !== '' && (origin !== location.origin || pathname !== location.pathname);
};

const isHeadline = (element: Element): boolean =>
  element.localName === 'h1' || element.closest('h1') !== null;

/** Whether a run is nothing but links to other pages: a teaser in a list of stories. */
const isTeaser = (run: Run): boolean => {
  if (isHeadline(run.element)) return false;
  const texts = run.pieces.filter((piece) => piece !== BREAK && piece.data.trim() !== '') as Text[];
  return texts.every((text) => {
    const link = composedParent(text)?.closest('a[href]');
    return link !== null && link !== undefined && leadsElsewhere(link);
  });
};

const isHeadingRun = (run: Run): boolean => isHeading(run.element.localName);

/** Index of the first run of the table that a run stands in, or the run's own index. */
const beforeTable = (runs: readonly Run[], at: number): number => {
  const run = runs[at] as Run;
  const table = run.inCell && dataCellOf(run.element) ? run.element.closest('table') : null;
  if (!table) return at;
  let first = at;
  while (first > 0 && table.contains((runs[first - 1] as Run).element)) first -= 1;
  return first;
};

const rawText = ({ pieces }: Run): string => {
  let text = '';
  for (const piece of pieces) text += piece === BREAK ? ' ' : piece.data;
  return text;
};

/** Whether a run may hold a figure; the unit of a cell may stand at the head of its table. */
const mayCount = (run: Run): boolean => {
  if (run.digits) return run.inCell || mayHoldFigure(rawText(run));
  return run.pieces.some((piece) => piece !== BREAK && hasNumberWord(piece.data));
};

/**
 * Chooses the runs whose text is worth deriving: those that may hold a figure and stand in the article, and the ones
 * that give them context. It chooses while a page is still being read, and gives each run once no later one can bring
 * another in front of it, so that the whole comes in reading order.
 */
export class RunChooser {
  /** Indices of the runs that may hold a figure. */
  readonly candidates = new Set<number>();
  readonly #runs: readonly Run[];
  readonly #regions: Regions;
  readonly #chosen = new Set<number>();
  /** Chosen and not given yet. */
  #held: number[] = [];
  #leads: number[] = [];
  #leadsFound = 0;
  #paragraphs = 0;
  #counted = 0;
  #next = 0;
  /** The last heading that was looked at; -1 where there was none. */
  #heading = -1;

  constructor(runs: readonly Run[], regions: Regions) {
    this.#runs = runs;
    this.#regions = regions;
  }

  /** Whether the top of the page has told all that is asked of it: from here on only candidates and their context count. */
  get knowsTop(): boolean {
    return this.#paragraphs >= STORY_PARAGRAPHS && this.#leadsFound >= LEAD;
  }

  /** Looks at the runs that came since; gives the indices that are settled by it, in reading order. */
  async choose(isOver: boolean, pace: Pace['step']): Promise<readonly number[]> {
    // The last run may still grow, and the one before it is looked at with what follows it.
    const end = isOver ? this.#runs.length : this.#runs.length - 1;
    const isStory = this.#isStory(end);
    if (!isStory && !isOver) return [];
    for (; this.#next < end; this.#next += 1) {
      this.#look(this.#next, isStory);
      if (this.#next % STRIDE === 0) await pace();
    }
    return this.#settle(isOver);
  }

  #isStory(end: number): boolean {
    for (; this.#paragraphs < STORY_PARAGRAPHS && this.#counted < end; this.#counted += 1) {
      const run = this.#runs[this.#counted] as Run;
      if (run.element.localName === 'p' && run.size > LONG) this.#paragraphs += 1;
    }
    return this.#paragraphs >= STORY_PARAGRAPHS;
  }

  #accepts(at: number): boolean {
    return !this.#regions.excludes((this.#runs[at] as Run).element);
  }

  #look(at: number, isStory: boolean): void {
    const run = this.#runs[at] as Run;
    if (mayCount(run) && this.#accepts(at) && !(isStory && isTeaser(run))) {
      this.candidates.add(at);
      this.#add(at);
      this.#addContext(at);
    }
    if (this.#leadsFound < LEAD && this.#accepts(at)) {
      this.#leadsFound += 1;
      this.#leads.push(at);
    }
    if (isHeadingRun(run)) this.#heading = at;
  }

  #add(at: number): void {
    if (this.#chosen.has(at)) return;
    this.#chosen.add(at);
    this.#held.push(at);
  }

  /** Adds what a candidate is read with: its heading, the paragraphs before it, and a key figure's label. */
  #addContext(at: number): void {
    for (let back = beforeTable(this.#runs, at) - 1, left = BEFORE; back >= 0 && left > 0; back -= 1) {
      if (!this.#accepts(back)) continue;
      this.#add(back);
      left -= 1;
    }
    if (this.#heading >= 0 && this.#accepts(this.#heading)) this.#add(this.#heading);
    const next = at + 1;
    const isKeyFigure = (this.#runs[at] as Run).size <= KEY_FIGURE;
    if (isKeyFigure && next < this.#runs.length && this.#accepts(next)) this.#add(next);
  }

  /** What stands in front of all that candidates to come could still add. */
  #settle(isOver: boolean): readonly number[] {
    if (this.candidates.size === 0) return [];
    for (const lead of this.#leads) this.#add(lead);
    this.#leads = [];
    const end = isOver ? this.#runs.length : this.#firstOpen();
    this.#held.sort((a, b) => a - b);
    const settled = this.#held.filter((at) => at < end);
    this.#held = this.#held.filter((at) => at >= end);
    return settled;
  }

  /** The first run that a candidate to come could add as its context. */
  #firstOpen(): number {
    let first = this.#next;
    // A table is read with the paragraphs in front of it, wherever in it a candidate stands.
    if (first === 0 || this.#runs[first - 1]?.element.closest('table')) return 0;
    for (let left = BEFORE; first > 0 && left > 0; ) {
      first -= 1;
      if (this.#accepts(first)) left -= 1;
    }
    const heading = this.#heading;
    const isOpen = heading >= 0 && !this.#chosen.has(heading) && this.#accepts(heading);
    return isOpen ? Math.min(first, heading) : first;
  }
}
