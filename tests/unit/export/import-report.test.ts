import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { countResults, withResults } from '../../../components/import-view';
import { buildImportReport, refusalWords } from '../../../lib/export/import-report';
import { makeRowReader, viewRow } from '../../../lib/export/read/read-rows';
import { type OpenFile, REFUSAL_REASONS, refuse } from '../../../lib/export/read/types';
import { createPageTranslator } from '../../../lib/i18n/create-translator';
import { LANGUAGES } from '../../../lib/i18n/languages';
import { claimOf } from './read/whole-claim';

const t = createPageTranslator('en');
const ids = ['a', 'b', 'a'].map((end) => `00000000-0000-4000-8000-00000000000${end}`);
const file: OpenFile = {
  ok: true,
  format: 'json',
  count: 4,
  read: (index) =>
    index === 3
      ? refuse(4, 'bad-number', 'value', '=1+1')
      : { ok: true, row: index + 1, item: { kind: 'claim', claim: claimOf({ id: ids[index] ?? '' }) } },
};
const read = makeRowReader(file);
const rows = [0, 1, 2, 3].map(read).map(viewRow);

test('an id that stands twice is refused the second time, however often rows are read', () => {
  expect(rows.map(({ refusal }) => refusal?.reason ?? null)).toEqual([null, null, 'twice', 'bad-number']);
  expect(read(0)).toMatchObject({ ok: true });
});

test('actions go to the rows that were not refused', () => {
  const listed = withResults(rows, { actions: ['unchanged', 'added'], trashed: 2 });
  expect(listed.map(({ result }) => result)).toEqual(['unchanged', 'added', 'refused', 'refused']);
  expect(countResults(listed, 2)).toEqual([
    ['added', 1],
    ['unchanged', 1],
    ['refused', 2],
    ['trashed', 2],
  ]);
});

test('the report names every row, and runs no formula', () => {
  const report = buildImportReport(rows, ['unchanged', 'added'], t);
  const parsed = Papa.parse<Record<string, string>>(report.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(parsed.errors).toEqual([]);
  expect(parsed.data.map(({ row, result, field, detail }) => [row, result, field, detail])).toEqual([
    ['1', 'Unchanged', '', ''],
    ['2', 'Added', '', ''],
    ['3', 'Refused', 'id', ids[0]],
    ['4', 'Refused', 'value', "'=1+1"],
  ]);
});

test('every reason has words in every language', () => {
  for (const language of LANGUAGES) {
    const words = createPageTranslator(language);
    for (const reason of REFUSAL_REASONS) {
      expect(refusalWords(words, { row: 1, field: '', reason, detail: '' })).not.toContain('import.reason');
    }
  }
});
