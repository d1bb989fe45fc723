import lexicon from '../../../../data/lexicons/nl.json';
import { makeLocale } from '../../make-locale';
import { compoundNumbers } from './numbers';
import { PERIODS } from './periods';

/** Dutch. */
export const nl = makeLocale({
  lang: 'nl',
  decimal: ',',
  groups: " '.",
  lexicon: { ...lexicon, numbers: { ...lexicon.numbers, ...compoundNumbers() } },
  periods: PERIODS,
  wordTrigger: /miljoen|miljard|biljoen|billion|procent/,
});
