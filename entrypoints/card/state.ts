import type { CorrectionChange } from '../../lib/claims/corrections';
import type { FactView } from '../../lib/messages/protocol';
import type { CardServices, CardSubject } from '../../lib/overlay/card-door';

/** What the open card shows beside its subject. */
export type CardState = {
  readonly subject: CardSubject;
  readonly facts: readonly FactView[];
  readonly keep: 'idle' | 'busy' | 'kept';
  readonly copied: boolean;
  readonly notice: string | null;
};

/** How long "Copied" is said, in milliseconds. */
const COPIED_FOR = 2000;

/** What the reader's presses do to the card; `set` is ignored once another figure is shown. */
export const makeActions = (
  services: CardServices,
  get: () => CardState | null,
  set: (change: Partial<CardState>) => void,
) => ({
  keep: async (): Promise<void> => {
    const state = get();
    if (state?.keep !== 'idle') return;
    set({ keep: 'busy', notice: null });
    const failure = await services.keep(state.subject.mark);
    if (get()?.subject.mark.id !== state.subject.mark.id) return;
    set(failure === null ? { keep: 'kept' } : { keep: 'idle', notice: failure });
  },
  correct: async (change: CorrectionChange | null): Promise<void> => {
    const mark = get()?.subject.mark;
    if (!mark) return;
    const failure = await (change ? services.correct(mark, change) : services.withdraw(mark));
    if (failure !== null && get()?.subject.mark.id === mark.id) set({ notice: failure });
  },
  copy: async (): Promise<void> => {
    const state = get();
    if (!state) return;
    try {
      await navigator.clipboard.writeText(services.citation(state.subject.mark));
      set({ copied: true, notice: null });
      setTimeout(() => set({ copied: false }), COPIED_FOR);
    } catch (error) {
      // Pages without https, and pages whose policy forbids the clipboard, have none to write to.
      set({ notice: error instanceof Error ? error.message : String(error) });
    }
  },
});
