import { metaOfPage } from '../../../entrypoints/annotator/meta';
import { Session } from '../../../entrypoints/annotator/session';
import { mountCard } from '../../../entrypoints/card/mount';
import type { Comparison, Verdict } from '../../../lib/compare/types';
import { DEFAULT_ASSUMPTIONS } from '../../../lib/compare/types';
import { CARD_CATALOGUES } from '../../../lib/i18n/catalogue';
import type { PageFigure, Reply, Requests, RequestType, TextChunk } from '../../../lib/messages/protocol';
import { packFigures } from '../../../lib/messages/read-reply';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/messages/settings';
import { offerCard } from '../../../lib/overlay/card-door';
import { markAt } from '../../../lib/overlay/hit-test';
import { MarkBook } from '../../../lib/overlay/mark-book';
import { readArticleMeta } from '../../../lib/page/article-meta';
import { RunChooser } from '../../../lib/page/choose';
import { type PageSaid, readChunk } from '../../../lib/page/chunk-figures';
import { DerivedText } from '../../../lib/page/derive';
import { findFigures, type ReadFigures } from '../../../lib/page/find-figures';
import { watchForNames } from '../../../lib/page/names';
import { type PageBlock, toPageBlock } from '../../../lib/page/page-block';
import { Prescan } from '../../../lib/page/prescan';
import { readPage } from '../../../lib/page/read-page';
import { Regions } from '../../../lib/page/regions';
import { type Run, scanRuns } from '../../../lib/page/scan';
import { Tables } from '../../../lib/page/table';
import { Visibility } from '../../../lib/page/visibility';

/** The ledger's part, played without a ledger: every figure gets the verdict that the test asked for. */
const compare = (verdict: Verdict): Comparison => ({
  verdict,
  against: null,
  reason: null,
  alignment: 'none',
  references: { inferenceCost: null, impliedRevenue: null },
  recognised: null,
  candidates: [],
  lines: [],
  caveats: [],
  assumptions: DEFAULT_ASSUMPTIONS,
  restsOn: [],
});

/** Read once by the engine: what looks whether the annotator has caught up must not keep it from doing so. */
const known = new Map<string, ReturnType<typeof readChunk>>();

/** The engine's part, played by the engine itself. */
const readWith = ({ blocks, lead }: TextChunk, said: PageSaid, verdicts: Record<string, Verdict>) => {
  const key = JSON.stringify([blocks, lead, said]);
  const read = known.get(key) ?? readChunk({ id: '', lead, blocks }, said);
  known.set(key, read);
  return read.map(({ figure }) => ({ figure, comparison: compare(verdicts[figure.quote] ?? 'context') }));
};

/** The requests that a bare page makes. */
type Asked =
  | 'page/hello'
  | 'page/report'
  | 'page/read'
  | 'words/get'
  | 'card/inject'
  | 'ledger/facts'
  | 'claims/keep';

/** The annotator of a bare page, with the background played by a table of answers. */
class Bare {
  readonly controller = new AbortController();
  readonly sent: { type: RequestType; count: number }[] = [];
  settings: Settings = { ...DEFAULT_SETTINGS, access: 'all' };
  verdicts: Record<string, Verdict> = {};
  gone = false;
  kept: string[] = [];
  readonly session: Session;
  /** What the background answers, as its protocol has it. */
  readonly #answers: { [T in Asked]: (request: Requests[T]['request']) => Requests[T]['reply'] } = {
    'page/hello': () => ({ ok: true, settings: this.settings, pageOff: false }),
    'page/report': () => ({ ok: true }),
    'page/read': ({ chunk, published, lang }) => ({
      ok: true,
      ...packFigures(readWith(chunk, { published, lang }, this.verdicts), DEFAULT_ASSUMPTIONS),
    }),
    'words/get': () => ({ ok: true, language: 'en', catalogue: CARD_CATALOGUES.en }),
    'card/inject': () => {
      offerCard(mountCard);
      return { ok: true };
    },
    'ledger/facts': () => ({ ok: true, facts: [] }),
    'claims/keep': ({ figures }) => {
      this.kept.push(...figures.map(({ figure }) => figure.quote));
      return { ok: true, kept: [], already: [] };
    },
  };

  constructor() {
    const send = async <T extends RequestType>(type: T, request: Requests[T]['request']) => {
      const figures = (request as { figures?: readonly PageFigure[] }).figures ?? [];
      this.sent.push({ type, count: figures.length });
      if (this.gone) return { ok: false, code: 'gone', detail: 'gone' };
      // The background answers in another turn, and what it does is none of the page's time.
      await new Promise((resolve) => setTimeout(resolve));
      const answer = this.#answers[type as Asked] as ((asked: typeof request) => Reply<object>) | undefined;
      return answer?.(request) ?? { ok: false, code: 'unplayed', detail: type };
    };
    this.session = new Session({
      send: send as unknown as ConstructorParameters<typeof Session>[0]['send'],
      host: location.hostname,
      controller: this.controller,
    });
  }

  /** Changes settings as the background does. */
  set(patch: Partial<Settings>): void {
    this.settings = { ...this.settings, ...patch };
    this.session.obey({ type: 'order/settings', settings: this.settings, pageOff: false });
  }
}

