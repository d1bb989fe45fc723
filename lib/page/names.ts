import names from '../../data/page/names.json';
import { openRoots } from './composed';
import { watchLateRoots } from './late-roots';

/** Looks at a changing page take at most one part in so many of the time. */
const SHARE = 20;
const SHORTEST_PAUSE = 250;
const PATIENCE = 1000;
const UNREAD = 'script, style, noscript, template, textarea';

/** Names begin with a capital or another rare letter: each search is a fast one, and folding case would not be. */
const hasName = (text: string | null): boolean => text !== null && names.some((name) => text.includes(name));

const isRead = (node: Node): boolean => !node.parentElement?.closest(UNREAD);

/** The names stand in scripts of many pages, too: only what readers may see counts. Names in one piece come first. */
const isInText = (root: Node): boolean => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (hasName((node as Text).data) && isRead(node)) return true;
    nodes.push(node as Text);
  }
  return hasName(
    nodes
      .filter(isRead)
      .map(({ data }) => data)
      .join(''),
  );
};

/** Whether the text under `root` names one of the companies, in any of the languages. Shadow roots are not asked. */
export const namesCompany = (root: Node): boolean => hasName(root.textContent) && isInText(root);

/**
 * Calls back once, when the page names one of the companies: now, or after late content, also in shadow roots that
 * appear late. Ends with the controller, which it aborts when it has found something.
 */
export const watchForNames = (controller: AbortController, onFound: () => void): void => {
  const { signal } = controller;
  let pause = SHORTEST_PAUSE;
  let waiting = false;
  const found = (roots: readonly Node[]): boolean => {
    if (signal.aborted || !roots.some(namesCompany)) return false;
    controller.abort();
    onFound();
    return true;
  };
  if (found([document.body ?? document])) return;
  const observer = new MutationObserver(() => ask());
  const watch = (root: Node): void =>
    observer.observe(root, { childList: true, subtree: true, characterData: true });
  const look = (): void => {
    waiting = false;
    const started = performance.now();
    const roots = openRoots(document);
    if (found([document.body ?? document, ...roots])) return;
    roots.forEach(watch);
    pause = Math.max(SHORTEST_PAUSE, SHARE * (performance.now() - started));
  };
  const ask = (): void => {
    if (waiting || signal.aborted) return;
    waiting = true;
    setTimeout(() => requestIdleCallback(look, { timeout: PATIENCE }), pause);
  };
  /** Not at once: only pages that hide their text in shadow roots need it. */
  const lookDeeper = (): void => {
    if (signal.aborted) return;
    const roots = openRoots(document);
    if (found(roots)) return;
    roots.forEach(watch);
    watchLateRoots(signal, roots.length, ask);
  };
  watch(document);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  requestIdleCallback(lookDeeper, { timeout: PATIENCE });
};
