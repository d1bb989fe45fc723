import type { Metric } from '../figures/metrics';
import type { Figure, Period } from '../figures/types';

/** What a person says is wrong with a reading, and what would be right. */
export type CorrectionChange =
  /** No figure of the two companies at all. */
  | { readonly kind: 'figure' }
  | { readonly kind: 'company'; readonly company: 'openai' | 'microsoft' | 'other' }
  | { readonly kind: 'metric'; readonly metric: Metric }
  | { readonly kind: 'period'; readonly period: Period | null };

/** One correction: it holds for the same words in the same sentence, wherever they stand. */
export type Correction = {
  readonly id: string;
  /** ISO date-time. */
  readonly madeAt: string;
  /** Site on which it was made. */
  readonly host: string;
  /** The page's date and language, by which its words are read; absent where it did not say or they were not noted. */
  readonly published?: string;
  readonly lang?: string;
  readonly sentence: string;
  /** As the engine read it. */
  readonly figure: Figure;
  readonly change: CorrectionChange;
  /** Set while it is in the trash. */
  readonly deletedAt: string | null;
};

/** Corrections by the words they hold for, earliest first. */
export type CorrectionBook = ReadonlyMap<string, readonly CorrectionChange[]>;

type Place = { readonly quote: string; readonly sentence: string };

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a correction holds for words is settled by these alone: the figure's and its sentence's. */
export const placeKey = ({ quote, sentence }: Place): string => `${plain(quote)}\n${plain(sentence)}`;

/** Makes the book of those corrections that are not in the trash. */
export const makeBook = (corrections: readonly Correction[]): CorrectionBook => {
  const book = new Map<string, CorrectionChange[]>();
  const inForce = corrections.filter(({ deletedAt }) => deletedAt === null);
  for (const { figure, sentence, change } of inForce.toSorted((a, b) => a.madeAt.localeCompare(b.madeAt))) {
    const key = placeKey({ quote: figure.quote, sentence });
    book.set(key, [...(book.get(key) ?? []), change]);
  }
  return book;
};

const correctOnce = (figure: Figure, change: CorrectionChange): Figure | null => {
  if (change.kind === 'figure' || (change.kind === 'company' && change.company === 'other')) return null;
  const corrected = [...new Set([...(figure.corrected ?? []), change.kind])];
  if (change.kind === 'metric') return { ...figure, metric: change.metric, corrected };
  if (change.kind === 'period') return { ...figure, period: change.period, corrected };
  const { companyName: _, ...rest } = figure;
  return { ...rest, company: change.company, highlight: true, corrected };
};

/** The reading as corrected, later corrections over earlier ones; null where it is no figure of theirs. */
export const applyCorrections = (figure: Figure, sentence: string, book: CorrectionBook): Figure | null => {
  const changes = book.get(placeKey({ quote: figure.quote, sentence })) ?? [];
  return changes.reduce<Figure | null>((read, change) => correctOnce(read ?? figure, change), figure);
};

/**
 * A corrected figure as the engine read it, by the corrections in force that hold for its words; null where nobody
 * corrected it.
 */
export const machineReadingOf = (
  figure: Figure,
  sentence: string,
  corrections: readonly Correction[],
): Figure | null => {
  if (figure.corrected === undefined) return null;
  const key = placeKey({ quote: figure.quote, sentence });
  const said = corrections.find(
    (one) => placeKey({ quote: one.figure.quote, sentence: one.sentence }) === key,
  );
  if (!said) return null;
  const { corrected: _, companyName: __, ...rest } = figure;
  const { company, companyName, metric, period, highlight } = said.figure;
  return {
    ...rest,
    company,
    ...(companyName === undefined ? {} : { companyName }),
    metric,
    period,
    highlight,
  };
};

/** Where words stand in a sentence by themselves: `3 billion` is no part of `13 billion`. */
const placesOf = (sentence: string, quote: string): readonly number[] => {
  const places: number[] = [];
  for (let at = sentence.indexOf(quote); at >= 0; at = sentence.indexOf(quote, at + quote.length)) {
    const isWhole = !/[\p{N}][.,]?$/u.test(sentence.slice(0, at)) || !/^\p{N}/u.test(quote);
    if (isWhole && !/^\p{N}/u.test(sentence.slice(at + quote.length))) places.push(at);
  }
  return places;
};

/** A figure as an annotated corpus has it: `read` null where it is no figure of theirs. */
const annotate = (figure: Figure, read: Figure | null, start: number) => {
  const { quote, kind, rangeUnit, value, valueMax, currency, qualifier, stance } = figure;
  const { company, metric, period } = read ?? figure;
  return {
    start,
    end: start + quote.length,
    quote,
    kind,
    ...(rangeUnit === undefined ? {} : { rangeUnit }),
    value,
    ...(valueMax === undefined ? {} : { valueMax }),
    ...(currency === undefined ? {} : { currency }),
    qualifier,
    company: read ? company : 'other',
    metric,
    period,
    stance,
    isTarget: read !== null,
  };
};

/** Corrections of one sentence by the words they hold for; each with the figure as the engine read it. */
const byWords = (corrections: readonly Correction[]): readonly Correction[] => [
  ...new Map(corrections.map((one) => [plain(one.figure.quote), one])).values(),
];

/**
 * Corrections as lines of an annotated corpus (one sentence a line, offsets in UTF-16 units), so that the engine can
 * learn from them. All that was said of a figure is in its one reading, and all figures of a sentence that were corrected
 * are in its line. A sentence that no longer holds the words is left out.
 */
export const toCorpusLines = (corrections: readonly Correction[]): string => {
  const inForce = corrections.filter(({ deletedAt }) => deletedAt === null);
  const book = makeBook(inForce);
  const sentences = new Map<string, Correction[]>();
  for (const one of inForce.toSorted((a, b) => a.madeAt.localeCompare(b.madeAt))) {
    sentences.set(plain(one.sentence), [...(sentences.get(plain(one.sentence)) ?? []), one]);
  }
  const lines = [...sentences.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const text = first.sentence;
    const figures = byWords(all)
      .flatMap(({ figure }) => {
        const read = applyCorrections(figure, text, book);
        return placesOf(text, figure.quote).map((start) => annotate(figure, read, start));
      })
      .sort((a, b) => a.start - b.start);
    const { id, lang, published } = first;
    return figures.length > 0
      ? [JSON.stringify({ id, set: 'correction', lang, published: published ?? null, text, figures })]
      : [];
  });
  return lines.map((line) => `${line}\n`).join('');
};
