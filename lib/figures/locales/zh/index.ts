import lexicon from '../../../../data/lexicons/zh.json';
import { makeLocale } from '../../make-locale';
import { PERIODS } from './periods';

/** Simplified Chinese. */
export const zh = makeLocale({
  lang: 'zh',
  decimal: '.',
  groups: ',',
  lexicon,
  periods: PERIODS,
  wordTrigger: /[一二两三四五六七八九十百千壹]/,
});
