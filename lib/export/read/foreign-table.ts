import { type ClaimDraft, withFragment } from '../../claims/draft';
import type { Figure } from '../../figures/types';
import { type CellValue, readCell, refuseCell } from './cell-kinds';
import { checkDraft } from './check-claim';
import { CLAIM_FIELDS, type ClaimField, REQUIRED_FIELDS } from './claim-fields';
import { type ColumnMapping, missingFields } from './column-mapping';
import type { Table } from './parse-csv';
import { type Opened, type RowRead, type RowRefused, refuse } from './types';

/** The caller's clock and ids: `now` is an ISO instant in UTC, `newId` gives UUIDs. */
export type Making = { readonly now: string; readonly newId: () => string };

const BLANK_READING: Figure = {
  block: 0,
  start: 0,
  end: 1,
  quote: '',
  kind: 'money',
  value: Number.NaN,
  precision: Number.NaN,
  qualifier: 'exact',
  company: 'none',
  metric: 'other',
  period: null,
  stance: 'actual',
  scope: [],
  basis: [],
  // A person says so: no machine read it.
  confidence: 1,
  highlight: true,
  cues: [],
};

const blank = ({ now, newId }: Making): ClaimDraft => ({
  id: newId(),
  keptAt: now,
  page: {
    url: '',
    canonicalUrl: null,
    title: null,
    author: null,
    publisher: null,
    published: null,
    modified: null,
    lang: null,
  },
  quote: { exact: '', prefix: '', suffix: '' },
  sentence: '',
  fragmentUrl: '',
  reading: BLANK_READING,
  note: '',
  tags: [],
  deletedAt: null,
});

/** Half a unit of the last digit that is not zero: 8670000000 was written as 8.67 billion, as far as it says. */
export const impliedPrecision = (value: number): number => {
  if (value === 0) return 0.5;
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return 0.5 * 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0));
};

const REQUIRED: ReadonlySet<string> = new Set(REQUIRED_FIELDS);

/** Ids of other tools are theirs: only a UUID can be the id of a claim. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

const isUsable = (field: ClaimField, value: CellValue): boolean =>
  value !== null && (field.name !== 'id' || UUID.test(String(value)));

/** An instant without its time of day is the beginning of that day. */
const fullInstant = (value: CellValue): CellValue => {
  const text = String(value);
  return new Date(text.length === 10 ? `${text}T00:00:00Z` : text).toISOString();
};

/** Fields that follow from others where no column gives them. */
const complete = (draft: ClaimDraft, mapping: ColumnMapping): ClaimDraft => {
  const { reading, quote } = draft;
  const { currency, ...others } = reading;
  const isMoney = (reading.kind === 'range' ? reading.rangeUnit : reading.kind) === 'money';
  const end = Math.max(1, quote.exact.length);
  return withFragment({
    ...draft,
    sentence: draft.sentence || `${quote.prefix}${quote.exact}${quote.suffix}`.trim(),
    reading: {
      ...others,
      ...(isMoney && currency !== undefined ? { currency } : {}),
      quote: quote.exact,
      end,
      precision:
        mapping.precision && reading.precision >= 0 ? reading.precision : impliedPrecision(reading.value),
    },
  });
};

const readRow = (table: Table, mapping: ColumnMapping, index: number, making: Making): RowRead => {
  const row = index + 1;
  const setField = (draft: ClaimDraft, field: ClaimField): ClaimDraft | RowRefused => {
    const source = mapping[field.name];
    if (!source) return draft;
    const cell = 'always' in source ? source.always : (table.rows[index]?.[source.column] ?? '');
    const read = readCell(cell, field.kind, field.options);
    const column = 'always' in source ? field.name : (table.head[source.column] ?? field.name);
    if (!read.ok) return refuseCell(row, column, read.reason, cell, field.options);
    if (read.value === null && REQUIRED.has(field.name)) return refuse(row, 'missing', column);
    if (!isUsable(field, read.value)) return draft;
    return field.set(draft, field.name === 'kept_at' ? fullInstant(read.value) : read.value);
  };
  let draft = blank(making);
  for (const field of CLAIM_FIELDS) {
    const next = setField(draft, field);
    if ('ok' in next) return next;
    draft = next;
  }
  if (unitOf(draft) === 'money' && draft.reading.currency === undefined)
    return refuse(row, 'missing', 'currency');
  return checkDraft(complete(draft, mapping), row);
};

const unitOf = ({ reading }: ClaimDraft) => (reading.kind === 'range' ? reading.rangeUnit : reading.kind);

/**
 * A table of somebody else, by a mapping of its columns. Its rows are readings that a person made; they are compared with
 * the ledger when they come in. Money needs a currency, and a stance must be given: a forecast taken for a fact would
 * be judged.
 */
export const openForeignTable = (table: Table, mapping: ColumnMapping, making: Making): Opened => {
  const [missing] = missingFields(mapping);
  if (missing !== undefined) return refuse(0, 'no-column', missing);
  // Ids hold for the file, however often a row is read.
  const ids = new Map<number, string>();
  const idOf = (index: number) => (): string => {
    const id = ids.get(index) ?? making.newId();
    ids.set(index, id);
    return id;
  };
  return {
    ok: true,
    format: 'csv',
    count: table.rows.length,
    read: (index) => readRow(table, mapping, index, { now: making.now, newId: idOf(index) }),
  };
};
