import { describe, expect, it } from 'vitest';
import {
  applyCorrections,
  type Correction,
  type CorrectionChange,
  makeBook,
  toCorpusLines,
} from '../../../lib/claims/corrections';
import { readText } from '../../../lib/figures';
import { scoreItems } from '../../corpus/corpus';
import { figureOf } from '../components/samples';

const SENTENCE = 'OpenAI spent $8.67 billion on inference.';
const FIGURE = figureOf();

const correction = (change: CorrectionChange, over: Partial<Correction> = {}): Correction => ({
  id: 'c1',
  madeAt: '2026-01-01T10:00:00.000Z',
  host: 'news.example',
  sentence: SENTENCE,
  figure: FIGURE,
  change,
  deletedAt: null,
  ...over,
});
const read = (corrections: readonly Correction[], sentence = SENTENCE) =>
  applyCorrections(FIGURE, sentence, makeBook(corrections));

describe('a correction', () => {
  it.each<[CorrectionChange, object]>([
    [
      { kind: 'company', company: 'microsoft' },
      { company: 'microsoft', corrected: ['company'] },
    ],
    [
      { kind: 'metric', metric: 'revenue' },
      { metric: 'revenue', corrected: ['metric'] },
    ],
    [
      { kind: 'period', period: null },
      { period: null, corrected: ['period'] },
    ],
  ])('changes what it names and nothing else: %j', (change, expected) => {
    expect(read([correction(change)])).toEqual({ ...FIGURE, ...expected });
  });

  it.each<CorrectionChange>([{ kind: 'figure' }, { kind: 'company', company: 'other' }])(
    'takes a figure away: %j',
    (change) => {
      expect(read([correction(change)])).toBeNull();
    },
  );

  it('holds for the same words in the same sentence, however they are spaced', () => {
    const corrections = [correction({ kind: 'figure' })];
    expect(read(corrections, 'OpenAI spent\n $8.67 billion  on inference.')).toBeNull();
    expect(read(corrections, 'Microsoft spent $8.67 billion on inference.')).toBe(FIGURE);
  });

  it('gives way to a later one, and to none once it is taken back', () => {
    const later = correction(
      { kind: 'metric', metric: 'training-cost' },
      { id: 'c2', madeAt: '2026-01-02T10:00:00.000Z' },
    );
    const first = correction({ kind: 'metric', metric: 'revenue' });
    expect(read([later, first])).toMatchObject({ metric: 'training-cost', corrected: ['metric'] });
    expect(read([{ ...later, deletedAt: '2026-01-03T00:00:00.000Z' }, first])).toMatchObject({
      metric: 'revenue',
    });
    expect(read([{ ...first, deletedAt: '2026-01-03T00:00:00.000Z' }])).toBe(FIGURE);
  });

  it('brings a figure back that an earlier one took away', () => {
    const back = correction(
      { kind: 'company', company: 'microsoft' },
      { id: 'c2', madeAt: '2026-01-02T10:00:00.000Z' },
    );
    expect(read([correction({ kind: 'figure' }), back])).toMatchObject({ company: 'microsoft' });
  });
});

describe('corpus lines', () => {
  it('hold the sentence with the reading as corrected', () => {
    const [line] = toCorpusLines([correction({ kind: 'metric', metric: 'training-cost' })]).split('\n');
    const item = JSON.parse(line ?? '');
    expect(item).toMatchObject({ id: 'c1', set: 'correction', text: SENTENCE });
    const [figure] = item.figures;
    expect(item.text.slice(figure.start, figure.end)).toBe('$8.67 billion');
    expect(figure).toMatchObject({ company: 'openai', metric: 'training-cost', isTarget: true });
  });

  it('mark what is none of theirs as no target', () => {
    const item = JSON.parse(toCorpusLines([correction({ kind: 'figure' })]));
    expect(item.figures[0]).toMatchObject({ company: 'other', isTarget: false });
  });

  it('gather what was said of one figure, and the figures of one sentence', () => {
    const sentence = 'OpenAI spent $8.67 billion in 2025 and $3.77 billion in 2024.';
    const other = figureOf({ quote: '$3.77 billion', value: 3.77e9 });
    const said = (n: number, change: CorrectionChange, over: Partial<Correction> = {}): Correction =>
      correction(change, { id: `c${n}`, madeAt: `2026-01-0${n}T10:00:00.000Z`, sentence, ...over });
    const lines = toCorpusLines([
      said(2, { kind: 'metric', metric: 'training-cost' }),
      said(1, { kind: 'company', company: 'microsoft' }),
      said(3, { kind: 'period', period: null }, { figure: other }),
      said(4, { kind: 'figure' }, { deletedAt: '2026-01-05T00:00:00.000Z' }),
    ]);
    expect(lines.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(lines)).toMatchObject({
      id: 'c1',
      figures: [
        { quote: '$8.67 billion', company: 'microsoft', metric: 'training-cost', isTarget: true },
        { quote: '$3.77 billion', period: null, isTarget: true },
      ],
    });
  });

  it('are read as the page was, and scored by what was put right alone', () => {
    const sentence =
      'Im letzten Quartal gab OpenAI 8,67 Milliarden Dollar für Inferenz aus, nach 3 Milliarden Dollar.';
    const [first] = readText({ text: sentence, lang: 'de', published: '2025-11-13' });
    if (!first) throw new Error('nothing was read');
    const lines = toCorpusLines([
      correction(
        { kind: 'metric', metric: first.metric },
        { sentence, figure: first, published: '2025-11-13', lang: 'de-DE' },
      ),
    ]);
    const item = JSON.parse(lines);
    expect(item).toMatchObject({ lang: 'de-DE', published: '2025-11-13' });
    expect(item.figures[0].period).toEqual({ start: '2025-07-01', end: '2025-09-30' });
    const { tally, misses } = scoreItems([item]);
    expect(misses).toEqual([]);
    expect(tally).toMatchObject({ gold: 1, pred: 1, hit: 1 });
  });

  it('say of a range what it counts', () => {
    const figure = figureOf({ kind: 'range', rangeUnit: 'money', valueMax: 9e9, qualifier: null });
    const item = JSON.parse(toCorpusLines([correction({ kind: 'metric', metric: 'revenue' }, { figure })]));
    expect(item.figures[0]).toMatchObject({ kind: 'range', rangeUnit: 'money', valueMax: 9e9 });
  });

  it.each([
    ['It paid 13 billion, then 3 billion.', '3 billion', [25]],
    ['It paid 3 billion here and 3 billion there.', '3 billion', [8, 27]],
    ['It paid 2.3 billion.', '3 billion', []],
    ['It paid $3 billion, not $13 billion.', '$3 billion', [8]],
  ])('mark words where they stand by themselves: %s', (sentence, quote, starts) => {
    const figure = figureOf({ quote });
    const lines = toCorpusLines([correction({ kind: 'metric', metric: 'revenue' }, { sentence, figure })]);
    const item = lines === '' ? { figures: [] } : JSON.parse(lines);
    expect(item.figures.map(({ start }: { start: number }) => start)).toEqual(starts);
  });
});
