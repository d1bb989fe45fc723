import type { Language } from './languages';

type Punctuation = {
  /** Between parts in a row that no word joins. */
  readonly comma: string;
  /** Between parts that may hold commas themselves. */
  readonly semicolon: string;
  /** Between a name and what it names. */
  readonly colon: string;
  readonly stop: string;
  readonly brackets: readonly [string, string];
  readonly quotes: readonly [string, string];
  /** Between sentences. */
  readonly space: string;
};

const WESTERN: Punctuation = {
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  stop: '.',
  brackets: [' (', ')'],
  quotes: ['“', '”'],
  space: ' ',
};
/** Full-width marks bring their own room with them. */
const FULL_WIDTH: Punctuation = {
  comma: '、',
  semicolon: '；',
  colon: '：',
  stop: '。',
  brackets: ['（', '）'],
  quotes: ['「', '」'],
  space: '',
};

const MARKS: Readonly<Partial<Record<Language, Punctuation>>> = {
  fr: { ...WESTERN, semicolon: ' ; ', colon: ' : ', quotes: ['«\u00A0', '\u00A0»'] },
  de: { ...WESTERN, quotes: ['„', '“'] },
  es: { ...WESTERN, quotes: ['«', '»'] },
  it: { ...WESTERN, quotes: ['«', '»'] },
  ja: FULL_WIDTH,
  zh: { ...FULL_WIDTH, comma: '，', quotes: ['“', '”'] },
};

const marksOf = (language: Language): Punctuation => MARKS[language] ?? WESTERN;

/** How a language sets parts of a text beside each other. Parts that are empty or missing are left out. */
export const makePunctuation = (language: Language) => {
  const { comma, semicolon, colon, stop, brackets, quotes, space } = marksOf(language);
  type Part = string | null | undefined | false;
  const join = (parts: readonly Part[], by: string): string => parts.filter(Boolean).join(by);
  return {
    /** `a, b, c` */
    series: (parts: readonly Part[]): string => join(parts, comma),
    /** `a; b; c` */
    clauses: (parts: readonly Part[]): string => join(parts, semicolon),
    /** `a: b` */
    named: (name: string, text: string): string => `${name}${colon}${text}`,
    /** `A.`, of words that bring no mark with them. */
    sentence: (text: string): string => `${text}${stop}`,
    /** `a (b)` */
    aside: (text: string, more: string): string => `${text}${brackets[0]}${more}${brackets[1]}`,
    /** `“a”` */
    quoted: (text: string): string => `${quotes[0]}${text}${quotes[1]}`,
    /** `A. B.` */
    sentences: (parts: readonly Part[]): string => join(parts, space),
  };
};

export type PunctuationWords = ReturnType<typeof makePunctuation>;
