import type { KeptFigure } from '../../lib/claims/visits';
import type { Block } from '../../lib/figures/types';
import type { send } from '../../lib/messages/client';
import type { ArticleMeta, Orders } from '../../lib/messages/protocol';
import { unpackFigures } from '../../lib/messages/read-reply';
import { isShown, isSiteOn, type Settings } from '../../lib/messages/settings';
import type { CardEvents, CardView } from '../../lib/overlay/card-door';
import { isAlive, type Mark } from '../../lib/overlay/mark';
import { Overlay } from '../../lib/overlay/overlay';
import type { Answer, FoundFigure } from '../../lib/page/find-figures';
import { PageReader } from '../../lib/page/page-reader';
import { makeCard } from './card';
import { framePath } from './frame-path';
import { answerKeeping, KeptBook } from './kept-book';
import { metaOfPage } from './meta';
import { Reporter } from './reporter';

/** Asks the background; the extension's client, or a test's stand-in. */
export type Send = typeof send;

export type SessionOptions = {
  readonly send: Send;
  readonly host: string;
  /** Ends the session and all that it drew. */
  readonly controller: AbortController;
};

/** What runs while annotations are on: a reader of the page and an overlay, ended together. */
type Running = {
  readonly overlay: Overlay;
  readonly reader: PageReader;
  readonly controller: AbortController;
};

/** Reading changes nothing: a background that was ended before it answered is asked once more. */
const ATTEMPTS = 2;

/** Annotates one frame: has its text read, draws the figures in it, and obeys the background's orders. */
export class Session {
  readonly #options: SessionOptions;
  readonly #reporter: Reporter;
  /** Names answers; another session of the same frame, before or after, has other names. */
  readonly #token = Math.random().toString(36).slice(2);
  #asked = 0;
  #settings: Settings | null = null;
  #running: Running | null = null;
  #meta: ArticleMeta | null = null;
  readonly #kept = new KeptBook();
  #figures: readonly FoundFigure[] = [];
  /** When the reading that found them began. */
  #readAt = 0;
  /** The card found that the extension is gone. */
  #outlived = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#reporter = new Reporter({
      send: options.send,
      path: framePath,
      onFailure: (code) => this.#onFailure(code),
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
    else if (order.type === 'order/ledger') this.#running?.reader.readAnew();
    else if (order.type === 'order/report') this.#reportAgain();
    else if (order.type === 'order/kept') this.#mark(order.kept);
    else if (order.type === 'order/stop') this.#options.controller.abort();
    else if (order.type === 'order/goto') void overlay?.goto(order.id);
    else if (order.type === 'order/next') void this.#step(1, order.leaves);
    else if (order.type === 'order/previous') void this.#step(-1, order.leaves);
    else if (order.type === 'order/enter') void overlay?.enter(order.by);
    else if (order.type === 'order/open') void overlay?.openCurrent();
  }

  /** To the next or previous figure; past the end of this frame's, where there are others, to those. */
  async #step(by: 1 | -1, leaves = false): Promise<void> {
    const { overlay } = this.#running ?? {};
    if (!leaves || !overlay?.isAtEnd(by)) return overlay?.step(by);
    overlay.close();
    await this.#options.send('page/left', { by });
  }

  /** Where nothing is drawn, nobody is missed: a page that may not be read any more, and is about to be left, says nothing. */
  #reportAgain(): void {
    if (this.#running) this.#reporter.again(this.#metaNow, this.marks);
  }

  #mark(kept: readonly KeptFigure[]): void {
    if (this.#kept.set(kept)) this.#show();
  }

  #apply(settings: Settings, pageOff: boolean): void {
    const before = this.#settings?.assumptions;
    this.#settings = settings;
    if (pageOff || !isSiteOn(settings, this.#options.host)) {
      this.#stop();
      this.#reporter.report(this.#metaNow, []);
    } else if (!this.#running) this.#run();
    // What was compared under other assumptions no longer holds.
    else if (JSON.stringify(before) !== JSON.stringify(settings.assumptions)) this.#running.reader.readAnew();
    else this.#show();
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
    answerKeeping(overlay, signal);
    this.#meta = metaOfPage();
    const reader = new PageReader({
      read: (blocks, lead) => this.#read(blocks, lead),
      onFigures: (figures, { areAll, began }) => {
        this.#figures = figures;
        this.#readAt = began;
        this.#show(areAll);
      },
      onChange: (change) => overlay.forget(change),
      onArrive: () => this.#arrive(),
      onError: (error) => console.debug('Two Ledgers:', error),
      isOurs: (node) => overlay.owns(node),
      signal,
    });
    this.#running = { overlay, reader, controller };
    reader.start();
  }

  #stop(): void {
    this.#running?.controller.abort();
    this.#running = null;
    this.#figures = [];
  }

  /** Has blocks read and their figures compared. Throws when that cannot be had: what is drawn stays as it is. */
  async #read(blocks: readonly Block[], lead: number): Promise<Answer> {
    const { published, lang } = this.#metaNow;
    const chunk = { id: `${this.#token}-${this.#asked++}`, lead, blocks };
    const page = document.documentElement.lang || lang;
    const request = { host: this.#options.host, published, lang: page, chunk };
    let detail = '';
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const reply = await this.#options.send('page/read', request);
      if (reply.ok) return { id: chunk.id, figures: unpackFigures(reply) };
      this.#onFailure(reply.code);
      detail = `${reply.code}: ${reply.detail}`;
      if (reply.code !== 'no-answer') break;
    }
    throw new Error(detail);
  }

  /** Another article, or the same one again: what was reported is not taken for known. */
  #arrive(): void {
    this.#meta = metaOfPage();
    this.#reporter.forget();
  }

  /** Draws what is known; reports it where that is all that the page holds. */
  #show(areAll = true): void {
    const { overlay } = this.#running ?? {};
    const settings = this.#settings;
    if (!overlay || !settings) return;
    const marks = this.#figures.flatMap((found): Mark[] => {
      const figure = found.corrected === undefined ? found.figure : found.corrected;
      const mark = figure && { ...found, figure };
      return mark && isShown(settings, mark) ? [this.#kept.sign(mark)] : [];
    });
    overlay.set(marks.filter(isAlive), this.#readAt);
    if (areAll) this.#reporter.report(this.#metaNow, overlay.marks);
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
