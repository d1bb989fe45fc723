import { parse } from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Claim, SeenText } from '../../../lib/claims/types';
import { drawCard } from '../../../lib/export/card-picture';
import { buildBibtex, buildCslJson, buildRis } from '../../../lib/export/citations';
import { buildClaimReview } from '../../../lib/export/claim-review';
import { buildCsv } from '../../../lib/export/csv';
import { buildHtml } from '../../../lib/export/html';
import { buildMarkdown } from '../../../lib/export/markdown';
import { buildNote } from '../../../lib/export/notes';
import type { ExportOptions } from '../../../lib/export/types';
import { buildWebAnnotation } from '../../../lib/export/web-annotation';
import { writeWorkbook } from '../../../lib/export/workbook';
import { comparisonOf, factOf, figureOf } from '../components/samples';
import { collect, inParts } from './library';
import { claimOf, OPTIONS } from './samples';

const seen = (exact: string, value: number, seenAt: string): SeenText => ({
  quote: { exact, prefix: '', suffix: '' },
  sentence: `OpenAI spent ${exact} all told.`,
  amount: { kind: 'money', value, currency: 'USD' },
  seenAt,
});

/** Kept, put right by hand, changed by its page, gone from it, and compared with an earlier pack. */
const claim: Claim = claimOf({
  reading: figureOf({ kind: 'percent', value: 25, metric: 'growth-rate', growthOf: 'capital-expenditure' }),
  machineReading: figureOf({ value: 7.5e9, company: 'microsoft', metric: 'revenue' }),
  revisions: [
    {
      before: seen('8.67 billion', 8.67e9, '2025-11-20T08:30:00.000Z'),
      after: seen('9.01 billion', 9.01e9, '2025-11-22T08:30:00.000Z'),
    },
  ],
  visit: { at: '2025-11-25T09:00:00.000Z', found: false, seenAt: '2025-11-23T08:30:00.000Z' },
  earlier: [
    {
      comparison: comparisonOf({ verdict: 'above' }),
      facts: [factOf()],
      packVersion: 'old-pack 0.9.0',
      replacedAt: '2025-11-24T08:30:00.000Z',
    },
  ],
  guessed: ['publisher'],
});

const READABLE = {
  html: (options: ExportOptions) => buildHtml([claim], options),
  markdown: (options: ExportOptions) => buildMarkdown([claim], options),
  note: (options: ExportOptions) => buildNote(claim, options),
  picture: (options: ExportOptions) => drawCard(claim, options, { theme: 'light', measure: () => 1 }).svg,
  ris: (options: ExportOptions) => buildRis([claim], options),
  bibtex: (options: ExportOptions) => buildBibtex([claim], options),
  csl: (options: ExportOptions) => buildCslJson([claim], options),
  review: (options: ExportOptions) => buildClaimReview([claim], options),
  annotation: (options: ExportOptions) => buildWebAnnotation([claim], options),
} as const;
type Readable = keyof typeof READABLE;

/** Without the marks of the format and its escapes. */
const plain = (format: Readable): string =>
  READABLE[format](OPTIONS)
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\\', '')
    .replace(/\s+/g, ' ');

describe.each(Object.keys(READABLE) as Readable[])('%s', (format) => {
  it.each([
    ['that the page changed it', 'Changed since it was kept: 8.67 billion → 9.01 billion.'],
    ['both texts with their dates', 'Last seen on 20 November 2025: “OpenAI spent 8.67 billion all told.”'],
    ['the new text', 'First seen on 22 November 2025: “OpenAI spent 9.01 billion all told.”'],
    ['that it is gone', 'Not found on the last visit (25 November 2025).'],
    ['what it was judged before', 'with old-pack 0.9.0, until 24 November 2025'],
    ['what the machine read', 'Read by the machine as: Microsoft, revenue'],
  ])('says %s', (_what, words) => {
    const text = plain(format);
    expect(format === 'html' ? text.replace(' Microsoft, revenue', ': Microsoft, revenue') : text).toContain(
      words,
    );
  });

  it('says what grows', () => {
    expect(plain(format)).toMatch(/growth rate \(capital expenditure\)/i);
  });
});

it.each(['html', 'markdown', 'note', 'picture'] as const)(
  '%s marks what the page did not state',
  (format) => {
    expect(plain(format)).toContain('News Example (not stated by the page; found in its text)');
  },
);

it('a picture of a figure that changes all day has the last change only', () => {
  const [one] = claim.revisions ?? [];
  const last = { before: one!.after, after: seen('9.99 billion', 9.99e9, '2025-11-24T08:30:00.000Z') };
  const draw = (revisions: NonNullable<Claim['revisions']>) =>
    drawCard(claimOf({ revisions }), OPTIONS, { theme: 'light', measure: () => 1 });
  const ticker = draw([...Array.from({ length: 999 }, () => one!), last]);
  expect(ticker.svg).toContain('9.99 billion');
  expect(ticker.height).toBe(draw([last]).height);
});

describe('tables', () => {
  const cells = {
    machine_value: 7.5e9,
    machine_company: 'microsoft',
    machine_metric: 'revenue',
    machine_period_start: '2025-01-01',
    machine_period_end: '2025-09-30',
    revised_text: '9.01 billion',
    revised_value: 9.01e9,
    revised_at: '2025-11-22T08:30:00.000Z',
    last_seen_at: '2025-11-23T08:30:00.000Z',
    missing_at: '2025-11-25T09:00:00.000Z',
    guessed: 'publisher',
    growth_of: 'capital-expenditure',
  };

  it('as CSV hold what became of it, in cells of their own', () => {
    const [row = {}] = parse<Record<string, string>>(buildCsv([claim], OPTIONS), { header: true }).data;
    for (const [name, value] of Object.entries(cells)) expect(row[name]).toBe(String(value));
    expect(row.since?.split('\n')).toHaveLength(3);
  });

  it('as a workbook hold numbers and dates as such', async () => {
    const bytes = await collect(writeWorkbook(inParts([claim]), OPTIONS));
    const [head = [], row = []] = await readSheet(Buffer.from(bytes), 1);
    for (const [name, value] of Object.entries(cells)) {
      const cell = row[head.indexOf(name)];
      const text = cell instanceof Date ? cell.toISOString() : cell;
      expect(typeof value === 'string' ? String(text).slice(0, value.length) : text).toBe(value);
    }
  });
});