const api = {
  start: (verdicts: Record<string, Verdict> = {}): Bare => {
    const bare = new Bare();
    bare.verdicts = verdicts;
    void bare.session.start();
    return bare;
  },
  /** Text of each block of the page, with its role. */
  blocks: async () => {
    const { blocks } = await readPage(document.body, () => undefined);
    return blocks.map(({ block }) => block);
  },
  /** Indices of the runs that are read: chosen while they come one by one, and once all of them are there. */
  chosen: async (): Promise<{ asTheyCome: number[]; atOnce: number[] }> => {
    const { runs } = await scanRuns(document.body, () => undefined);
    const pace = () => undefined;
    const seen: Run[] = [];
    const chooser = new RunChooser(seen, new Regions());
    const asTheyCome: number[] = [];
    for (const run of runs) {
      seen.push(run);
      asTheyCome.push(...(await chooser.choose(false, pace)));
    }
    asTheyCome.push(...(await chooser.choose(true, pace)));
    const atOnce = [...(await new RunChooser(runs, new Regions()).choose(true, pace))];
    return { asTheyCome, atOnce };
  },
  /** What is read of a page: led past what holds no figure, and with every block looked at. */
  guided: async (): Promise<{ guided: string[]; whole: string[] }> => {
    const pace = () => undefined;
    const { blocks } = await readPage(document.body, pace);
    const { runs } = await scanRuns(document.body, pace);
    const [tables, visibility] = [new Tables(), new Visibility()];
    const chosen = await new RunChooser(runs, new Regions()).choose(true, pace);
    const whole = chosen.map((at) => toPageBlock(runs[at] as Run, tables, visibility));
    const say = (block: PageBlock | null): string => (block ? `${block.block.role} ${block.block.text}` : '');
    return { guided: blocks.map(say), whole: whole.map(say).filter(Boolean) };
  },
  /** Whether the last block of a page is passed by: while the text that was reached last is there, and once it is gone. */
  passesBy: async (): Promise<{ before: boolean; after: boolean }> => {
    const last = [...document.querySelectorAll('p')].at(-1) as Element;
    const prescan = new Prescan(document.body, document.querySelector('p') as Element, () => undefined);
    await prescan.advance();
    const before = !prescan.isLively(last);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && !prescan.isAtFrontier(walker.currentNode));
    (walker.currentNode as Text).remove();
    return { before, after: !prescan.isLively(last) };
  },
  /** Text nodes whose text was read. */
  readNodes: async () => {
    const { blocks } = await readPage(document.body, () => undefined);
    return blocks.flatMap(({ nodes }) => nodes);
  },
  /** Whether exactly what a reading of the whole page finds now is drawn: the annotator has caught up with it. */
  isCaughtUp: async (): Promise<boolean> => {
    const { blocks } = await readPage(document.body, () => undefined);
    const { published, lang } = metaOfPage();
    const said = { published, lang: document.documentElement.lang || lang };
    const read: ReadFigures = async (texts, lead) => ({
      id: 'all',
      figures: readWith({ id: 'all', lead, blocks: texts }, said, {}),
    });
    const found = await findFigures(blocks, { read, cache: new Map() });
    const name = ({ id, ranges }: { id: string; ranges: readonly Range[] }): string =>
      `${id} ${ranges.join('|')}`;
    return found.map(name).join() === window.bare.session.marks.map(name).join();
  },
  /** Milliseconds a point, batch by batch: our own hit test, and the browser's where it has one. */
  timeHits: (batches: number, points: number): { ours: number[]; native: number[] } => {
    const book = new MarkBook();
    book.set(window.bare.session.marks);
    const at = (n: number) => ({ x: 20 + ((n * 37) % 600), y: 10 + ((n * 53) % 700) });
    type Hit = (point: { x: number; y: number }, target?: Element) => unknown;
    const time = (hit: Hit): number[] =>
      Array.from({ length: batches }, (_, batch) => {
        const places = Array.from({ length: points }, (_point, n) => at(batch * points + n));
        // A pointer event brings the element that the browser found.
        const targets = places.map(({ x, y }) => document.elementFromPoint(x, y) ?? undefined);
        const start = performance.now();
        places.forEach((place, n) => void hit(place, targets[n]));
        return (performance.now() - start) / points;
      });
    const { highlights } = CSS as { highlights: { highlightsFromPoint?(x: number, y: number): unknown } };
    const native = highlights.highlightsFromPoint
      ? time(({ x, y }) => highlights.highlightsFromPoint?.(x, y))
      : [];
    return { ours: time((point, target) => markAt(book, point, target)), native };
  },
  meta: () => readArticleMeta(document, location.href),
  watchForNames,
  DerivedText,
};

export type InPage = typeof api;

declare global {
  interface Window {
    tl: InPage;
    bare: Bare;
  }
}

window.tl = api;
