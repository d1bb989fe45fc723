import lexicon from '../../../../data/lexicons/pt.json';
import { makeLocale } from '../../make-locale';
import { PERIODS } from './periods';

/** Portuguese of Brazil and of Portugal, which count a thousand million by different words. */
export const pt = makeLocale({
  lang: 'pt',
  decimal: ',',
  groups: " '.",
  lexicon,
  periods: PERIODS,
  wordTrigger:
    /(?:mil|bil|tril)h(?:ão|ao|ões|oes)|(?:bi|tri)li(?:ão|ões)|(?:m|b|tr)illion|pontos? p[eo]rcentua|por ?cento|d[oó]lares|euros|reais/,
});
