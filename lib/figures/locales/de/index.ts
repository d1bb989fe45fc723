import lexicon from '../../../../data/lexicons/de.json';
import type { Lexicon } from '../../locale';
import { makeLocale } from '../../make-locale';
import { compoundNumbers } from './numbers';
import { PERIODS } from './periods';

/** Phrases with the Swiss spelling, which knows no ß, beside the German one. */
const withSwiss = (phrases: Lexicon['phrases']): Lexicon['phrases'] =>
  Object.fromEntries(
    Object.entries(phrases).map(([tag, list]) => [
      tag,
      list.includes('ß') ? `${list}|${list.replaceAll('ß', 'ss')}` : list,
    ]),
  );

/** German. */
export const de = makeLocale({
  lang: 'de',
  decimal: ',',
  groups: " '.",
  lexicon: {
    ...lexicon,
    numbers: { ...lexicon.numbers, ...compoundNumbers() },
    phrases: withSwiss(lexicon.phrases),
  },
  periods: PERIODS,
  wordTrigger: /[bmtr]illion|milliarde|prozent/,
});
