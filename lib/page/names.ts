import names from '../../data/page/names.json';
import { openRoots } from './composed';
import { watchLateRoots } from './late-roots';
import { doUntil, type Pace, startPace } from './pace';
import { ELEMENTS, type Span, spanAt, type Tree, textOf, textsOf } from './spans';

/** Looks at a changing page take at most one part in so many of the time. */
const SHARE = 20;
const SHORTEST_PAUSE = 250;
const PATIENCE = 1000;
const UNREAD = 'script, style, noscript, template, textarea';

/** Names begin with a capital or another rare letter: each search is a fast one, and folding case would not be. */
const hasName = (text: string | null): boolean => text !== null && names.some((name) => text.includes(name));

const isRead = (node: Node): boolean => !node.parentElement?.closest(UNREAD);

/** The names stand in scripts of many pages, too: only what readers may see counts. Names in one piece come first. */
const isInText = (span: Span): boolean => {
  const nodes: Text[] = [];
  for (const node of textsOf(span)) {
    if (hasName(node.data) && isRead(node)) return true;
    nodes.push(node);
  }
  return hasName(
    nodes
      .filter(isRead)
      .map(({ data }) => data)
      .join(''),
  );
};

const page = (): Tree => document.body ?? document;

/** Whether a span names one of the companies, in any of the languages. Shadow roots are not asked. */
const namesCompany = (span: Span): boolean => hasName(textOf(span)) && isInText(span);

type Watch = {
  readonly signal: AbortSignal;
  /** Whether a span settles it. */
  readonly found: (span: Span) => boolean;
  /** Whether only the first span of the page was looked at. */
  readonly isLong: boolean;
};

/** Looks at the rest, at what comes later, and into shadow roots, in slices and one look after another. */
const keepLooking = ({ signal, found, isLong }: Watch): void => {
  let pause = SHORTEST_PAUSE;
  let waiting = false;
  let last = Promise.resolve();
  const observer = new MutationObserver(() => ask());
  const watch = (root: Node): void =>
    observer.observe(root, { childList: true, subtree: true, characterData: true });
  const read = async (root: Tree, { step }: Pace): Promise<void> => {
    for (let start = 0; ; start += ELEMENTS) {
      const span = spanAt(root, start);
      if (found(span) || !span.to) return;
      await step();
    }
  };
  /** Reads shadow roots after the rest; gives how many there are. */
  const readDeep = async (shallow: readonly Tree[], pace: Pace): Promise<number> => {
    const roots = await openRoots(document, pace.step);
    for (const root of [...shallow, ...roots]) if (!signal.aborted) await read(root, pace);
    if (!signal.aborted) roots.forEach(watch);
    return roots.length;
  };
  const look = (how: (pace: Pace) => Promise<void>): void => {
    last = last.then(() => doUntil(signal, () => how(startPace(signal))));
  };
  const lookAgain = async (pace: Pace): Promise<void> => {
    waiting = false;
    await readDeep([page()], pace);
    pause = Math.max(SHORTEST_PAUSE, SHARE * pace.spent);
  };
  /** Not at once: only pages that hide their text in shadow roots need it. */
  const lookDeeper = async (pace: Pace): Promise<void> => {
    const known = await readDeep([], pace);
    if (!signal.aborted) watchLateRoots(signal, known, ask);
  };
  const ask = (): void => {
    if (waiting || signal.aborted) return;
    waiting = true;
    setTimeout(() => requestIdleCallback(() => look(lookAgain), { timeout: PATIENCE }), pause);
  };
  watch(document);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  if (isLong) look((pace) => read(page(), pace));
  requestIdleCallback(() => look(lookDeeper), { timeout: PATIENCE });
};

/**
 * Calls back once, when the page names one of the companies: now, or after late content, also in shadow roots that
 * appear late. Ends with the controller, which it aborts when it has found something.
 */
export const watchForNames = (controller: AbortController, onFound: () => void): void => {
  const found = (span: Span): boolean => {
    if (!namesCompany(span)) return false;
    controller.abort();
    onFound();
    return true;
  };
  const first = spanAt(page(), 0);
  if (!found(first)) keepLooking({ signal: controller.signal, found, isLong: first.to !== null });
};
