import { CARD_CSS } from '../../components/styles/card';
import { makeTranslator, type Translator } from '../../lib/i18n/translator';
import type { CardEvents, CardServices, CardSubject, CardView, MountCard } from '../../lib/overlay/card-door';
import { CardHost } from '../../lib/overlay/card-host';
import { PageCard } from './page-card';

/** Everything that draws cards into this document shares one element. */
let shared: CardHost | null = null;

const hostOf = (): CardHost => {
  shared ??= new CardHost(CARD_CSS);
  return shared;
};

/** The open cards of a document, each known by its figure. */
class Deck implements CardView {
  readonly #host = hostOf();
  readonly #cards = new Map<string, PageCard>();
  readonly #services: CardServices;
  readonly #events: CardEvents;
  #translator: Translator | null = null;

  constructor(services: CardServices, events: CardEvents) {
    this.#services = services;
    this.#events = events;
    this.#host.whenEvicted(() => events.onCloseAll());
  }

  show(subject: CardSubject): void {
    const { id } = subject.mark;
    const known = this.#cards.get(id);
    void this.#loadWords();
    if (known) {
      known.show(subject);
      return;
    }
    const card = new PageCard({
      host: this.#host,
      services: this.#services,
      events: this.#events,
      subject,
      translator: () => this.#translator,
      hasOthers: () => this.#cards.size > 1,
    });
    this.#cards.set(id, card);
    this.#drawAll();
  }

  hide(id: string): void {
    const card = this.#cards.get(id);
    if (!card) return;
    this.#cards.delete(id);
    card.close();
    this.#drawAll();
  }

  box = (id: string) => this.#cards.get(id)?.box() ?? null;

  place = (id: string): void => this.#cards.get(id)?.place();

  raise = (id: string): void => this.#cards.get(id)?.raise();

  focus = (id: string): void => this.#cards.get(id)?.focus();

  focused = (): string | null => [...this.#cards].find(([, card]) => card.hasFocus)?.[0] ?? null;

  restore = (): boolean => this.#host.restore();

  owns = (node: Node): boolean => this.#host.owns(node);

  /** Asked for with each card: the language may have been changed since the last one. */
  async #loadWords(): Promise<void> {
    const words = await this.#services.words();
    if (!words || words.language === this.#translator?.language) return;
    this.#translator = makeTranslator(words.language, words.catalogue);
    this.#drawAll();
  }

  #drawAll(): void {
    for (const card of this.#cards.values()) card.draw();
  }
}

/** Makes the view of the cards of a page. */
export const mountCard: MountCard = (services, events, signal) => {
  const deck = new Deck(services, events);
  signal.addEventListener('abort', () => events.onCloseAll(), { once: true });
  return deck;
};
