import lexicon from '../../../../data/lexicons/it.json';
import { makeLocale } from '../../make-locale';
import { PERIODS } from './periods';

/** Italian. */
export const it = makeLocale({
  lang: 'it',
  decimal: ',',
  groups: " '.",
  fine: /^ ?(?:%|per ?cento|trilion[ei]|bilion[ei]|trillion)/,
  lexicon,
  periods: PERIODS,
  wordTrigger:
    /mili(?:on[ei]|ard[oi])|(?:b|tr)ilion[ei]|(?:m|b|tr)illion|punt[oi] percentual|per ?cento|dollari|euro/,
});
