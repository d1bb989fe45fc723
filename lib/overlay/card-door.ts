import type { CorrectionChange } from '../claims/corrections';
import type { KeptHere } from '../claims/visits';
import type { Assumptions, Line } from '../compare/types';
import type { Words } from '../i18n/message';
import type { PunctuationWords } from '../i18n/punctuation';
import type { FactView, Failure, PageFigure } from '../messages/protocol';
import type { Settings } from '../messages/settings';
import type { Box } from './hit-test';
import type { Anchor, CardFigure } from './mark';

/** What a card needs from the script that opened it; no extension API goes through here. */
export type CardServices = {
  readonly settings: () => Settings | null;
  /** The words of the user's language; null when the background does not answer. */
  readonly words: () => Promise<Words | null>;
  readonly facts: (ids: readonly string[]) => Promise<readonly FactView[]>;
  /** Keeps a figure; gives null, or what went wrong: `private` asks for a yes, which is given with `once`. */
  readonly keep: (figure: PageFigure, once: boolean) => Promise<Failure | null>;
  /** Writes note and tags of a kept figure; gives null, or what went wrong in plain words. */
  readonly annotate: (kept: KeptHere, note: string, tags: readonly string[]) => Promise<string | null>;
  /** The figure's sentence with its source and a link, for pasting, set as a language does. */
  readonly citation: (figure: PageFigure, t: PunctuationWords) => string;
  /** The comparison as an argument, step by step; null when the background does not answer. */
  readonly explain: (figure: PageFigure) => Promise<readonly Line[] | null>;
  /** Corrects how a figure was read; gives null, or what went wrong, as `keep` does. */
  readonly correct: (figure: PageFigure, change: CorrectionChange, once: boolean) => Promise<Failure | null>;
  /** Takes back what was corrected in a figure; gives null, or what went wrong. */
  readonly withdraw: (figure: PageFigure) => Promise<Failure | null>;
  readonly assume: (assumptions: Assumptions) => Promise<void>;
  /** Switches the site off; gives null, or what went wrong, as `keep` does. */
  readonly mute: (once: boolean) => Promise<Failure | null>;
  readonly openPanel: () => Promise<void>;
};

/** What a card is about. */
export type CardSubject = {
  readonly mark: CardFigure;
  readonly anchor: Anchor;
  readonly theme: 'light' | 'dark';
  /** The font of the text that the figure stands in, as CSS has it. */
  readonly font: string | null;
  readonly pinned: boolean;
};

/** The cards of a page as the overlay sees them; each is known by its figure's id. */
export type CardView = {
  /** Opens a figure's card on top of the others, or draws the open one anew. */
  show(subject: CardSubject): void;
  hide(id: string): void;
  /** Its lines moved in a way that this document cannot see. */
  place(id: string): void;
  /** Its box in the viewport; null while it is closed or not drawn. */
  box(id: string): Box | null;
  /** Puts a card on top of the others. */
  raise(id: string): void;
  /** Moves the keyboard focus into a card; closing it gives the focus back. */
  focus(id: string): void;
  /** The figure whose card has the focus. */
  focused(): string | null;
  /** Puts back what the page removed; false where the page will not have it. */
  restore(): boolean;
  /** Whether a node of the page is the cards'. */
  owns(node: Node): boolean;
};

/** What readers do in a card that concerns more than the card. */
export type CardEvents = {
  readonly onClose: (id: string) => void;
  readonly onCloseAll: () => void;
  readonly onPin: (id: string, pinned: boolean) => void;
  /** The figure is being taken off the page by its own card, which stays so that this can be undone. */
  readonly onKeepOpen: (id: string, kept: boolean) => void;
  /** Only where the card stands in another document than its figure: the pointer is on it, or left it. */
  readonly onHeld: (held: boolean) => void;
};

/** Makes the view of the cards. */
export type MountCard = (services: CardServices, events: CardEvents, signal: AbortSignal) => CardView;

const KEY = Symbol.for('two-ledgers.card');

type Shared = { [KEY]?: MountCard };

/** The card script leaves its function where the annotator of the same world finds it. */
export const offerCard = (mount: MountCard): void => {
  (globalThis as Shared)[KEY] = mount;
};

/** The function that the card script left, once it was injected. */
export const findCard = (): MountCard | null => (globalThis as Shared)[KEY] ?? null;
