import { describe, expect, test } from 'vitest';
import { anchorClaims } from '../../../lib/claims/anchor';
import type { Claim } from '../../../lib/claims/types';
import type { Figure } from '../../../lib/figures/types';
import type { PageFigure } from '../../../lib/messages/protocol';
import { figureOf } from '../components/samples';
import { claimOf } from '../export/samples';

const NINE = 'OpenAI spent $8.67 billion on inference on Azure in the first nine months of 2025.';

/** A figure of a page: `[…]` stands around the amount. */
const found = (marked: string, over: Partial<Figure> = {}, more = { before: '', after: '' }): PageFigure => {
  const [before = '', quote = '', after = ''] = marked.split(/[[\]]/);
  return {
    id: marked,
    figure: figureOf({ quote, ...over }),
    context: {
      prefix: (more.before + before).slice(-32),
      suffix: (after + more.after).slice(0, 32),
      sentence: before + quote + after,
    },
  };
};
const kept = (marked: string, over: Partial<Figure> = {}, id = '1'): Claim => {
  const { figure, context } = found(marked, over);
  const { prefix, suffix, sentence } = context;
  return claimOf({
    id: `00000000-0000-4000-8000-00000000000${id}`,
    quote: { exact: figure.quote, prefix, suffix },
    sentence,
    reading: figure,
  });
};
const one = (claim: Claim, figures: readonly PageFigure[]) => {
  const result = anchorClaims([claim], figures).get(claim.id);
  return [result?.kind, ...(result && 'figures' in result ? result.figures.map(({ id }) => id) : [])];
};

const MARKED = NINE.replace('$8.67 billion', '[$8.67 billion]');
const NEWER = { value: 9.1e9 };

test.each([
  ['as the machine reads it', {}],
  ['as it was corrected', { company: 'microsoft', corrected: ['company'] }],
] as const)('a corrected figure is followed when its page gives it %s', (_how, over) => {
  const machine = kept(MARKED);
  const claim = {
    ...machine,
    reading: figureOf({ ...machine.reading, company: 'microsoft', corrected: ['company'] }),
    machineReading: machine.reading,
  };
  const page = found(MARKED.replace('$8.67', '$9.1'), { ...NEWER, ...over });
  // Two places of the same words: what they are about tells.
  const other = { ...found(MARKED.replace('$8.67', '$9.1'), { ...NEWER, metric: 'revenue' }), id: 'other' };
  expect(one(claim, [page, other])).toEqual(['revised', page.id]);
});

