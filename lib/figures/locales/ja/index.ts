import lexicon from '../../../../data/lexicons/ja.json';
import { makeLocale } from '../../make-locale';
import { PERIODS } from './periods';

/** Japanese. */
export const ja = makeLocale({
  lang: 'ja',
  decimal: '.',
  groups: ',',
  lexicon,
  periods: PERIODS,
  wordTrigger:
    /[〇一二三四五六七八九十百千](?=[〇一二三四五六七八九十百千]{0,8}(?:[億兆割倍]|万[億兆〇一二三四五六七八九千百十]{0,9}(?:米?ドル|円|元|ユーロ|ポンド)|米?ドル|円|ユーロ|パーセント|ポイント))/,
});
