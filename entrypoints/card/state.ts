import type { PrivateMatter } from '../../components/PrivateQuestion';
import type { CorrectionChange } from '../../lib/claims/corrections';
import type { Translator } from '../../lib/i18n/translator';
import type { FactView, Failure } from '../../lib/messages/protocol';
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
  /** In a private window: what would be stored, and what a yes does. */
  readonly question: { readonly matter: PrivateMatter; readonly yes: () => Promise<void> } | null;
};

/** A card that has just been opened. */
export const freshState = (subject: CardSubject): CardState => ({
  subject,
  facts: [],
  keep: 'idle',
  copied: false,
  gone: false,
  notice: null,
  question: null,
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
  /** The words of the reader's language; null until they have come, and with them the card. */
  readonly translator: () => Translator | null;
};

type Told = Pick<ActionOptions, 'get' | 'set'>;
type Act = () => Promise<Failure | null>;

/** Does something; true when it was done. Says what went wrong, and asks where a yes is needed. */
const tell = async ({ get, set }: Told, matter: PrivateMatter, act: Act, again: () => Promise<void>) => {
  set({ question: null, notice: null });
  const { id } = get().subject.mark;
  const failure = await act();
  if (failure === null) return true;
  if (failure.code === 'private') set({ question: { matter, yes: again } });
  else if (get().subject.mark.id === id) set({ notice: failure.detail });
  return false;
};

/** What the reader's presses do to a card. */
export const makeActions = ({ services, events, get, set, copy, translator }: ActionOptions) => {
  const keep = async (once: boolean): Promise<void> => {
    const { keep: now, subject } = get();
    if (now !== 'idle') return;
    set({ keep: 'busy' });
    const act: Act = () => services.keep(subject.mark, once);
    const done = await tell({ get, set }, 'claim', act, () => keep(true));
    set({ keep: done ? 'kept' : 'idle' });
  };
  const correct = async (change: CorrectionChange | null, once: boolean): Promise<void> => {
    const { mark } = get().subject;
    const takesOff = change?.kind === 'figure';
    if (takesOff) events.onKeepOpen(mark.id, true);
    const act: Act = () => (change ? services.correct(mark, change, once) : services.withdraw(mark));
    const done = await tell({ get, set }, 'correction', act, () => correct(change, true));
    if (!done || change === null) events.onKeepOpen(mark.id, false);
    set({ gone: takesOff && done });
  };
  const mute = async (once: boolean): Promise<void> => {
    await tell(
      { get, set },
      'site',
      () => services.mute(once),
      () => mute(true),
    );
  };
  return {
    keep: () => keep(false),
    correct: (change: CorrectionChange | null) => correct(change, false),
    mute: () => mute(false),
    answer: (yes: boolean): void => {
      const { question } = get();
      set({ question: null });
      if (yes) void question?.yes();
    },
    copy: async (): Promise<void> => {
      const t = translator();
      if (!t) return;
      if (!(await copy(services.citation(get().subject.mark, t))))
        return set({ notice: t('card.copy.failed') });
      set({ copied: true, notice: null });
      setTimeout(() => set({ copied: false }), COPIED_FOR);
    },
  };
};
