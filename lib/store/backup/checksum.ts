import type { BackupTotals } from './format';

const encoder = new TextEncoder();

/** SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256 = async (data: string | Uint8Array<ArrayBuffer>): Promise<string> => {
  const digest = await crypto.subtle.digest(
    'SHA-256',
    typeof data === 'string' ? encoder.encode(data) : data,
  );
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Checksum of tables, part by part: each part's checksum is chained to those before it, so that none need stay. */
export class Totals {
  readonly #totals = new Map<string, { rows: number; sum: string }>();

  async add(table: string, rows: number, partSum: string): Promise<void> {
    const before = this.#totals.get(table);
    const sum = before === undefined ? partSum : await sha256(before.sum + partSum);
    this.#totals.set(table, { rows: (before?.rows ?? 0) + rows, sum });
  }

  all(): BackupTotals {
    return Object.fromEntries([...this.#totals].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** One checksum for the whole, whenever and by whichever version it was written. */
export const checksumOf = (totals: BackupTotals): Promise<string> =>
  sha256(JSON.stringify(Object.entries(totals).sort(([a], [b]) => (a < b ? -1 : 1))));
