import { render } from 'preact';
import { Card } from '../../components/Card';
import { factIds } from '../../components/reading';
import { CARD_CSS } from '../../components/styles/card';
import { makeTranslator, type Translator } from '../../lib/i18n/translator';
import type { CardSubject, CardView, MountCard } from '../../lib/overlay/card-door';
import { CardHost } from '../../lib/overlay/card-host';
import { holderOf } from '../../lib/overlay/mark';
import { followMark } from '../../lib/overlay/placement';
import { type CardState, makeActions } from './state';

/** The card is never higher than the room beside its line: `placement.ts` measures it. */
const FRAME_CSS = '.frame .tl-card { max-height: min(600px, var(--tl-room, 82vh)); }';

/** Makes the card of a page: one host, filled anew for each figure. */
export const mountCard: MountCard = (services, onClose, signal) => {
  const host = new CardHost(CARD_CSS + FRAME_CSS);
  let state: CardState | null = null;
  let unfollow: (() => void) | null = null;
  let translator: Translator | null = null;
  /** The focus was asked for before there were words to draw the card with. */
  let focusDue = false;

  const set = (change: Partial<CardState>): void => {
    if (!state) return;
    state = { ...state, ...change };
    draw(state);
  };
  const actions = makeActions(services, () => state, set);

  const draw = ({ subject, facts, keep, copied, notice }: CardState): void => {
    const t = translator;
    if (!t) return;
    const { figure, comparison, cueWords } = subject.mark;
    const card = (
      <Card
        {...{ figure, comparison, facts, t, keep, copied, notice, theme: subject.theme }}
        cueWords={(cue) => cueWords[figure.cues.indexOf(cue)] ?? null}
        onExplain={() => services.explain(subject.mark)}
        onAssume={(assumptions) => void services.assume(assumptions)}
        onCorrect={(change) => void actions.correct(change)}
        kept={subject.mark.kept ?? null}
        onKeep={() => void actions.keep()}
        onAnnotate={services.annotate}
        onCopy={() => void actions.copy()}
        onMute={() => void services.mute()}
        onPanel={() => void services.openPanel()}
        onClose={onClose}
      />
    );
    render(card, host.frame);
  };

  /** Asked for with each figure: the language may have been changed since the last one. */
  const loadWords = async ({ mark }: CardSubject): Promise<void> => {
    const words = await services.words();
    if (!words || words.language === translator?.language) return;
    translator = makeTranslator(words.language, words.catalogue);
    if (state?.subject.mark.id !== mark.id) return;
    draw(state);
    if (focusDue) view.focus();
  };

  const loadFacts = async ({ mark }: CardSubject): Promise<void> => {
    const facts = await services.facts(factIds(mark.comparison));
    if (state?.subject.mark.id === mark.id) set({ facts });
  };

  const view: CardView = {
    show: (subject) => {
      const isSame = state?.subject.mark.id === subject.mark.id && host.isOpen;
      state =
        isSame && state
          ? { ...state, subject }
          : { subject, facts: [], keep: 'idle', copied: false, notice: null };
      draw(state);
      if (!isSame) host.open(holderOf(subject.mark));
      unfollow?.();
      unfollow = followMark(subject.mark, host.frame, (error) => console.debug('Two Ledgers:', error));
      void loadWords(subject);
      void loadFacts(subject);
    },
    hide: () => {
      unfollow?.();
      unfollow = null;
      state = null;
      focusDue = false;
      host.close();
      render(null, host.frame);
    },
    box: () => (host.isOpen ? (host.frame.firstElementChild?.getBoundingClientRect() ?? null) : null),
    focus: () => {
      focusDue = translator === null;
      if (!focusDue) host.focus('.tl-card');
    },
    owns: (node) => host.owns(node),
  };
  signal.addEventListener('abort', view.hide, { once: true });
  return view;
};
