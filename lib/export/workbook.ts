import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/universal';
import columns from '../../data/csv-columns.json';
import type { Claim } from '../claims/types';
import { COMPARISON_COLUMNS, type Column, SHEET_COLUMNS } from './csv-columns';
import type { ClaimParts } from './stream';
import type { ExportOptions } from './types';

/** Rows of a sheet at most, its head left out (Excel's limit), and characters of a cell. */
const MOST_ROWS = 1_048_575;
const MOST_TEXT = 32_767;

type Value = ReturnType<Column['read']>;

const types = columns as Readonly<Record<string, { readonly type: string }>>;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 forbids.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text that is too long for a cell ends in an ellipsis: CSV and JSON hold all of it. */
const fitting = (value: string): string =>
  value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : value;

const text = (value: string): Cell => ({
  type: String,
  value: fitting(value.replace(FORBIDDEN, '\uFFFD')),
});

/** Numbers as numbers, days as days, all else as text: a text is never taken for a formula. */
const cellOf = (value: Value, type: string): Cell => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { type: Number, value };
  if (typeof value === 'boolean') return { type: Boolean, value };
  const date = type === 'date' || type === 'datetime' ? new Date(value) : null;
  if (!date || Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1900) return text(value);
  return { type: Date, value: date, format: type === 'date' ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss' };
};

const headOf = (names: readonly string[]): Row =>
  names.map((name) => ({ type: String, value: name, fontWeight: 'bold' }));

/** Rows told apart by what they hold; the first stays. */
class Rows {
  readonly #rows = new Map<string, Row>();
  readonly #head: Row;

  constructor(names: readonly string[]) {
    this.#head = headOf(names);
  }

  add(key: string, make: () => Row): void {
    if (!this.#rows.has(key)) this.#rows.set(key, make());
  }

  sheet(name: string) {
    const data = [this.#head, ...[...this.#rows.values()].slice(0, MOST_ROWS)];
    return { sheet: name, data, stickyRowsCount: 1 };
  }
}

const FACT_NAMES = [
  ['pack_version', 'id', 'company', 'metric', 'value', 'unit', 'period_start', 'period_end', 'as_of'],
  ['basis', 'precision', 'scope', 'caveat', 'verification', 'known_since', 'source_url'],
].flat();
const SOURCE_NAMES = ['url', 'publisher', 'title', 'published', 'relay'];
const ASSUMPTION_NAMES = ['revenue_share_rate', 'annualise', 'prorate', 'only_known_then', 'exchange_rates'];

const row = (values: readonly Value[], dates: readonly number[] = []): Row =>
  values.map((value, at) => cellOf(value, dates.includes(at) ? 'date' : 'string'));

const addEvidence = ({ facts, packVersion, comparison }: Claim, sheets: Sheets): void => {
  for (const fact of facts) {
    const { id, company, metric, value, unit, period, asOf, basis, precision, scope } = fact;
    const { caveat, verification, knownSince, source } = fact;
    const values = [packVersion, id, company, metric, value, unit, period?.start, period?.end, asOf];
    const rest = [basis, precision, scope.join('; '), caveat, verification, knownSince, source?.url];
    sheets.facts.add(`${packVersion} ${id}`, () => row([...values, ...rest], [6, 7, 8, 14]));
    if (!source) continue;
    const { url, publisher, title, published, relay } = source;
    sheets.sources.add(url, () => row([url, publisher, title, published, relay], [3]));
  }
  const { revenueShareRate, annualise, prorate, onlyThen, exchangeRates } = comparison.assumptions;
  const rates = exchangeRates.map(({ currency, dollars, date }) => `${dollars} USD/${currency} ${date}`);
  sheets.assumptions.add(JSON.stringify(comparison.assumptions), () =>
    row([revenueShareRate, annualise, prorate, onlyThen, rates.join('; ')]),
  );
};

const CLAIM_COLUMNS = SHEET_COLUMNS.filter((column) => !COMPARISON_COLUMNS.includes(column));
const COMPARED: readonly Column[] = [
  { name: 'id', read: (claim) => claim.id },
  { name: 'raw_text', read: (claim) => claim.quote.exact },
  ...COMPARISON_COLUMNS,
  { name: 'pack_version', read: (claim) => claim.packVersion },
];

const namesOf = (list: readonly Column[]): readonly string[] => list.map(({ name }) => name);

const makeSheets = () => ({
  claims: new Rows(namesOf(CLAIM_COLUMNS)),
  comparisons: new Rows(namesOf(COMPARED)),
  facts: new Rows(FACT_NAMES),
  sources: new Rows(SOURCE_NAMES),
  assumptions: new Rows(ASSUMPTION_NAMES),
});
type Sheets = ReturnType<typeof makeSheets>;

const rowOf = (claim: Claim, list: readonly Column[], options: ExportOptions): Row =>
  list.map(({ name, read }) => cellOf(read(claim, options), types[name]?.type ?? 'string'));

/** Claims as an Excel workbook: claims, comparisons, facts, sources and assumptions, a sheet each; no formulas. */
export async function* writeWorkbook(parts: ClaimParts, options: ExportOptions): AsyncGenerator<Uint8Array> {
  const sheets = makeSheets();
  for await (const part of parts) {
    for (const claim of part) {
      sheets.claims.add(claim.id, () => rowOf(claim, CLAIM_COLUMNS, options));
      sheets.comparisons.add(claim.id, () => rowOf(claim, COMPARED, options));
      addEvidence(claim, sheets);
    }
  }
  const { t } = options;
  const list = Object.entries(sheets).map(([name, rows]) =>
    rows.sheet(t(`export.sheet.${name as keyof Sheets}`)),
  );
  const blob = await writeXlsxFile(list).toBlob();
  yield new Uint8Array(await blob.arrayBuffer());
}
