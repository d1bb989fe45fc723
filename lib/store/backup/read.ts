import { strToU8 } from 'fflate';
import { joinBytes } from '../../claims/bytes';
import { isBomb } from '../../export/unpacked';
import type { z } from '../../ledger/zod';
import type { Failure } from '../../messages/protocol';
import { sha256, Totals } from './checksum';
import {
  BACKUP_VERSION,
  type BackupHead,
  type BackupPart,
  type BackupTotals,
  backupEndSchema,
  backupHeadSchema,
  backupPartSchema,
  partStart,
} from './format';

/** Why a file is no back-up that can be restored. */
export class BadBackup extends Error {
  readonly failure: Failure;

  constructor(code: 'bad-backup' | 'backup-newer', detail: string) {
    super(detail);
    this.failure = { ok: false, code, detail };
  }
}

/** Bytes: the largest pack that is accepted, as one row. A longer line is no back-up of ours but a trap. */
const LONGEST_LINE = 150_000_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** Streams throw errors of many names about bytes that are no gzip or were cut. */
const nextBytes = async (reader: ReadableStreamDefaultReader<Bytes>): Promise<Bytes | null> => {
  try {
    const { done, value } = await reader.read();
    return done ? null : value;
  } catch (error) {
    throw new BadBackup('bad-backup', `The file is no whole back-up (${String(error)}).`);
  }
};

const [LINE_END, CLOSE] = ['\n'.charCodeAt(0), '}'.charCodeAt(0)];

/** Lines in UTF-8, without their ends. */
async function* linesOf(file: Blob, longest: number): AsyncGenerator<Bytes> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const open: Bytes[] = [];
  let [length, unpacked] = [0, 0];
  try {
    for (;;) {
      const value = await nextBytes(reader);
      if (value === null) break;
      unpacked += value.length;
      if (isBomb(file.size, unpacked)) {
        const detail = `Unpacked it has more than ${unpacked} bytes, packed it has ${file.size}: no back-up is like that.`;
        throw new BadBackup('bad-backup', detail);
      }
      let start = 0;
      for (let end = value.indexOf(LINE_END); end >= 0; end = value.indexOf(LINE_END, start)) {
        yield joinBytes([...open.splice(0), value.subarray(start, end)]);
        start = end + 1;
        length = 0;
      }
      open.push(value.subarray(start));
      length += value.length - start;
      if (length > longest) throw new BadBackup('bad-backup', 'A line is longer than any back-up has.');
    }
  } finally {
    // A stream that failed fails again when it is let go.
    await reader.cancel().catch(() => undefined);
  }
  if (length > 0) yield joinBytes(open);
}

const decoder = new TextDecoder('utf-8', { fatal: true });

const parseLine = (line: Bytes, at: number): unknown => {
  try {
    return JSON.parse(decoder.decode(line));
  } catch (error) {
    throw new BadBackup('bad-backup', `Line ${at} is not JSON in UTF-8: ${(error as Error).message}`);
  }
};

const check = <T>(schema: z.ZodType<T>, value: unknown, at: number): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadBackup('bad-backup', `Line ${at}, ${issue?.path.map(String).join('.')}: ${issue?.message}`);
};

const checkHead = (value: unknown, database: number): BackupHead => {
  const head = check(backupHeadSchema, value, 1);
  if (head.version > BACKUP_VERSION || head.database > database) {
    const detail = `Written by version ${head.extension} (format ${head.version}, database ${head.database}).`;
    throw new BadBackup('backup-newer', detail);
  }
  return head;
};

/** The rows of a line as they are written; null where it is written in another way than ours. */
const rowsAsWritten = (line: Bytes, { table, sum }: Pick<BackupPart, 'table' | 'sum'>): Bytes | null => {
  const start = strToU8(partStart(table, sum));
  const isOurs = line.at(-1) === CLOSE && start.every((byte, at) => byte === line[at]);
  return isOurs ? line.subarray(start.length, -1) : null;
};

const checkPart = async (value: unknown, line: Bytes, at: number): Promise<BackupPart> => {
  const part = check(backupPartSchema, value, at);
  const written = rowsAsWritten(line, part);
  if ((await sha256(written ?? JSON.stringify(part.rows))) === part.sum) return { ...part, written };
  throw new BadBackup('bad-backup', `Line ${at}: rows of ${part.table} do not fit their checksum.`);
};

const isEnd = (value: unknown): boolean => typeof value === 'object' && value !== null && 'end' in value;

const checkEnd = (value: unknown, totals: BackupTotals, at: number): BackupTotals => {
  const { end } = check(backupEndSchema, value, at);
  const names = new Set([...Object.keys(end), ...Object.keys(totals)]);
  for (const name of names) {
    const [said, read] = [end[name], totals[name]];
    if (said?.rows === read?.rows && said?.sum === read?.sum) continue;
    throw new BadBackup(
      'bad-backup',
      `${name}: the file names ${said?.rows ?? 0} rows and holds ${read?.rows ?? 0}, or others.`,
    );
  }
  return totals;
};

export type ReadOptions = {
  /** Newest version of the database that can be read. */
  readonly database: number;
  readonly onHead: (head: BackupHead) => Promise<void>;
  readonly onPart: (part: BackupPart) => Promise<void>;
  readonly longestLine?: number;
};

/**
 * Reads a back-up from its first line to its last, each part by its checksum. Throws `BadBackup` (`bad-backup`: not a
 * back-up, damaged or cut; `backup-newer`) and what the callbacks throw.
 */
export const readBackup = async (file: Blob, options: ReadOptions): Promise<BackupTotals> => {
  const totals = new Totals();
  let [at, end]: [number, BackupTotals | null] = [0, null];
  for await (const line of linesOf(file, options.longestLine ?? LONGEST_LINE)) {
    at += 1;
    const value = parseLine(line, at);
    if (end !== null) throw new BadBackup('bad-backup', `Line ${at} comes after the end.`);
    if (at === 1) await options.onHead(checkHead(value, options.database));
    else if (isEnd(value)) end = checkEnd(value, totals.all(), at);
    else {
      const part = await checkPart(value, line, at);
      await totals.add(part.table, part.rows.length, part.sum);
      await options.onPart(part);
    }
  }
  if (end === null) throw new BadBackup('bad-backup', `The file ends after line ${at}: it was cut.`);
  return end;
};
