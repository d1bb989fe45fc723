import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { test } from 'vitest';
import { anchorClaims } from '../../../lib/claims/anchor';
import type { PageFigure } from '../../../lib/messages/protocol';
import { figureOf } from '../../unit/components/samples';
import { claimOf } from '../../unit/export/samples';

const WORD = constantFrom<string[]>(
  'costs',
  'rose',
  'papers',
  'Azure',
  'spring',
  'while',
  'inference',
  'partner',
  'grew',
  'model',
);
const SENTENCE = record({
  before: array(WORD, { minLength: 4, maxLength: 12 }),
  after: array(WORD, { minLength: 4, maxLength: 12 }),
  cents: integer({ min: 1, max: 99_999 }),
});
type Sentence = { before: string[]; after: string[]; cents: number };

const quoteOf = (cents: number): string => `$${(cents / 100).toFixed(2)} billion`;

const figureIn = ({ before, after, cents }: Sentence, gap = ' '): PageFigure => {
  const [start, quote, end] = [`${before.join(gap)}${gap}`, quoteOf(cents), `${gap}${after.join(gap)}.`];
  return {
    id: 'f',
    figure: figureOf({ quote, value: cents * 1e7 }),
    context: { prefix: start.slice(-32), suffix: end.slice(0, 32), sentence: start + quote + end },
  };
};

const claimIn = (sentence: Sentence) => {
  const { figure, context } = figureIn(sentence);
  const { prefix, suffix } = context;
  return claimOf({
    quote: { exact: figure.quote, prefix, suffix },
    sentence: context.sentence,
    reading: figure,
  });
};

const kindOf = (sentence: Sentence, figures: readonly PageFigure[]) =>
  [...anchorClaims([claimIn(sentence)], figures).values()][0]?.kind;

test('a figure is found again in any white space', () => {
  assert(
    property(
      SENTENCE,
      constantFrom(' ', '\n', '\u00a0 ', '  \t'),
      (sentence, gap) => kindOf(sentence, [figureIn(sentence, gap)]) === 'same',
    ),
  );
});

test('a figure with another amount is never the same, however alike its sentence', () => {
  assert(
    property(SENTENCE, integer({ min: 1, max: 99_999 }), (sentence, cents) => {
      const kind = kindOf(sentence, [figureIn({ ...sentence, cents })]);
      return cents === sentence.cents ? kind === 'same' : kind === 'revised';
    }),
  );
});

test('one word of the surroundings may change', () => {
  assert(
    property(SENTENCE, integer({ min: 0, max: 3 }), (sentence, at) => {
      const before = sentence.before.with(at, 'elsewhere');
      return kindOf(sentence, [figureIn({ ...sentence, before })]) === 'same';
    }),
  );
});
