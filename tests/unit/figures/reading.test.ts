import { describe, expect, it } from 'vitest';
import { readFigures, readText } from '../../../lib/figures';
import type { Block } from '../../../lib/figures/types';

type Expected = { company: string; metric: string; period?: string | null; highlight?: boolean };
const year = (y: number): string => `${y}-01-01..${y}-12-31`;

/** language · published · text · one expectation per figure, in order */
const CASES: readonly [string, string | null, string, readonly Expected[]][] = [
  [
    'en',
    null,
    'OpenAI booked $13 billion in sales.\nThe restored canal lock cost $7 million. A Bristol start-up raised $9 million. The town spent $2 million on trees.',
    [
      { company: 'openai', metric: 'revenue' },
      { company: 'none', metric: 'operating-expense', highlight: false },
      { company: 'other', metric: 'funding-raised', highlight: false },
      { company: 'other', metric: 'operating-expense', highlight: false },
    ],
  ],
  [
    'fr',
    null,
    "OpenAI a dépensé 5 milliards de dollars pour l'inférence.\nLa toiture de la grange a, elle, coûté 3 millions d'euros. Une jeune pousse nantaise a levé 6 millions d'euros.",
    [
      { company: 'openai', metric: 'inference-cost' },
      { company: 'none', metric: 'inference-cost', highlight: false },
      { company: 'other', metric: 'funding-raised', highlight: false },
    ],
  ],
  [
    'en',
    null,
    'OpenAI spent $4 billion on inference at Azure in 2025.\nOpenAI paid Microsoft $300 million under their revenue-sharing agreement in 2025.',
    [
      { company: 'openai', metric: 'inference-cost', period: year(2025) },
      { company: 'openai', metric: 'revenue-share-paid', period: year(2025) },
    ],
  ],
  [
    'en',
    null,
    'OpenAI paid Microsoft $300 million as a revenue share in 2024. The rate is 20%. OpenAI grew 20%.',
    [
      { company: 'openai', metric: 'revenue-share-paid', period: year(2024) },
      { company: 'openai', metric: 'revenue-share-rate' },
      { company: 'openai', metric: 'growth-rate' },
    ],
  ],
  [
    'en',
    null,
    'Of the $9 billion that Microsoft promised to OpenAI, $8 billion has been paid. OpenAI has promised to buy $90 billion of Azure services.',
    [
      { company: 'microsoft', metric: 'funding-provided' },
      { company: 'microsoft', metric: 'funding-provided' },
      { company: 'openai', metric: 'purchase-commitment' },
    ],
  ],
  [
    'en',
    null,
    'OpenAI spent $5.2 billion on inference in 2025. A windmill in the valley sold flour for $2 million.',
    [
      { company: 'openai', metric: 'inference-cost', period: year(2025) },
      { company: 'none', metric: 'revenue', highlight: false },
    ],
  ],
  [
    'en',
    '2026-02-10',
    'OpenAI spent $6 billion on inference in 2025. That is 30% more than in all of 2024. Its revenue reaches $200 billion in 2030.',
    [
      { company: 'openai', metric: 'inference-cost', period: year(2025) },
      { company: 'openai', metric: 'growth-rate', period: year(2025) },
      { company: 'openai', metric: 'revenue', period: year(2030) },
    ],
  ],
  [
    'en',
    null,
    'OpenAI, a San Francisco start-up, raised $5 billion.',
    [{ company: 'openai', metric: 'funding-raised' }],
  ],
  [
    'fr',
    null,
    "L'inférence est le premier poste d'OpenAI. Chaque requête consomme du calcul. Les dépenses d'OpenAI sont passées de 2 milliards de dollars à 4 milliards de dollars.",
    [
      { company: 'openai', metric: 'inference-cost' },
      { company: 'openai', metric: 'inference-cost' },
    ],
  ],
  [
    'en',
    null,
    'OpenAI pays for inference on Azure. In 2024 the bill came to $2 billion. Microsoft lifted its spending to $9 billion.',
    [
      { company: 'openai', metric: 'inference-cost' },
      { company: 'microsoft', metric: 'operating-expense' },
    ],
  ],
  [
    'en',
    null,
    'OpenAI booked $13 billion in sales in 2025.',
    [{ company: 'openai', metric: 'revenue', period: year(2025) }],
  ],
  [
    'en',
    null,
    "OpenAI's net loss came to $5 billion in 2024.",
    [{ company: 'openai', metric: 'net-loss', period: year(2024) }],
  ],
  [
    'en',
    null,
    'OpenAI spent $3.1 billion on inference in the first quarter of 2025.',
    [{ company: 'openai', metric: 'inference-cost', period: '2025-01-01..2025-03-31' }],
  ],
  [
    'en',
    null,
    'In fiscal Q1 2026 Microsoft reported revenue of $70 billion.',
    [{ company: 'microsoft', metric: 'revenue', period: '2025-07-01..2025-09-30' }],
  ],
  [
    'en',
    '2026-02-10',
    'Microsoft said capital expenditures reached $30 billion last quarter.',
    [{ company: 'microsoft', metric: 'capital-expenditure', period: '2025-10-01..2025-12-31' }],
  ],
  ['en', null, 'Microsoft owns 27% of OpenAI.', [{ company: 'microsoft', metric: 'equity-stake' }]],
  ['en', null, 'OpenAI was valued at $500 billion.', [{ company: 'openai', metric: 'valuation' }]],
  [
    'en',
    null,
    'In 2023 and 2024 OpenAI made $2 billion and $4 billion, respectively.',
    [
      { company: 'openai', metric: 'revenue', period: year(2023) },
      { company: 'openai', metric: 'revenue', period: year(2024) },
    ],
  ],
  [
    'en',
    null,
    'OpenAI rivals abound. Nvidia reported revenue of $57 billion.',
    [{ company: 'other', metric: 'revenue', highlight: false }],
  ],
  [
    'fr',
    null,
    "Le chiffre d'affaires d'OpenAI a atteint 4 milliards de dollars en 2024.",
    [{ company: 'openai', metric: 'revenue', period: year(2024) }],
  ],
  [
    'fr',
    null,
    'OpenAI a perdu 5 milliards de dollars au premier semestre 2025.',
    [{ company: 'openai', metric: 'net-loss', period: '2025-01-01..2025-06-30' }],
  ],
  ['fr', null, "Microsoft détient 27 % d'OpenAI.", [{ company: 'microsoft', metric: 'equity-stake' }]],
  [
    'fr',
    null,
    "Les dépenses d'investissement de Microsoft ont atteint 30 milliards de dollars au premier trimestre de l'exercice fiscal 2026.",
    [{ company: 'microsoft', metric: 'capital-expenditure', period: '2025-07-01..2025-09-30' }],
  ],
];

