import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildCsv } from '../../../lib/export/csv';
import { CSV_COLUMNS } from '../../../lib/export/csv-columns';
import { guardFormula, unguardFormula } from '../../../lib/export/formula-guard';
import { figureOf } from '../components/samples';
import { claimOf, OPTIONS } from './samples';

const readBack = (csv: string) => {
  const parsed = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
};

/** Texts with the signs that matter to spreadsheets and to CSV more often than chance would give them. */
const nastyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\r', '\n', '\t', ' ', '1', '.', 'e', '＝'),
    fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
  ),
});

describe('formula guard', () => {
  it.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '  =1+1', '＝1', '-1+1', "'=1"])(
    'disarms %j',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(['-5', '+5', '-8.67', '-1.5e9', '8.67', '', 'plain', "it's", "'quoted'", 'a=b', '$8.67 billion'])(
    'leaves %j alone',
    (text) => {
      expect(guardFormula(text)).toBe(text);
    },
  );

  it('can be undone for every text', () => {
    fc.assert(fc.property(nastyText, (text) => unguardFormula(guardFormula(text)) === text));
  });

  it('never lets a text begin with a sign that runs, numbers apart', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const guarded = guardFormula(text);
        return !/^\s*[=+\-@＝＋－＠]/.test(guarded) || Number.isFinite(Number(guarded));
      }),
    );
  });
});

describe('CSV', () => {
  it('keeps raw text, value, unit and currency apart', () => {
    const [row] = readBack(buildCsv([claimOf()], OPTIONS));
    expect(row).toMatchObject({
      raw_text: '$8.67 billion',
      value: '8670000000',
      unit: 'money',
      currency: 'USD',
      verdict: 'matches',
      inference_cost_usd_value: '8670000000',
      implied_revenue_usd_bound: 'at-least',
      sources: 'https://gazette.example/report',
      fact_caveats: 'A sample caveat about what the number leaves out.',
      caveats: 'A caveat in words.',
      assumed_revenue_share_rate: '0.2',
      pack_version: '1.0.0',
      exported_at: OPTIONS.now,
    });
  });

  it('keeps negative numbers as numbers', () => {
    const [row] = readBack(buildCsv([claimOf({ reading: figureOf({ value: -5 }) })], OPTIONS));
    expect(row?.value).toBe('-5');
  });

  it('begins with a byte order mark only when asked', () => {
    expect(buildCsv([], { ...OPTIONS, bom: true }).charCodeAt(0)).toBe(0xfeff);
    expect(buildCsv([], OPTIONS).charCodeAt(0)).not.toBe(0xfeff);
  });

  it('ends every row with CRLF and names every column once', () => {
    const csv = buildCsv([claimOf(), claimOf()], OPTIONS);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(new Set(CSV_COLUMNS.map((column) => column.name)).size).toBe(CSV_COLUMNS.length);
  });

  it('gives back every text through an independent reader', () => {
    fc.assert(
      fc.property(nastyText, nastyText, nastyText, (note, sentence, title) => {
        const claim = claimOf({ note, sentence, page: { ...claimOf().page, title } });
        const [row] = readBack(buildCsv([claim, claimOf()], OPTIONS));
        expect([row?.note, row?.sentence, row?.title].map((text) => unguardFormula(text ?? ''))).toEqual([
          note,
          sentence,
          title,
        ]);
      }),
      { numRuns: 300 },
    );
  });
});
