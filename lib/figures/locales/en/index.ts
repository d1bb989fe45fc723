import lexicon from '../../../../data/lexicons/en.json';
import { makeLocale } from '../../make-locale';
import { PERIODS } from './periods';

/** English. */
export const en = makeLocale({
  lang: 'en',
  decimal: '.',
  groups: ',',
  lexicon,
  periods: PERIODS,
  wordTrigger: /[bmtr]r?illion|percent|per cent/,
});