describe('readings', () => {
  it.each(CASES)('%s %s: %s', (lang, published, text, expected) => {
    const figures = readText({ text, lang, published });
    expect(figures).toHaveLength(expected.length);
    for (const [i, want] of expected.entries()) {
      const figure = figures[i]!;
      expect(figure).toMatchObject({
        company: want.company,
        metric: want.metric,
        highlight: want.highlight ?? true,
      });
      if (want.period !== undefined)
        expect(figure.period && `${figure.period.start}..${figure.period.end}`).toBe(want.period);
    }
  });

  it.each([
    ['en', 'ChatGPT Plus costs $20 a month, says OpenAI.'],
    ['en', 'Microsoft shares fell 4% in after-hours trading.'],
    ['en', 'Whether OpenAI burns $5 billion or $50 billion, he does not care.'],
    ['fr', "L'action Microsoft a perdu 7 % en séance."],
    ['fr', "L'abonnement à ChatGPT d'OpenAI coûte 23 dollars par mois."],
  ])('%s underlines nothing: %s', (lang, text) => {
    expect(readText({ text, lang }).filter((f) => f.highlight)).toEqual([]);
  });

  it('reads a cell under its heads', () => {
    const cell = (text: string, column: string): Block => ({
      text,
      role: 'cell',
      heads: { row: 'Operating loss', column, caption: 'OpenAI, in millions of dollars' },
    });
    const [figure] = readFigures({ blocks: [cell('(8,780)', '2024')], lang: 'en' });
    expect(figure).toMatchObject({
      value: 8.78e9,
      quote: '(8,780)',
      company: 'openai',
      metric: 'operating-loss',
      period: { start: '2024-01-01', end: '2024-12-31' },
    });
  });

  it('reads tables drawn with bars', () => {
    const text =
      'OpenAI results\n| Year | Revenue |\n|---|---|\n| 2023 | $2 billion |\n| 2024 | $4 billion |';
    const figures = readText({ text, lang: 'en' });
    expect(figures.map((f) => [text.slice(f.start, f.end), f.metric, f.period?.start])).toEqual([
      ['$2 billion', 'revenue', '2023-01-01'],
      ['$4 billion', 'revenue', '2024-01-01'],
    ]);
  });

  it('points each cue at the characters that gave it', () => {
    const text = 'OpenAI booked about $13 billion in sales in 2025.';
    const cues = Object.fromEntries(
      readText({ text, lang: 'en' })[0]!.cues.map((c) => [c.of, text.slice(c.start, c.end)]),
    );
    expect(cues).toMatchObject({ company: 'OpenAI', metric: 'sales', period: '2025', qualifier: 'about' });
  });

  it('finds figures across tags and invisible characters', () => {
    const text = 'OpenAI a perdu <b>8,\u00AD67</b> milliards de dollars en 2024.';
    const [figure] = readText({ text, lang: 'fr' });
    expect(figure).toMatchObject({ value: 8.67e9, metric: 'net-loss' });
    expect(text.slice(figure!.start, figure!.end)).toBe(figure!.quote);
  });
});
