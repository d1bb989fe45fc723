import type { Amount } from './amounts';
import type { Locale } from './locale';
import type { CleanText } from './normalize';
import { type NumberHit, readDigits, readWordsBefore } from './numbers';

type Read = (number: NumberHit) => Amount | null;

const JOINT = 32;
const BETWEEN = 26;
const OF_WHICH = 90;
/** Behind "from", a greater number than the one that names the unit is still no year. */
const LARGEST = 1000;

/** Amount behind the words that join a number without a unit to it: the "13 billion" of "11.6 of the 13 billion". */
function behind({ text, lower }: CleanText, number: NumberHit, read: Read, locale: Locale): Amount | null {
  const like = locale.patterns.elided.exec(lower.slice(number.end, number.end + JOINT));
  if (!like) return null;
  const at = number.end + like[0].length;
  const sign = /^(?:us)?[$€£]/.exec(lower.slice(at, at + 3))?.[0].length ?? 0;
  const next = /\d/.test(text[at + sign] ?? '') ? readDigits(text, at + sign, locale) : null;
  const amount = next && read(next);
  if (!next || !amount) return null;
  const from =
    number.value < LARGEST &&
    locale.patterns.between.test(lower.slice(Math.max(0, number.start - BETWEEN), number.start).trimEnd());
  if (amount.kind === 'percent') return from ? amount : null;
  return amount.kind === 'money' && amount.scaled && (from || number.value < next.value) ? amount : null;
}

/** "11.6 of the 13 billion", "of which 11.6", "von 40 auf 33 Prozent": the number takes scale and unit of its neighbour. */
export function elidedAmount(
  clean: CleanText,
  number: NumberHit,
  last: Amount | undefined,
  read: Read,
  locale: Locale,
): Amount | null {
  const { lower } = clean;
  const part =
    locale.patterns.ofWhich.test(lower.slice(Math.max(0, number.start - 30), number.start)) &&
    locale.elidedNext?.test(lower.slice(number.end, number.end + JOINT)) !== false;
  const gap = last && number.start - last.end < OF_WHICH ? lower.slice(last.end, number.start) : '. ';
  const before = part && last?.scaled && !gap.includes('. ') ? last : null;
  const model = behind(clean, number, read, locale) ?? before;
  if (model?.kind !== 'money' && model?.kind !== 'percent') return null;
  const factor = model.kind === 'money' ? scaleOf(model.value, number.value) : 1;
  const { kind, currency, explicit, scaled } = model;
  return {
    start: number.start,
    end: number.end,
    kind,
    value: Number((number.value * factor).toPrecision(14)),
    precision: (number.unit * factor) / 2,
    ...(currency && { currency }),
    explicit,
    scaled,
    sign: '',
  };
}

/** Scale that two numbers share: "11,600 million" goes on as "13,000", "11.6 billion" as "13". */
function scaleOf(value: number, next: number): number {
  const scale = 10 ** (3 * Math.floor(Math.log10(value) / 3));
  return next >= LARGEST ? scale / LARGEST : scale;
}

/** "Between four and five billion", "two to three percent": words in front of an amount in words that begin its range. */
export function rangeInWords(
  { lower }: CleanText,
  words: NumberHit,
  amount: Amount,
  { patterns, ...locale }: Locale,
): Amount | null {
  if (amount.kind !== 'money' && amount.kind !== 'percent') return null;
  const joint = / \S{1,12} $/.exec(lower.slice(Math.max(0, words.start - 14), words.start))?.[0];
  if (!joint) return null;
  const at = words.start - joint.length;
  const first = readWordsBefore(lower, at, { ...locale, patterns });
  if (!first || first.end !== at) return null;
  const between = patterns.between.test(
    lower.slice(Math.max(0, first.start - BETWEEN), first.start).trimEnd(),
  );
  if (!patterns.rangeWord.test(joint) && !(between && patterns.betweenAnd.test(joint))) return null;
  const factor = amount.value / words.value;
  const value = first.value * factor;
  if (!(amount.value > value)) return null;
  const { kind, ...rest } = amount;
  return { ...rest, start: first.start, kind: 'range', rangeUnit: kind, value, valueMax: amount.value };
}
