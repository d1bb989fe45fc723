import type { PageTranslator } from '../lib/i18n/page-translator';
import type { Settings } from '../lib/messages/settings';

export type TabStateName = 'reading' | 'idle' | 'no-access' | 'unreadable';

/** What decides what is said where no figure is shown. */
export type StateView = {
  readonly state: TabStateName;
  readonly access: Settings['access'];
  /** Annotations are switched off for this page, its site or everywhere. */
  readonly off: boolean;
};

/** Why there is no figure to show, in a few words. */
export const stateTitle = (t: PageTranslator, { state, access, off }: StateView): string => {
  if (state === 'unreadable') return t('state.unreadable');
  if (off) return t('state.off');
  if (state === 'no-access') return t(access === null ? 'state.no-choice' : 'state.no-access');
  return t(state === 'idle' ? 'state.idle' : 'state.empty');
};
