import { splitCell } from '../cell-list';
import { type RefusalReason, type RowRefused, refuse } from './types';

/** What a cell may say. Dates are ISO (`2025-09-30`), numbers plain (`8670000000`, `8.67e9`): nothing is guessed. */
export type CellKind = 'text' | 'number' | 'day' | 'instant' | 'choice' | 'list';
export type CellValue = string | number | readonly string[] | null;

type Read =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly reason: RefusalReason };

const good = (value: CellValue): Read => ({ ok: true, value });
const bad = (reason: RefusalReason): Read => ({ ok: false, reason });

const NUMBER = /^[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:e[+-]?\d{1,4})?$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

const readNumber = (text: string): Read => {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? good(value) : bad('bad-number');
};

const isDate = (text: string, pattern: RegExp): boolean =>
  pattern.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text.slice(0, 10)).getUTCDate() === Number(text.slice(8, 10));

const chosen = (text: string, options: readonly string[]): string | null => {
  const wanted = text.toLowerCase().replace(/[\s_]+/g, '-');
  return options.find((option) => option.toLowerCase() === wanted) ?? null;
};

const readList = (text: string, options: readonly string[] | null): Read => {
  const items = splitCell(text);
  if (!items) return bad('bad-choice');
  if (!options) return good(items);
  const known = items.flatMap((item) => chosen(item, options) ?? []);
  return known.length === items.length ? good(known) : bad('bad-choice');
};

/** What a cell says; null where it is empty. `options`: the values that a choice or a list may have. */
export const readCell = (cell: string, kind: CellKind, options: readonly string[] | null): Read => {
  if (kind === 'text') return good(cell === '' ? null : cell);
  const text = cell.trim();
  if (kind === 'list') return readList(text, options);
  if (text === '') return good(null);
  if (kind === 'number') return readNumber(text);
  if (kind === 'day') return isDate(text, DAY) ? good(text) : bad('bad-date');
  if (kind === 'instant') return isDate(text, INSTANT) ? good(text) : bad('bad-date');
  const option = chosen(text, options ?? []);
  return option === null ? bad('bad-choice') : good(option);
};

/** The refusal of a cell: what it holds, and for choices what it may hold. */
export const refuseCell = (
  row: number,
  column: string,
  reason: RefusalReason,
  cell: string,
  options: readonly string[] | null,
): RowRefused =>
  refuse(row, reason, column, `${cell.slice(0, 80)}${options ? ` (${options.join(', ')})` : ''}`);
