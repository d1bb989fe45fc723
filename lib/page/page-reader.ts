import { type Change, summarise } from './changes';
import { FigureFinder, type FoundFigure, type ReadFigures, type ReadingCache } from './find-figures';
import { watchLateRoots } from './late-roots';
import { watchNavigation } from './navigation';
import { type Pace, startPace, whenIdle } from './pace';
import { readPage } from './read-page';

/** Whether all figures of the page were found, and when the reading began (`performance.now`): later changes are not in it. */
export type Reading = { readonly areAll: boolean; readonly began: number };

export type PageReaderOptions = {
  readonly read: ReadFigures;
  /** All figures of the page that are to be underlined, after each reading; before, once, the first that were found. */
  readonly onFigures: (figures: readonly FoundFigure[], reading: Reading) => void;
  /** Text was rewritten or left the page: what stood there is no longer true. */
  readonly onChange: (change: Change) => void;
  /** Another article is shown under this document, or it came back from the back-forward cache. */
  readonly onArrive: () => void;
  readonly onError: (error: unknown) => void;
  /** Whether a node is the extension's own. */
  readonly isOurs: (node: Node) => boolean;
  readonly signal: AbortSignal;
};

/** Readings take at most one part in so many of the time, however busy the page is. */
const SHARE = 40;
/** Yet no change waits longer than this for its reading, in milliseconds: a slow machine must not look like a dead one. */
const LONGEST_REST = 5000;
/** Changes of this many milliseconds are read together. */
const GATHERING = 60;
const PATIENCE = 400;
const WATCHED: MutationObserverInit = { childList: true, subtree: true, characterData: true };

/** Keeps a page read: now, and again after each change that may matter, in slices, when the page is idle. */
export class PageReader {
  readonly #options: PageReaderOptions;
  #cache: ReadingCache = new Map();
  readonly #mutations: MutationObserver;
  readonly #sights: IntersectionObserver;
  readonly #watched = new WeakSet<Node>();
  #due: 'no' | 'waiting' | 'reading' | 'again' = 'no';
  #watchesRoots = false;
  /** Whether figures were told, if only the first ones. */
  #hasTold = false;
  /** Not before this time is the page read again. */
  #restUntil = 0;

  constructor(options: PageReaderOptions) {
    this.#options = options;
    this.#mutations = new MutationObserver((records) => this.#onMutations(records));
    this.#sights = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.refresh();
      },
      { rootMargin: '100%' },
    );
    options.signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** Begins to watch and asks for the first reading. */
  start(): void {
    const { signal, onArrive } = this.#options;
    if (signal.aborted) return;
    this.#watch(document);
    watchNavigation(signal, () => {
      onArrive();
      // Another article may have another date, by which "last quarter" is read.
      this.readAnew();
    });
    this.refresh();
  }

  /** Asks for a reading that takes nothing for known; what one under way still learns is not taken over. */
  readAnew(): void {
    this.#cache = new Map();
    this.refresh();
  }

  /** Asks for a reading soon; many calls make one. */
  refresh(): void {
    if (this.#due === 'reading') this.#due = 'again';
    if (this.#due !== 'no' || this.#options.signal.aborted) return;
    this.#due = 'waiting';
    const wait = this.#restUntil === 0 ? 0 : Math.max(GATHERING, this.#restUntil - performance.now());
    setTimeout(() => whenIdle(PATIENCE).then(() => this.#run()), wait);
  }

  #onMutations(records: readonly MutationRecord[]): void {
    const change = summarise(records, this.#options.isOurs);
    if (change.removed || change.rewritten.size > 0) this.#options.onChange(change);
    if (change.readable) this.refresh();
  }

  async #run(): Promise<void> {
    const { signal, onError } = this.#options;
    if (signal.aborted) return;
    this.#due = 'reading';
    const pace = startPace(signal);
    let spent: number;
    try {
      spent = await this.#read(pace);
    } catch (error) {
      spent = pace.spent;
      if (!signal.aborted) onError(error);
    }
    this.#restUntil = performance.now() + Math.min(LONGEST_REST, SHARE * spent);
    const again = (this.#due as string) === 'again';
    this.#due = 'no';
    if (again) this.refresh();
  }

  /** Reads the page once; gives the milliseconds that it took of the page's own. */
  async #read(pace: Pace): Promise<number> {
    const { read, signal } = this.#options;
    const root = document.body;
    if (!root || document.designMode === 'on') return pace.spent;
    const began = performance.now();
    const finder = new FigureFinder({
      read,
      cache: this.#cache,
      onFound: (figures) => this.#tellEarly(figures, began),
    });
    const { unseen, roots } = await readPage(root, pace.step, (block) => finder.add(block));
    this.#watchMore(unseen, roots);
    const { spent } = pace;
    const figures = await finder.end();
    signal.throwIfAborted();
    this.#hasTold = true;
    this.#options.onFigures(figures, { areAll: true, began });
    return spent + finder.spent;
  }

  /** The first figures of a page are told while others are still to come; a later reading would drop some by it. */
  #tellEarly(figures: readonly FoundFigure[], began: number): void {
    if (this.#hasTold || this.#options.signal.aborted) return;
    this.#hasTold = true;
    this.#options.onFigures([...figures], { areAll: false, began });
  }

  #watchMore(unseen: readonly Element[], roots: readonly ShadowRoot[]): void {
    for (const shadow of roots) this.#watch(shadow);
    if (!this.#watchesRoots) watchLateRoots(this.#options.signal, roots.length, () => this.refresh());
    this.#watchesRoots = true;
    this.#sights.disconnect();
    for (const element of unseen) this.#sights.observe(element);
  }

  #watch(root: Node): void {
    if (this.#watched.has(root)) return;
    this.#watched.add(root);
    this.#mutations.observe(root, WATCHED);
  }

  #end(): void {
    this.#mutations.disconnect();
    this.#sights.disconnect();
    this.#cache.clear();
  }
}
