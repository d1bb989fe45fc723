import { JSON_FORMAT } from '../json';
import { checkClaim } from './check-claim';
import { type Opened, type RowRefused, refuse } from './types';

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Refuses what a later version of the claim's format wrote; files from before it was named say nothing of it. */
export const refuseLater = (version: unknown, row: number, field: string): RowRefused | null =>
  typeof version === 'number' && version > JSON_FORMAT.version
    ? refuse(row, 'newer-format', field, String(version))
    : null;

/** Refuses what is not of our own format, or of a later version than this code can read. */
export const refuseFormat = (value: unknown, row: number): RowRefused | null => {
  if (!isFields(value) || value.format !== JSON_FORMAT.format) return refuse(row, 'unknown-format', 'format');
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse(row, 'unknown-format', 'version', String(version));
  }
  return refuseLater(version, row, 'version');
};

/** Our own JSON file, parsed (`buildJson` writes it). */
export const openOwnJson = (file: unknown): Opened => {
  const refused = refuseFormat(file, 0);
  if (refused) return refused;
  const claims = isFields(file) ? file.claims : null;
  if (!Array.isArray(claims)) return refuse(0, 'bad-field', 'claims');
  return {
    ok: true,
    format: 'json',
    count: claims.length,
    read: (index) => checkClaim(claims[index], index + 1),
  };
};
