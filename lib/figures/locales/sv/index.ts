import lexicon from '../../../../data/lexicons/sv.json';
import { makeLocale } from '../../make-locale';
import { compoundNumbers } from './numbers';
import { PERIODS } from './periods';

/** Swedish. */
export const sv = makeLocale({
  lang: 'sv',
  decimal: ',',
  groups: " '.",
  lexicon: { ...lexicon, numbers: { ...lexicon.numbers, ...compoundNumbers() } },
  periods: PERIODS,
  wordTrigger: /miljon|miljard|biljon|billion|procent/,
});
