import lexicon from '../../../../data/lexicons/es.json';
import { makeLocale } from '../../make-locale';
import { PERIODS } from './periods';

/** Spanish of Spain and of the Americas, whose marks in numbers differ. */
export const es = makeLocale({
  lang: 'es',
  decimal: ',',
  groups: " '.",
  fine: /^ ?(?:%|por ciento|mil (?:mill|m[dM€$])|(?:bill|trill)(?:[oó]n|ones)|bn\b|B\b)/,
  lexicon,
  periods: PERIODS,
  wordTrigger:
    /(?:mill|bill|trill)(?:[oó]n|ones|ion)|millard|puntos? porcentual|por ?ciento|d[oó]lares|euros|mdd/,
});
