import type { CorrectionChange } from '../claims/corrections';
import type { KeptHere } from '../claims/visits';
import type { Assumptions, Line } from '../compare/types';
import type { Words } from '../i18n/message';
import type { FactView, PageFigure } from '../messages/protocol';
import type { Settings } from '../messages/settings';
import type { Mark } from './mark';

/** What a card needs from the script that opened it; no extension API goes through here. */
export type CardServices = {
  readonly settings: () => Settings | null;
  /** The words of the user's language; null when the background does not answer. */
  readonly words: () => Promise<Words | null>;
  readonly facts: (ids: readonly string[]) => Promise<readonly FactView[]>;
  /** Keeps a figure; gives null, or what went wrong in plain words. */
  readonly keep: (figure: PageFigure) => Promise<string | null>;
  /** Writes note and tags of a kept figure; gives null, or what went wrong in plain words. */
  readonly annotate: (kept: KeptHere, note: string, tags: readonly string[]) => Promise<string | null>;
  /** The figure's sentence with its source and a link, for pasting. */
  readonly citation: (figure: PageFigure) => string;
  /** The comparison as an argument, step by step; null when the background does not answer. */
  readonly explain: (figure: PageFigure) => Promise<readonly Line[] | null>;
  /** Corrects how a figure was read; gives null, or what went wrong in plain words. */
  readonly correct: (figure: PageFigure, change: CorrectionChange) => Promise<string | null>;
  /** Takes back what was corrected in a figure; gives null, or what went wrong. */
  readonly withdraw: (figure: PageFigure) => Promise<string | null>;
  readonly assume: (assumptions: Assumptions) => Promise<void>;
  readonly mute: () => Promise<void>;
  readonly openPanel: () => Promise<void>;
};

/** What a card is about. */
export type CardSubject = { readonly mark: Mark; readonly theme: 'light' | 'dark' };

/** The card as the overlay sees it. */
export type CardView = {
  show(subject: CardSubject): void;
  hide(): void;
  /** Its box in the viewport; null while it is closed. */
  box(): DOMRect | null;
  /** Moves the keyboard focus into the card; closing it gives the focus back. */
  focus(): void;
  /** Whether a node of the page is the card's. */
  owns(node: Node): boolean;
};

/** Makes the card; `onClose` is called when the reader closed it from inside. */
export type MountCard = (services: CardServices, onClose: () => void, signal: AbortSignal) => CardView;

const KEY = Symbol.for('two-ledgers.card');

type Shared = { [KEY]?: MountCard };

/** The card script leaves its function where the annotator of the same world finds it. */
export const offerCard = (mount: MountCard): void => {
  (globalThis as Shared)[KEY] = mount;
};

/** The function that the card script left, once it was injected. */
export const findCard = (): MountCard | null => (globalThis as Shared)[KEY] ?? null;
