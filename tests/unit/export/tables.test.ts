import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import Papa from 'papaparse';
import readSheets from 'read-excel-file/node';
import { Table } from 'tableschema';
import { beforeAll, describe, expect, it } from 'vitest';
import columns from '../../../data/csv-columns.json';
import type { Claim } from '../../../lib/claims/types';
import { CSV_COLUMNS } from '../../../lib/export/csv-columns';
import { writeDataPackage } from '../../../lib/export/data-package';
import { buildTsv } from '../../../lib/export/tsv';
import { writeWorkbook } from '../../../lib/export/workbook';
import { shippedLedger } from '../../../lib/ledger/shipped';
import { figureOf } from '../components/samples';
import { collect, inParts, libraryOf } from './library';
import { claimOf, OPTIONS } from './samples';

let claims: readonly Claim[];

const NASTY = claimOf({
  id: '00000000-0000-4000-8000-999999999999',
  note: '=HYPERLINK("https://evil.example")\tand\nmore',
  tags: ['a; b', '@c'],
  reading: figureOf({
    value: -5e6,
    qualifier: 'at-least',
    valueMax: -4e6,
    kind: 'range',
    rangeUnit: 'money',
  }),
});

beforeAll(() => {
  claims = [...libraryOf({ ledger: shippedLedger(), packVersion: 'openai-microsoft 1.0.0', most: 2 }), NASTY];
});

describe('the CSV with its description', () => {
  it('describes every column, and no other', () => {
    expect(Object.keys(columns).sort()).toEqual(CSV_COLUMNS.map(({ name }) => name).sort());
  });

  it.each([false, true])(
    'is read by its schema with a tool that is not ours, byte order mark: %s',
    async (bom) => {
      const files = await JSZip.loadAsync(
        await collect(writeDataPackage(inParts(claims), { ...OPTIONS, bom })),
      );
      const csv = (await files.file('claims.csv')?.async('string')) ?? '';
      const { resources } = JSON.parse((await files.file('datapackage.json')?.async('string')) ?? '');
      // A name that IANA lists: readers refuse others.
      expect(resources[0].encoding).toBe('utf-8');
      const file = join(mkdtempSync(join(tmpdir(), 'package-')), 'claims.csv');
      writeFileSync(file, csv);
      const table = await Table.load(file, { schema: resources[0].schema, strict: true });
      const rows = (await table.read({ keyed: true })) as Record<string, unknown>[];
      expect(rows).toHaveLength(claims.length);
      rows.forEach((row, at) => {
        const { reading, comparison } = claims[at]!;
        expect(row.value).toBe(reading.value);
        expect(row.value_max).toBe(reading.valueMax ?? null);
        expect(Number(row.amount) * Number(row.scale)).toBeCloseTo(reading.value, 2);
        expect(row.verdict).toBe(comparison.verdict);
        expect(row.inference_cost_usd_value).toBe(comparison.references.inferenceCost?.value ?? null);
        expect(row.assumed_proration).toBe(comparison.assumptions.prorate);
        if (reading.period) expect(row.period_start).toBeInstanceOf(Date);
      });
    },
  );

  it('is refused by that tool when a typed cell says something else', async () => {
    const files = await JSZip.loadAsync(await collect(writeDataPackage(inParts([claimOf()]), OPTIONS)));
    const csv = (await files.file('claims.csv')?.async('string')) ?? '';
    const { resources } = JSON.parse((await files.file('datapackage.json')?.async('string')) ?? '');
    const source = () => Readable.from([csv.replace(/,matches,/, ',perhaps,')]);
    const table = await Table.load(source, { schema: resources[0].schema, strict: true });
    await expect(table.read()).rejects.toThrow();
  });
});

describe('the table for the clipboard', () => {
  it('has a row a claim and a cell a column, whatever cells hold', () => {
    const { plain } = buildTsv(claims, OPTIONS);
    const parsed = Papa.parse<Record<string, string>>(plain, {
      header: true,
      delimiter: '\t',
      quoteChar: '\u0000',
      skipEmptyLines: true,
    });
    expect(parsed.errors).toEqual([]);
    expect(parsed.data).toHaveLength(claims.length);
    const last = parsed.data.at(-1);
    expect(last).toMatchObject({ value: '-5000000', currency: 'USD' });
    expect(last?.note).toBe(`'=HYPERLINK("https://evil.example") and more`);
    expect(last?.claim_json).toBeUndefined();
  });

  it('keeps line breaks in HTML, where nothing runs either', () => {
    const { html } = buildTsv([NASTY, claimOf({ note: '<img src=x onerror=alert(1)>' })], OPTIONS);
    expect(html).toContain('<td>&#39;=HYPERLINK(&quot;https://evil.example&quot;)\tand<br>more</td>');
    expect(html).not.toContain('<img');
  });
});

describe('the workbook', () => {
  it('has numbers as numbers, dates as dates and no formulas, on five sheets', async () => {
    const bytes = await collect(writeWorkbook(inParts(claims), OPTIONS));
    const sheets = await readSheets(Buffer.from(bytes));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Figures',
      'Comparisons',
      'Facts',
      'Sources',
      'Assumptions',
    ]);
    const [figures, comparisons, facts, sources, assumptions] = sheets.map(({ data }) => data);
    expect(figures).toHaveLength(claims.length + 1);
    expect(comparisons).toHaveLength(claims.length + 1);
    const cell = (data: typeof figures, row: number, name: string) => data?.[row]?.[data[0]!.indexOf(name)];
    claims.forEach(({ reading, comparison, note }, at) => {
      expect(cell(figures, at + 1, 'value')).toBe(reading.value);
      expect(cell(figures, at + 1, 'note')).toBe(note === '' ? null : note);
      expect(cell(comparisons, at + 1, 'verdict')).toBe(comparison.verdict);
      const start = cell(figures, at + 1, 'period_start');
      expect(start instanceof Date ? start.toISOString().slice(0, 10) : null).toBe(
        reading.period && reading.period.start >= '1900' ? reading.period.start : null,
      );
    });
    const ids = new Set(claims.flatMap((claim) => claim.facts.map(({ id }) => `${claim.packVersion} ${id}`)));
    expect(facts).toHaveLength(ids.size + 1);
    expect(sources!.length).toBeGreaterThan(2);
    expect(assumptions).toHaveLength(6);
    const xml = await JSZip.loadAsync(bytes);
    for (const name of Object.keys(xml.files).filter((file) => /sheet\d+\.xml$/.test(file))) {
      expect(await xml.file(name)?.async('string')).not.toMatch(/<f[ >]/);
    }
  });

  it('says where a text is longer than a cell', async () => {
    const page = { ...claimOf().page, title: '\u{1F600}'.repeat(20_000) };
    const bytes = await collect(writeWorkbook(inParts([claimOf({ page })]), OPTIONS));
    const [figures] = await readSheets(Buffer.from(bytes));
    const title = String(figures?.data[1]?.[figures.data[0]!.indexOf('title')]);
    expect(title).toBe(`${'\u{1F600}'.repeat(16_383)}…`);
  });
});
