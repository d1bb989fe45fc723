import lexicon from '../../../../data/lexicons/fr.json';
import { makeLocale } from '../../make-locale';
import { PERIODS } from './periods';

/** French. */
export const fr = makeLocale({
  lang: 'fr',
  decimal: ',',
  groups: " '.",
  lexicon,
  periods: PERIODS,
  wordTrigger: /[bmtr]r?illion|milliard|pour ?cent/,
});
