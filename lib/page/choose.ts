import { hasNumberWord, mayHoldFigure } from './candidates';
import { composedParent } from './composed';
import { isHeading } from './elements';
import type { Pace } from './pace';
import { dataCellOf } from './page-block';
import type { Regions } from './regions';
import { BREAK, type Run } from './scan';

/** Runs before a candidate that give its sentence a subject. */
const BEFORE = 3;
/** Runs at the top of the story that say what it is about. */
const LEAD = 6;
/** A candidate this short may be a key figure, whose label stands below it. */
const KEY_FIGURE = 24;
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

const isStoryPage = (runs: readonly Run[]): boolean => {
  let paragraphs = 0;
  for (const run of runs) {
    if (run.element.localName === 'p' && run.size > LONG) paragraphs += 1;
    if (paragraphs >= STORY_PARAGRAPHS) return true;
  }
  return false;
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

/** For each run the index of the last heading in front of it, -1 where there is none. */
const headingsBefore = (runs: readonly Run[]): Int32Array => {
  const headings = new Int32Array(runs.length);
  let last = -1;
  runs.forEach((run, at) => {
    headings[at] = last;
    if (isHeadingRun(run)) last = at;
  });
  return headings;
};

/** Marks the runs that a candidate is read with: its heading, the paragraphs before it, and a key figure's label. */
const addContext = (
  runs: readonly Run[],
  at: number,
  heading: number,
  accepts: (at: number) => boolean,
  chosen: Set<number>,
): void => {
  let left = BEFORE;
  for (let back = beforeTable(runs, at) - 1; back >= 0 && left > 0; back -= 1) {
    if (chosen.has(back)) left -= 1;
    else if (accepts(back)) {
      chosen.add(back);
      left -= 1;
    }
  }
  if (heading >= 0 && accepts(heading)) chosen.add(heading);
  const next = at + 1;
  if ((runs[at] as Run).size <= KEY_FIGURE && next < runs.length && accepts(next)) chosen.add(next);
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

/** Runs that may hold a figure and stand in the article. */
const findCandidates = async (
  runs: readonly Run[],
  accepts: (at: number) => boolean,
  pace: Pace['step'],
): Promise<Set<number>> => {
  const story = isStoryPage(runs);
  const candidates = new Set<number>();
  for (const [at, run] of runs.entries()) {
    if (mayCount(run) && accepts(at) && !(story && isTeaser(run))) candidates.add(at);
    if (at % STRIDE === 0) await pace();
  }
  return candidates;
};

/**
 * Chooses the runs whose text is worth deriving: those that may hold a figure and stand in the article, and the
 * ones that give them context. Indices in reading order.
 */
export const chooseRuns = async (
  runs: readonly Run[],
  regions: Regions,
  pace: Pace['step'],
): Promise<{ readonly chosen: readonly number[]; readonly candidates: ReadonlySet<number> }> => {
  const accepts = (at: number): boolean => !regions.excludes((runs[at] as Run).element);
  const candidates = await findCandidates(runs, accepts, pace);
  const chosen = new Set(candidates);
  if (candidates.size === 0) return { chosen: [], candidates };
  for (let at = 0, lead = 0; at < runs.length && lead < LEAD; at += 1) {
    if (!accepts(at)) continue;
    chosen.add(at);
    lead += 1;
  }
  const headings = headingsBefore(runs);
  for (const at of candidates) {
    addContext(runs, at, headings[at] ?? -1, accepts, chosen);
    await pace();
  }
  return { chosen: [...chosen].sort((a, b) => a - b), candidates };
};