describe('a kept figure on its page', () => {
  test.each<[string, PageFigure[], (string | undefined)[]]>([
    ['stands as it was', [found(MARKED)], ['same', MARKED]],
    [
      'stands in other white space',
      [found(MARKED.replace(' on Azure', '\u00a0 on  Azure'))],
      ['same', MARKED.replace(' on Azure', '\u00a0 on  Azure')],
    ],
    [
      'stands in a sentence that was polished',
      [found('OpenAI has spent [$8.67 billion] on inference at Azure in the first nine months of 2025.')],
      ['same', 'OpenAI has spent [$8.67 billion] on inference at Azure in the first nine months of 2025.'],
    ],
    [
      'is written in another way',
      [found('OpenAI spent [$8.67bn] on inference on Azure in the first nine months of 2025.')],
      ['same', 'OpenAI spent [$8.67bn] on inference on Azure in the first nine months of 2025.'],
    ],
    [
      'has another amount',
      [found(MARKED.replace('8.67', '9.1'), NEWER)],
      ['revised', MARKED.replace('8.67', '9.1')],
    ],
    ['is gone', [], ['absent']],
    [
      'is not what has its amount elsewhere',
      [found('Investors valued the stake of another firm at [$8.67 billion], papers say.')],
      ['absent'],
    ],
    [
      'is not the same number of another unit',
      [found(MARKED.replace('$8.67 billion', '€8.67 billion'), { currency: 'EUR' })],
      ['absent'],
    ],
    [
      'is not the same number of another kind',
      [found(MARKED.replace('$8.67 billion', '8.67%'), { kind: 'percent', value: 8.67 })],
      ['absent'],
    ],
    [
      'is not revised by another sentence',
      [found('Its revenue from subscriptions rose to [$9.1 billion] while costs at Azure grew.', NEWER)],
      ['absent'],
    ],
    [
      'is not revised by the next year’s',
      [
        found(MARKED.replace('8.67', '9.1').replace('2025', '2026'), {
          ...NEWER,
          period: { start: '2026-01-01', end: '2026-09-30' },
        }),
      ],
      ['absent'],
    ],
    [
      'is not revised by another year of which nothing was read',
      [found(MARKED.replace('8.67', '9.1').replace('2025', '2026'), NEWER)],
      ['absent'],
    ],
    [
      'is not revised by another company’s',
      [found(MARKED.replace('8.67', '9.1'), { ...NEWER, company: 'microsoft' })],
      ['absent'],
    ],
    [
      'is not revised by a projection',
      [found(MARKED.replace('8.67', '9.1'), { ...NEWER, stance: 'projection' })],
      ['absent'],
    ],
  ])('%s', (_name, figures, expected) => {
    expect(one(kept(MARKED), figures)).toEqual(expected);
  });

  test('is found by its surroundings among equal amounts', () => {
    const other = found('Elsewhere OpenAI lost [$8.67 billion] on inference for its paying users.');
    expect(one(kept(MARKED), [other, found(MARKED)])).toEqual(['same', MARKED]);
  });

  test('is in every place whose words are the same', () => {
    const twice = [found(MARKED), { ...found(MARKED), id: 'again' }];
    expect(one(kept(MARKED), twice)).toEqual(['same', MARKED, 'again']);
  });

  test('is in neither of two places that are equally good, and not gone', () => {
    const [a, b] = ['x', 'y'].map((sign) => found(MARKED.replace('Azure', `Azur${sign}`)));
    expect(one(kept(MARKED), [a as PageFigure, b as PageFigure])).toEqual(['ambiguous']);
  });

  test('is told from an equal one by what was read, where the surroundings leave it open', () => {
    const [a, b] = ['x', 'y'].map((sign) =>
      found(MARKED.replace('Azure', `Azur${sign}`), sign === 'x' ? { metric: 'revenue' } : {}),
    );
    expect(one(kept(MARKED), [a as PageFigure, b as PageFigure])).toEqual(['same', b?.id]);
  });

  test('is found among the amounts of one sentence by the words next to it', () => {
    const sentence = 'Costs were $1 billion in spring, $2 billion in summer and $3 billion in autumn.';
    const marks = [1, 2, 3].map((n) =>
      found(sentence.replace(`$${n} billion`, `[$${n} billion]`), { value: n * 1e9 }),
    );
    const claim = kept(sentence.replace('$2 billion', '[$2 billion]'), { value: 2e9 });
    expect(one(claim, marks)).toEqual(['same', marks[1]?.id]);
  });
});

describe('several kept figures', () => {
  const two = [kept(MARKED), kept(MARKED.replace('8.67', '9.1'), NEWER, '2')];

  test('a figure that is one of them revises no other', () => {
    const result = anchorClaims(two, [found(MARKED.replace('8.67', '9.1'), NEWER)]);
    expect([...result.values()].map(({ kind }) => kind)).toEqual(['absent', 'same']);
  });

  test('a figure that would revise two revises none', () => {
    const result = anchorClaims(two, [found(MARKED.replace('8.67', '9.9'), { value: 9.9e9 })]);
    expect([...result.values()].map(({ kind }) => kind)).toEqual(['ambiguous', 'ambiguous']);
  });
});

describe('a figure that was revised before', () => {
  const { figure, context } = found(MARKED.replace('8.67', '9.1'), NEWER);
  const after = {
    quote: { exact: figure.quote, prefix: context.prefix, suffix: context.suffix },
    sentence: context.sentence,
    amount: { kind: 'money', value: 9.1e9, currency: 'USD' },
    seenAt: '2025-12-01T00:00:00Z',
  } as const;
  const before = { ...after, seenAt: '2025-11-19T08:30:00Z' };
  const claim = { ...kept(MARKED), revisions: [{ before, after }] };

  test('is sought by what it says now', () => {
    expect(one(claim, [found(MARKED.replace('8.67', '9.1'), NEWER)])).toEqual([
      'same',
      MARKED.replace('8.67', '9.1'),
    ]);
  });

  test('is revised anew when the first amount comes back', () => {
    expect(one(claim, [found(MARKED)])).toEqual(['revised', MARKED]);
  });
});

test('a table cell without surroundings is found while it is the only one of its amount', () => {
  const claim = kept('[$8.67 billion]');
  expect(one(claim, [found('[$8.67 billion]'), found('[$9.1 billion]', NEWER)])).toEqual([
    'same',
    '[$8.67 billion]',
  ]);
  expect(one(claim, [found('[$8.7 billion]', { value: 8.7e9 }), found('[$9.1 billion]', NEWER)])).toEqual([
    'absent',
  ]);
});
