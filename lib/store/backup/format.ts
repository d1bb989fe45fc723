import { z } from '../../ledger/zod';
import { instantSchema } from '../../messages/schemas/primitives';

/** Name of the format, in its first line. */
export const BACKUP_FORMAT = 'two-ledgers-backup';
/** Version that is written; later ones are refused. */
export const BACKUP_VERSION = 1;
export const BACKUP_MIME = 'application/gzip';

const sumSchema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 checksum');
const tableSchema = z.string().min(1).max(60);

/** First line: what the file is. `database`: version of the tables in it. */
export const backupHeadSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.int().min(1),
  madeAt: instantSchema,
  extension: z.string().max(60),
  database: z.int().min(1),
});

/** A part of a table, with the checksum of its rows as they are written. */
export const backupPartSchema = z.object({
  table: tableSchema,
  sum: sumSchema,
  rows: z.array(z.record(z.string(), z.unknown())),
});

/** A part's line up to its rows. */
export const partStart = (table: string, sum: string): string =>
  `${JSON.stringify({ table, sum }).slice(0, -1)},"rows":`;

const totalSchema = z.object({ rows: z.int().min(0), sum: sumSchema });

/** Last line: rows and checksum of each table; a file without it was cut. */
export const backupEndSchema = z.object({ end: z.record(tableSchema, totalSchema) });

export type BackupHead = z.output<typeof backupHeadSchema>;
export type BackupPart = z.output<typeof backupPartSchema> & {
  /** The rows as JSON in UTF-8, as they are written; null where the line is written in another way than ours. */
  readonly written: Uint8Array | null;
};
/** Rows and checksum of each table. */
export type BackupTotals = Readonly<Record<string, { readonly rows: number; readonly sum: string }>>;

/** Name of a back-up's file. `madeAt`: ISO 8601. */
export const backupFileName = (madeAt: string): string =>
  `two-ledgers-backup-${madeAt.slice(0, 16).replace('T', '-').replace(':', '')}.jsonl.gz`;
