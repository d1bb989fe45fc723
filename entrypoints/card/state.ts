import type { CorrectionChange } from '../../lib/claims/corrections';
import type { FactView } from '../../lib/messages/protocol';
import type { CardEvents, CardServices, CardSubject } from '../../lib/overlay/card-door';

/** What an open card shows beside its subject. */
export type CardState = {
  readonly subject: CardSubject;
  readonly facts: readonly FactView[];
  readonly keep: 'idle' | 'busy' | 'kept';
  readonly copied: boolean;
  /** The reader said in this card that the figure is none of theirs; it can still be taken back here. */
  readonly gone: boolean;
  readonly notice: string | null;
};

/** A card that has just been opened. */
export const freshState = (subject: CardSubject): CardState => ({
  subject,
  facts: [],
  keep: 'idle',
  copied: false,
  gone: false,
  notice: null,
});

/** How long "Copied" is said, in milliseconds. */
const COPIED_FOR = 2000;

export type ActionOptions = {
  readonly services: CardServices;
  readonly events: CardEvents;
  readonly get: () => CardState;
  readonly set: (change: Partial<CardState>) => void;
  /** Puts text on the clipboard; false when the page lets nothing through. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Says why nothing could be copied. */
  readonly notCopied: () => string;
};

/** What the reader's presses do to a card. */
export const makeActions = ({ services, events, get, set, copy, notCopied }: ActionOptions) => ({
  keep: async (): Promise<void> => {
    const { keep, subject } = get();
    if (keep !== 'idle') return;
    set({ keep: 'busy', notice: null });
    const failure = await services.keep(subject.mark);
    set(failure === null ? { keep: 'kept' } : { keep: 'idle', notice: failure });
  },
  correct: async (change: CorrectionChange | null): Promise<void> => {
    const { mark } = get().subject;
    const takesOff = change?.kind === 'figure';
    if (takesOff) events.onKeepOpen(mark.id, true);
    const notice = await (change ? services.correct(mark, change) : services.withdraw(mark));
    if (notice !== null || change === null) events.onKeepOpen(mark.id, false);
    set({ notice, gone: takesOff && notice === null });
  },
  copy: async (): Promise<void> => {
    if (!(await copy(services.citation(get().subject.mark)))) return set({ notice: notCopied() });
    set({ copied: true, notice: null });
    setTimeout(() => set({ copied: false }), COPIED_FOR);
  },
});
