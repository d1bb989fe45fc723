import type { Bound, Line, LineValue } from '../compare/types';
import type { Period } from '../figures/types';
import { joinArticles } from './elision';
import { fiscalLabel, formatDate, formatTime, periodParts } from './format-date';
import { formatList } from './format-list';
import { currencySign, formatAmount, formatPercent, formatPlain, formatShortMoney } from './format-number';
import type { Language } from './languages';
import type { CardKey, Catalogue } from './message';
import { makePunctuation, type PunctuationWords } from './punctuation';

export type Values = Readonly<Record<string, string | number>>;

/** Speaks one language: `t('card.keep')`, and numbers, periods and lines of a comparison in words. */
export interface Translator<Key extends string = CardKey> extends PunctuationWords {
  (key: Key, values?: Values): string;
  readonly language: Language;
  /** For keys that arrive as data (metric names, lines); an unknown key is given back as it is. */
  readonly message: (key: string, values?: Values) => string;
  /** Money in words with its bound: `at least $4.32 billion`. `digits`: significant ones, 3 by default. */
  readonly money: (value: number, currency: string, bound?: Bound, digits?: number) => string;
  /** A plain amount with its scale word and bound, for units that are no money. */
  readonly amount: (value: number, bound?: Bound, digits?: number) => string;
  /** A number in full: `1,234.5`. */
  readonly number: (value: number) => string;
  /** Money as short as the language has it, for axes: `$8.67B`. */
  readonly moneyShort: (value: number, currency: string) => string;
  readonly percent: (value: number, bound?: Bound) => string;
  readonly multiple: (value: number, bound?: Bound) => string;
  readonly period: (period: Period) => string;
  /** Microsoft's label for the same days (`Q1 FY2026`), or null. */
  readonly fiscal: (period: Period) => string | null;
  readonly date: (iso: string) => string;
  /** Time of day where the reader is: `14:35`. */
  readonly time: (iso: string) => string;
  readonly value: (value: LineValue) => string;
  readonly line: (line: Pick<Line, 'key' | 'values'>) => string;
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
}

const fill = (text: string, values: Values, show: (value: string | number) => string): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : show(value);
  });

/** The words themselves: chooses the plural by `count` and fills the placeholders. */
const makeMessage = (language: Language, catalogue: Catalogue) => {
  const plurals = new Intl.PluralRules(language);
  const show = (value: string | number): string =>
    typeof value === 'number' ? formatPlain(language, value, { bound: 'point', digits: 3 }) : value;
  return (key: string, values: Values = {}): string => {
    const found = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (found === undefined) return key;
    const form = typeof values.count === 'number' ? plurals.select(values.count) : 'other';
    const text = typeof found === 'string' ? found : (found[form] ?? found.other ?? key);
    return joinArticles(language, fill(text, values, show));
  };
};

type Say = ReturnType<typeof makeMessage>;

const withBound = (say: Say, bound: Bound, amount: string): string =>
  bound === 'point' ? amount : say(`bound.${bound}`, { amount });

const moneyWords = (language: Language, say: Say, catalogue: Catalogue) => {
  return (value: number, currency: string, bound: Bound = 'point', digits = 3): string => {
    const amount = formatAmount(language, Math.abs(value), { bound, digits });
    const key = `money.${currency}${Math.abs(value) < 1e6 ? '.small' : ''}`;
    const sign = currencySign(language, currency);
    const words = say(Object.hasOwn(catalogue, key) ? key : 'money.other', { amount, currency, sign });
    return withBound(say, bound, value < 0 ? say('money.negative', { amount: words }) : words);
  };
};

const timeWords = (language: Language, say: Say) => ({
  period: (period: Period): string => {
    const [from, to] = periodParts(language, period);
    return to === undefined ? from : say('period.range', { from, to });
  },
  fiscal: (period: Period): string | null => {
    const label = fiscalLabel(period);
    if (!label) return null;
    const year = String(label.year);
    return label.quarter
      ? say('period.fiscal', { quarter: label.quarter, year })
      : say('period.fiscal-year', { year });
  },
  date: (iso: string): string => formatDate(language, iso),
  time: (iso: string): string => formatTime(language, iso),
});

const ratioWords = (language: Language, say: Say) => {
  const counted =
    (key: string) =>
    (value: number, bound: Bound = 'point') => {
      const amount = formatPlain(language, value, { bound, digits: value < 10 ? 2 : 3 });
      return withBound(say, bound, say(key, { count: value, amount }));
    };
  return {
    amount: (value: number, bound: Bound = 'point', digits = 3) =>
      withBound(say, bound, formatAmount(language, value, { bound, digits })),
    percent: (value: number, bound: Bound = 'point') =>
      withBound(say, bound, formatPercent(language, value, { bound, digits: 3 })),
    multiple: counted('ratio.multiple'),
    years: counted('ratio.years'),
  };
};

/** Makes a translator from the words of one language. */
export const makeTranslator = <Key extends string>(
  language: Language,
  catalogue: Catalogue,
): Translator<Key> => {
  const say = makeMessage(language, catalogue);
  const money = moneyWords(language, say, catalogue);
  const time = timeWords(language, say);
  const { years, ...ratios } = ratioWords(language, say);
  const value = (item: LineValue): string => {
    if (item.type === 'money') return money(item.value, item.currency, item.bound);
    if (item.type === 'percent') return ratios.percent(item.value, item.bound);
    if (item.type === 'multiple') return ratios.multiple(item.value, item.bound);
    if (item.type === 'years') return years(item.value, item.bound);
    if (item.type === 'rate')
      return `${formatPlain(language, item.value, { bound: 'point', digits: 6 })} USD/${item.currency}`;
    if (item.type === 'count') return formatPlain(language, item.value, { bound: 'point', digits: 3 });
    if (item.type === 'period') return time.period(item.value);
    if (item.type === 'date') return time.date(item.value);
    return item.type === 'message' ? say(item.key) : item.value;
  };
  const line = (item: Pick<Line, 'key' | 'values'>): string => {
    const counts = Object.values(item.values).filter((entry) => entry.type === 'count');
    const words: Record<string, string | number> = {};
    for (const [name, entry] of Object.entries(item.values)) {
      words[name] = entry.type === 'count' ? entry.value : value(entry);
    }
    return say(item.key, counts[0] ? { count: counts[0].value, ...words } : words);
  };
  return Object.assign((key: Key, values?: Values) => say(key, values), {
    language,
    message: say,
    money,
    number: (value: number) => formatPlain(language, value, { bound: 'point', digits: 12 }),
    moneyShort: (value: number, currency: string) => formatShortMoney(language, value, currency),
    ...ratios,
    ...time,
    value,
    line,
    list: (items: readonly string[]) => formatList(language, items),
    ...makePunctuation(language),
  });
};
