import { LOCALES } from '../../lib/figures';
import type { Locale } from '../../lib/figures/locale';
import { expandBraces } from '../../lib/figures/trie';
import type { Figure } from '../../lib/figures/types';
import { seeded } from '../bench/texts';

const SIGNS = [
  ...'$€£¥￥₩%％+-–—~()[]{}|/\\.,:;!?…\'"’“”«»「」、。・&*#@<>=×',
  ' ',
  '  ',
  '\n',
  '\t',
  '\u00a0',
  '\u202f',
  '\u3000',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u2212',
  '<b>',
  '</b>',
  '<sup>1</sup>',
  '<a href="x">',
  '💶',
  'İ',
  'ß',
  '\ud83d',
  '\udcb6',
  'é',
  'e\u0301',
];
const NUMBERS = [
  '0',
  '1',
  '5',
  '8,67',
  '4.33',
  '1.234,5',
  '12,000',
  '9 400',
  "1'000",
  '2025',
  '26',
  '１２',
  '九',
  '十',
  '3-5',
  '007',
];
const LATIN = [
  'US$',
  'USD',
  'EUR',
  'U$S',
  'OpenAI',
  'Microsoft',
  'Azure',
  'FY26',
  'Q3',
  'H1',
  '30 June 2025',
  'x',
  'bn',
  'Md',
];

/** Pieces that the grammar of a language gives a meaning to, and some that it does not. */
function piecesOf({ lexicon }: Locale): string[] {
  const tables = [
    lexicon.numbers,
    lexicon.fractions,
    lexicon.scales,
    lexicon.abbreviations,
    lexicon.currencies,
  ];
  const words = [...tables, lexicon.percents].flatMap((table) => Object.keys(table));
  const phrases = Object.values(lexicon.phrases).flatMap((list) =>
    list.split('|').map((phrase) => (expandBraces(phrase)[0] ?? '').replace(/\*/g, '').replace(' … ', ' ')),
  );
  return [...words, ...phrases];
}

const PIECES = new Map(LOCALES.map((locale) => [locale.lang, piecesOf(locale)]));
const MOST_PIECES = 40;
const DATES = [null, '2025-11-13', '2024-02-29'];

/** A text made of pieces of the grammar, with the tags that it is read under. */
export type Soup = { readonly text: string; readonly lang: string; readonly published: string | null };

/** Texts of one seed, one after another. */
export function soups(seed: number): () => Soup {
  const random = seeded(seed);
  const any = <Item>(list: readonly Item[], otherwise: Item): Item =>
    list[Math.floor(random() * list.length)] ?? otherwise;
  const languages = [...PIECES.keys()];
  return () => {
    const lang = any(languages, 'en');
    const sources = [PIECES.get(lang) ?? [], PIECES.get(lang) ?? [], NUMBERS, NUMBERS, SIGNS, LATIN];
    const glue = any(['', ' ', ' ', ' '], ' ');
    const count = 1 + Math.floor(random() * MOST_PIECES);
    const text = Array.from({ length: count }, () => any(any(sources, NUMBERS), '')).join(glue);
    return { text, lang, published: any(DATES, null) };
  };
}

/** What is wrong with the figures of a text; null when nothing is. */
export function faultOf(text: string, figures: readonly Figure[]): string | null {
  let last = 0;
  for (const figure of figures) {
    const { start, end, quote, value, valueMax = value, confidence } = figure;
    if (!(start < end && start >= last && end <= text.length)) return `order: ${start}-${end} behind ${last}`;
    if (quote !== text.slice(start, end)) return `quote: ${quote}`;
    if (!Number.isFinite(value) || !Number.isFinite(valueMax)) return `value: ${value} ${valueMax}`;
    if (!(confidence >= 0 && confidence <= 1)) return `confidence: ${confidence}`;
    const cue = figure.cues.find((c) => !(c.start >= 0 && c.start < c.end && c.end <= text.length));
    if (cue) return `cue: ${cue.of} ${cue.start}-${cue.end}`;
    last = end;
  }
  return null;
}
