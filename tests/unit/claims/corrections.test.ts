import { describe, expect, it } from 'vitest';
import {
  applyCorrections,
  type Correction,
  type CorrectionChange,
  makeBook,
  toCorpusLines,
} from '../../../lib/claims/corrections';
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
});
