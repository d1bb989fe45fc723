import type { KeptFigure } from '../../lib/claims/visits';
import type { Comparison } from '../../lib/compare/types';
import { chooseLanguages } from '../../lib/figures/language';
import { readFigures } from '../../lib/figures/read';
import type { Block, Figure } from '../../lib/figures/types';
import type { send } from '../../lib/messages/client';
import type { ArticleMeta, Orders, PageFigure } from '../../lib/messages/protocol';
import { isShown, isSiteOn, type Settings } from '../../lib/messages/settings';
import type { CardEvents, CardView } from '../../lib/overlay/card-door';
import { isAlive, type Mark } from '../../lib/overlay/mark';
import { Overlay } from '../../lib/overlay/overlay';
import type { FoundFigure, Reading } from '../../lib/page/find-figures';
import { PageReader } from '../../lib/page/page-reader';
import { mayHoldFigure } from '../../lib/page/scan';
import { makeCard } from './card';
import { answerKeeping, KeptBook } from './kept-book';
import { Locales } from './locales';
import { metaOfPage } from './meta';

/** Asks the background; the extension's client, or a test's stand-in. */
export type Send = typeof send;

export type SessionOptions = {
  readonly send: Send;
  readonly host: string;
  /** Ends the session and all that it drew. */
  readonly controller: AbortController;
};

/** Figures of one question to the background. */
const BATCH = 200;

const bare = ({ id, figure, context }: PageFigure): PageFigure => ({ id, figure, context });

/** What the background says of a figure; `figure`: as a person corrected it, null where it is none of theirs. */
type Compared = { readonly comparison: Comparison; figure?: Figure | null };

/** What runs while annotations are on: a reader of the page and an overlay, ended together. */
type Running = { readonly overlay: Overlay; readonly controller: AbortController };

