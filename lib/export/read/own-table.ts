import { type ClaimDraft, toDraft } from '../../claims/draft';
import { LONE_SURROGATE } from '../../claims/lone-surrogate';
import { isSame } from '../../claims/same';
import type { Claim } from '../../claims/types';
import { unguardFormula } from '../formula-guard';
import { type CellValue, readCell, refuseCell } from './cell-kinds';
import { checkClaim, checkDraft } from './check-claim';
import { type ClaimField, OPEN_FIELDS } from './claim-fields';
import { parseJson } from './json-lines';
import { refuseLater } from './own-json';
import type { Table } from './parse-csv';
import { fillFacts, readToldFacts, type ToldFacts } from './told-facts';
import { type OpenFile, type RowRead, refuse } from './types';

/** The column of our own CSV that holds the whole claim. */
export const CLAIM_COLUMN = 'claim_json';

/** The column that says in which version of the format that claim is. */
const VERSION_COLUMN = 'format_version';

/** Whether a table is our own CSV: its rows hold whole claims. */
export const isOwnTable = ({ head }: Table): boolean => head.includes(CLAIM_COLUMN) && head.includes('id');

/** Text as it comes back from a file: line breaks are one, halves of signs have become replacement characters. */
const asFiled = (value: CellValue): CellValue =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(LONE_SURROGATE, '\uFFFD') : (value ?? '');

type Cells = { readonly table: Table; readonly index: number };

const cellOf = ({ table, index }: Cells, column: string): string | null => {
  const at = table.head.indexOf(column);
  const cell = at === -1 ? null : (table.rows[index]?.[at] ?? null);
  return cell === null ? null : unguardFormula(cell);
};

const isKept = (written: CellValue, now: CellValue): boolean => {
  if (typeof written !== 'object') return isSame(asFiled(written), asFiled(now));
  return isSame(written?.map(asFiled) ?? '', Array.isArray(now) ? now.map(asFiled) : asFiled(now));
};

type Edited = { readonly ok: true; readonly draft: ClaimDraft };

/** Sets those fields whose cells say something else than the claim: a person changed them. */
const withEdits = (claim: Claim, cells: Cells, row: number): Edited | Exclude<RowRead, { ok: true }> => {
  const before = toDraft(claim);
  let draft = before;
  const apply = (field: ClaimField, cell: string): Exclude<RowRead, { ok: true }> | null => {
    const read = readCell(cell, field.kind, field.options);
    const kept = field.get(before);
    // What our writer wrote need not be what the field allows a person to write.
    if (isSame(asFiled(typeof kept === 'number' ? String(kept) : kept), asFiled(cell))) return null;
    if (!read.ok) return refuseCell(row, field.name, read.reason, cell, field.options);
    if (!isKept(kept, read.value)) draft = field.set(draft, read.value);
    return null;
  };
  for (const field of OPEN_FIELDS) {
    const cell = cellOf(cells, field.name);
    const refused = cell === null ? null : apply(field, cell);
    if (refused) return refused;
  }
  return { ok: true, draft };
};

const CORRECTED = ['company', 'metric', 'period'] as const;

/** The draft with what a person put right named in its reading, and the machine's reading beside it. */
const corrected = (claim: Claim, draft: ClaimDraft): ClaimDraft => {
  const changed = CORRECTED.filter((part) => !isSame(draft.reading[part], claim.reading[part]));
  const parts = [...new Set([...(claim.reading.corrected ?? []), ...changed])];
  const reading = parts.length > 0 ? { ...draft.reading, corrected: parts } : draft.reading;
  return { ...draft, reading, machineReading: claim.machineReading ?? claim.reading };
};

/** A reading that was changed by hand keeps the machine's beside it, and is compared anew. */
const toItem = (claim: Claim, draft: ClaimDraft, row: number): RowRead => {
  const sameReading = isSame(draft.reading, claim.reading);
  if (sameReading && draft.page.published === claim.page.published) {
    return checkClaim({ ...claim, ...draft }, row);
  }
  return checkDraft(sameReading ? draft : corrected(claim, draft), row);
};

const readRow = (cells: Cells, told: ToldFacts): RowRead => {
  const row = cells.index + 1;
  const later = refuseLater(Number(cellOf(cells, VERSION_COLUMN) ?? 1), row, VERSION_COLUMN);
  if (later) return later;
  const json = parseJson(cellOf(cells, CLAIM_COLUMN) ?? '');
  if (!json.ok) return refuse(row, 'cut-cell', CLAIM_COLUMN, json.detail);
  const filled = fillFacts(json.value, told);
  if (!filled.ok) return refuse(row, 'unknown-fact', CLAIM_COLUMN, filled.name);
  const checked = checkClaim(filled.claim, row);
  if (!checked.ok || checked.item.kind !== 'claim') return checked;
  const { claim } = checked.item;
  // Sorting some columns of a sheet and not the others would give one claim the note of another.
  if (cellOf(cells, 'id') !== claim.id) return refuse(row, 'broken-row', 'id', cellOf(cells, 'id') ?? '');
  const edited = withEdits(claim, cells, row);
  return edited.ok ? toItem(claim, edited.draft, row) : edited;
};

/** Facts that rows tell for others, and ids of facts that no row tells any more: the ledger here may know those. */
export const toldFactsOf = ({ head, rows }: Table): ReturnType<typeof readToldFacts> => {
  const at = head.indexOf(CLAIM_COLUMN);
  return readToldFacts(rows.map((row) => unguardFormula(row[at] ?? '')));
};

/**
 * Our own CSV: each row is the claim in its last column, with those cells that were changed since. `told`: facts for rows
 * that only name them.
 */
export const openOwnTable = (table: Table, told: ToldFacts = toldFactsOf(table).told): OpenFile => ({
  ok: true,
  format: 'csv',
  count: table.rows.length,
  read: (index) => readRow({ table, index }, told),
});
