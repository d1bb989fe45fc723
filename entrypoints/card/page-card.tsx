import { render } from 'preact';
import { Card } from '../../components/Card';
import { factIds } from '../../components/reading';
import type { Translator } from '../../lib/i18n/translator';
import type { CardEvents, CardServices, CardSubject } from '../../lib/overlay/card-door';
import type { CardHost } from '../../lib/overlay/card-host';
import type { Box } from '../../lib/overlay/hit-test';
import { makeMovable } from '../../lib/overlay/move';
import { type Following, followLines, type Spot } from '../../lib/overlay/placement';
import { makePullable } from '../../lib/overlay/sheet-grip';
import { copyText } from './clipboard';
import { type CardState, freshState, makeActions } from './state';

export type PageCardOptions = {
  readonly host: CardHost;
  readonly services: CardServices;
  readonly events: CardEvents;
  readonly subject: CardSubject;
  /** The words of the reader's language; null until they have come. */
  readonly translator: () => Translator | null;
  /** Whether other cards are open, too. */
  readonly hasOthers: () => boolean;
};

let made = 0;

/** One card over the page, in a frame of its own. */
export class PageCard {
  readonly #options: PageCardOptions;
  readonly #frame: HTMLElement;
  readonly #actions: ReturnType<typeof makeActions>;
  readonly #name = `card-${++made}`;
  #state: CardState;
  #spot: Spot | null = null;
  #following: Following | null = null;
  #closed = false;
  /** The focus was asked for before there were words to draw the card with. */
  #focusDue = false;

  constructor(options: PageCardOptions) {
    this.#options = options;
    const { host, services, events, subject } = options;
    this.#state = freshState(subject);
    this.#frame = host.add(subject.anchor.holder);
    this.#actions = makeActions({
      services,
      events,
      get: () => this.#state,
      set: (change) => this.#set(change),
      copy: (text) => copyText(text, this.#frame),
      translator: options.translator,
    });
    makeMovable({ frame: this.#frame, spot: () => this.#spot, onMove: (spot) => this.#moveTo(spot) });
    makePullable({
      frame: this.#frame,
      onChange: () => this.#follow(),
      onClose: () => events.onClose(this.#id),
    });
    this.#frame.addEventListener('pointerdown', () => host.raise(this.#frame));
    host.whenSettled(this.#frame, () => this.place());
    this.show(subject);
  }

  get #id(): string {
    return this.#state.subject.mark.id;
  }

  /** Draws the card for what its figure is now. */
  show(subject: CardSubject): void {
    const { anchor, mark } = this.#state.subject;
    this.#options.host.setHolder(this.#frame, subject.anchor.holder);
    this.#set({ subject, gone: false });
    if (!this.#following || anchor.holder !== subject.anchor.holder || mark !== subject.mark) this.#follow();
    void this.#loadFacts();
  }

  /** Draws the card anew: words, settings or the other cards changed. */
  draw(): void {
    const t = this.#options.translator();
    if (!t || this.#closed) return;
    const { services, events, hasOthers } = this.#options;
    const { subject, facts, keep, copied, notice, gone, question } = this.#state;
    const { figure, comparison, cueWords } = subject.mark;
    const settings = services.settings();
    const card = (
      <Card
        {...{ figure, comparison, facts, t, keep, copied, notice, gone, theme: subject.theme }}
        id={this.#name}
        pinned={subject.pinned}
        look={{
          size: settings?.textSize ?? 'normal',
          font: settings?.font ?? 'system',
          pageFont: subject.font,
        }}
        cueWords={(cue) => cueWords[figure.cues.indexOf(cue)] ?? null}
        onExplain={() => services.explain(subject.mark)}
        onAssume={(assumptions) => void services.assume(assumptions)}
        onCorrect={(change) => void this.#actions.correct(change)}
        kept={subject.mark.kept ?? null}
        onAnnotate={services.annotate}
        onKeep={() => void this.#actions.keep()}
        onCopy={() => void this.#actions.copy()}
        question={question}
        onYes={() => this.#actions.answer(true)}
        onNo={() => this.#actions.answer(false)}
        onMute={() => void this.#actions.mute()}
        onPanel={() => void services.openPanel()}
        onPin={() => this.#pin(!subject.pinned)}
        onClose={() => events.onClose(this.#id)}
        onCloseAll={hasOthers() ? () => events.onCloseAll() : null}
      />
    );
    render(card, this.#frame);
    if (this.#focusDue) this.focus();
  }

  /** Its box in the viewport; null while it is not drawn. */
  box(): Box | null {
    const { host } = this.#options;
    return host.shows(this.#frame) ? (this.#frame.firstElementChild?.getBoundingClientRect() ?? null) : null;
  }

  focus(): void {
    const { host, translator } = this.#options;
    host.raise(this.#frame);
    this.#focusDue = translator() === null;
    if (!this.#focusDue) host.focus(this.#frame, '.tl-card');
  }

  /** Something changed that no observer tells of. */
  place(): void {
    this.#following?.place();
  }

  raise(): void {
    this.#options.host.raise(this.#frame);
  }

  get hasFocus(): boolean {
    return this.#options.host.hasFocus(this.#frame);
  }

  close(): void {
    this.#closed = true;
    this.#following?.end();
    this.#options.host.remove(this.#frame);
    render(null, this.#frame);
  }

  #set(change: Partial<CardState>): void {
    if (this.#closed) return;
    this.#state = { ...this.#state, ...change };
    this.draw();
  }

  #pin(pinned: boolean): void {
    if (!pinned) this.#spot = null;
    this.#options.events.onPin(this.#id, pinned);
    this.#follow();
  }

  /** A card that was put elsewhere is there to stay. */
  #moveTo(spot: Spot | null): void {
    this.#spot = spot;
    if (!this.#state.subject.pinned) this.#options.events.onPin(this.#id, true);
    this.#follow();
  }

  #follow(): void {
    if (this.#closed) return;
    this.#following?.end();
    this.#following = followLines({
      anchor: this.#state.subject.anchor,
      frame: this.#frame,
      spot: () => this.#spot,
      onError: (error) => console.debug('Two Ledgers:', error),
    });
  }

  async #loadFacts(): Promise<void> {
    const facts = await this.#options.services.facts(factIds(this.#state.subject.mark.comparison));
    this.#set({ facts });
  }
}