/** Annotates one frame: reads it, has its figures compared, draws them, and obeys the background's orders. */
export class Session {
  readonly #options: SessionOptions;
  readonly #compared = new Map<string, Compared>();
  readonly #locales: Locales;
  #settings: Settings | null = null;
  #running: Running | null = null;
  #meta: ArticleMeta | null = null;
  readonly #kept = new KeptBook();
  #figures: readonly FoundFigure[] = [];
  #reading = 0;
  #reported = '';
  /** The card found that the extension is gone. */
  #outlived = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#locales = new Locales({
      send: options.send,
      onFailure: (code, detail) => {
        console.debug('Two Ledgers: no words for', detail);
        this.#onFailure(code);
      },
    });
    options.controller.signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** What is drawn now. */
  get marks(): readonly Mark[] {
    return this.#running?.overlay.marks ?? [];
  }

  get #metaNow(): ArticleMeta {
    this.#meta ??= metaOfPage();
    return this.#meta;
  }

  /** Asks for the settings and begins. */
  async start(): Promise<void> {
    const { send, host } = this.#options;
    const reply = await send('page/hello', { host });
    if (!reply.ok) return this.#onFailure(reply.code);
    this.#apply(reply.settings, reply.pageOff);
  }

  /** Does what the background says. */
  obey(order: Orders): void {
    const overlay = this.#running?.overlay;
    if (order.type === 'order/settings') this.#apply(order.settings, order.pageOff);
    else if (order.type === 'order/ledger') this.#compareAnew();
    else if (order.type === 'order/report') this.#reportAgain();
    else if (order.type === 'order/kept') this.#mark(order.kept);
    else if (order.type === 'order/stop') this.#options.controller.abort();
    else if (order.type === 'order/goto') void overlay?.goto(order.id);
    else if (order.type === 'order/next') void overlay?.step(1);
    else if (order.type === 'order/previous') void overlay?.step(-1);
    else if (order.type === 'order/open') void overlay?.openCurrent();
  }

  /** The ledger is another: what it said before no longer holds. */
  #compareAnew(): void {
    this.#compared.clear();
    void this.#compareAndShow();
  }

  #mark(kept: readonly KeptFigure[]): void {
    if (this.#kept.set(kept)) this.#show();
  }

  #apply(settings: Settings, pageOff: boolean): void {
    const before = this.#settings?.assumptions;
    if (before && JSON.stringify(before) !== JSON.stringify(settings.assumptions)) this.#compared.clear();
    this.#settings = settings;
    if (pageOff || !isSiteOn(settings, this.#options.host)) {
      this.#stop();
      void this.#report([]);
    } else if (!this.#running) this.#run();
    else void this.#compareAndShow();
  }

  #run(): void {
    if (this.#options.controller.signal.aborted) return;
    const controller = new AbortController();
    const { signal } = controller;
    const overlay = new Overlay({
      loadCard: (events) => this.#loadCard(events, signal),
      theme: () => this.#settings?.theme ?? 'auto',
      // The reader was told by the card; with it goes the rest.
      onClosed: () => {
        if (this.#outlived) this.#options.controller.abort();
      },
      signal,
    });
    this.#running = { overlay, controller };
    answerKeeping(overlay, signal);
    this.#meta = metaOfPage();
    const reader = new PageReader({
      read: (blocks) => this.#read(blocks),
      onFigures: (figures) => {
        this.#figures = figures;
        void this.#compareAndShow();
      },
      onChange: (change) => overlay.forget(change),
      onArrive: () => this.#arrive(),
      onError: (error) => console.debug('Two Ledgers:', error),
      isOurs: (node) => overlay.owns(node),
      signal,
    });
    reader.start();
  }

  #stop(): void {
    this.#running?.controller.abort();
    this.#running = null;
    this.#figures = [];
    this.#reading += 1;
  }

  /** Reads blocks, each in its own language; languages come when a block that may hold a figure needs them. */
  async #read(blocks: readonly Block[]): Promise<Reading> {
    const { published = null, lang } = this.#metaNow;
    const page = document.documentElement.lang || lang;
    const languages = chooseLanguages(blocks, page ?? undefined).map(({ language }) => language);
    const needed = languages.filter((_, at) => mayHoldFigure(blocks[at]?.text ?? ''));
    const { locales, complete } = await this.#locales.get(new Set(needed.filter((one) => one !== null)));
    return { figures: readFigures({ blocks, languages, locales, published }), complete };
  }

  /** Another article, or the same one again: what was compared by its date and reported is not taken for known. */
  #arrive(): void {
    this.#meta = metaOfPage();
    this.#compared.clear();
    this.#reported = '';
  }

  async #compareAndShow(): Promise<void> {
    const ticket = ++this.#reading;
    const known = await this.#compare(this.#figures.filter(({ id }) => !this.#compared.has(id)));
    if (!known || ticket !== this.#reading) return;
    this.#show();
  }

  /** Has figures compared; false when the background did not answer. */
  async #compare(figures: readonly FoundFigure[]): Promise<boolean> {
    const meta = this.#metaNow;
    for (let from = 0; from < figures.length; from += BATCH) {
      const batch = figures.slice(from, from + BATCH);
      const request = { host: this.#options.host, meta, figures: batch.map(bare) };
      const reply = await this.#options.send('page/compare', request);
      if (!reply.ok) {
        this.#onFailure(reply.code);
        return false;
      }
      batch.forEach(({ id }, index) => {
        const comparison = reply.comparisons[index];
        if (comparison) this.#compared.set(id, { comparison });
      });
      for (const { index, figure } of reply.corrections) {
        const known = this.#compared.get(batch[index]?.id ?? '');
        if (known) known.figure = figure;
      }
    }
    return true;
  }

  #show(): void {
    const { overlay } = this.#running ?? {};
    const settings = this.#settings;
    if (!overlay || !settings) return;
    const marks = this.#figures.flatMap((found): Mark[] => {
      const { comparison, figure = found.figure } = this.#compared.get(found.id) ?? {};
      const mark = comparison && figure && { ...found, figure, comparison };
      return mark && isShown(settings, mark) ? [this.#kept.sign(mark)] : [];
    });
    overlay.set(marks.filter(isAlive));
    void this.#report(overlay.marks);
  }

  async #report(marks: readonly Mark[]): Promise<void> {
    const figures = marks.map((mark) => ({ ...bare(mark), comparison: mark.comparison }));
    const report = JSON.stringify(figures.map(({ id, comparison }) => [id, comparison]));
    if (report === this.#reported) return;
    this.#reported = report;
    const reply = await this.#options.send('page/report', { meta: this.#metaNow, figures });
    if (!reply.ok) this.#onFailure(reply.code);
  }

  /** The background forgot this page's list: it is sent once more, changed or not. */
  #reportAgain(): void {
    this.#reported = '';
    void this.#report(this.marks);
  }

  #loadCard(events: CardEvents, signal: AbortSignal): Promise<CardView | null> {
    const send: Send = async (type, request) => {
      const reply = await this.#options.send(type, request);
      this.#outlived ||= !reply.ok && reply.code === 'gone';
      return reply;
    };
    return makeCard({
      send,
      host: this.#options.host,
      settings: () => this.#settings,
      meta: () => this.#metaNow,
      original: (id) => this.#figures.find((found) => found.id === id) ?? null,
      events,
      signal,
    });
  }

  /** After an update or removal nothing of this script can work any more: it goes, and leaves nothing. */
  #onFailure(code: string): void {
    if (code === 'gone') this.#options.controller.abort();
  }
}
