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
} from './format';

/** Why a file is no back-up that can be restored. */
export class BadBackup extends Error {
  readonly failure: Failure;

  constructor(code: 'bad-backup' | 'backup-newer', detail: string) {
    super(detail);
    this.failure = { ok: false, code, detail };
  }
}

/** UTF-16 units: the largest pack that is accepted, as one row. A longer line is no back-up of ours but a trap. */
const LONGEST_LINE = 150_000_000;

type TextReader = ReadableStreamDefaultReader<string>;

/** Streams throw errors of many names about bytes that are no gzip, were cut, or are no UTF-8. */
const nextText = async (reader: TextReader): Promise<string | null> => {
  try {
    const { done, value } = await reader.read();
    return done ? null : value;
  } catch (error) {
    throw new BadBackup('bad-backup', `The file is no whole back-up (${String(error)}).`);
  }
};

async function* linesOf(file: Blob, longest: number): AsyncGenerator<string> {
  const text = file
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }));
  const reader = text.getReader();
  const open: string[] = [];
  let [length, unpacked] = [0, 0];
  try {
    for (;;) {
      const value = await nextText(reader);
      if (value === null) break;
      unpacked += value.length;
      if (isBomb(file.size, unpacked)) {
        const detail = `Unpacked it has more than ${unpacked} bytes, packed it has ${file.size}: no back-up is like that.`;
        throw new BadBackup('bad-backup', detail);
      }
      const [first = '', ...rest] = value.split('\n');
      open.push(first);
      length += first.length;
      if (length > longest) throw new BadBackup('bad-backup', 'A line is longer than any back-up has.');
      for (const line of rest) {
        yield open.splice(0).join('');
        open.push(line);
        length = line.length;
      }
    }
  } finally {
    // A stream that failed fails again when it is let go.
    await reader.cancel().catch(() => undefined);
  }
  if (length > 0) yield open.join('');
}

const parseLine = (line: string, at: number): unknown => {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BadBackup('bad-backup', `Line ${at} is not JSON: ${(error as Error).message}`);
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

const checkPart = async (value: unknown, at: number): Promise<BackupPart> => {
  const part = check(backupPartSchema, value, at);
  if ((await sha256(JSON.stringify(part.rows))) === part.sum) return part;
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
      const part = await checkPart(value, at);
      await totals.add(part.table, part.rows.length, part.sum);
      await options.onPart(part);
    }
  }
  if (end === null) throw new BadBackup('bad-backup', `The file ends after line ${at}: it was cut.`);
  return end;
};
