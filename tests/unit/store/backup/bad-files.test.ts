import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { SCRATCH_NAME, tryBackup } from '../../../../lib/store/backup/check';
import { BadBackup, readBackup } from '../../../../lib/store/backup/read';
import { loadPack } from '../../../../lib/store/load-pack';
import { makePackStore } from '../../../../lib/store/pack-store';
import { freshDatabase, rawPack } from '../helpers';
import { backupOf, fileOf, keepAll, linesOf, NOW } from './helpers';

let file: Blob;
let lines: readonly string[];

beforeAll(async () => {
  const database = await freshDatabase();
  await loadPack(rawPack(), makePackStore(database), new Date(NOW));
  await keepAll(database, 3);
  file = await backupOf(database);
  lines = await linesOf(file);
});

const sum = (text: string) => createHash('sha256').update(text).digest('hex');
type Line = { table?: string; rows: Record<string, unknown>[] };

/** A file whose rows were changed by somebody who knows how checksums are made. */
const forged = (table: string, change: (rows: Record<string, unknown>[]) => void): Promise<Blob> => {
  const ends: Record<string, { rows: number; sum: string }> = {};
  const changed = lines.slice(0, -1).map((line, at) => {
    const part = JSON.parse(line) as Line;
    if (at === 0) return line;
    if (part.table === table) change(part.rows);
    const own = sum(JSON.stringify(part.rows));
    const name = part.table ?? '';
    const before = ends[name];
    ends[name] = {
      rows: (before?.rows ?? 0) + part.rows.length,
      sum: before ? sum(before.sum + own) : own,
    };
    return JSON.stringify({ table: part.table, sum: own, rows: part.rows });
  });
  return fileOf([...changed, JSON.stringify({ end: ends })]);
};

const head = (change: object) => [
  JSON.stringify({ ...JSON.parse(lines[0] ?? ''), ...change }),
  ...lines.slice(1),
];

describe('files that are refused, with the reason', () => {
  test.each<[string, () => Promise<Blob>, string, RegExp]>([
    ['nothing', async () => new Blob([]), 'bad-backup', /whole|cut/],
    ['no gzip', async () => new Blob(['{"format":"two-ledgers-backup"}\n']), 'bad-backup', /whole/],
    ['cut in the gzip', async () => file.slice(0, file.size - 40), 'bad-backup', /whole/],
    ['cut between lines', () => fileOf(lines.slice(0, -1)), 'bad-backup', /was cut/],
    [
      'wrong encoding',
      async () => {
        const latin = new Blob([new Uint8Array([0x7b, 0xe9, 0x7d, 0x0a])]);
        return new Response(latin.stream().pipeThrough(new CompressionStream('gzip'))).blob();
      },
      'bad-backup',
      /UTF-8/,
    ],
    ['another JSON', () => fileOf(['{"claims":[]}']), 'bad-backup', /Line 1, format/],
    ['no JSON', () => fileOf(['=1+1']), 'bad-backup', /Line 1 is not JSON/],
    ['a later format', () => fileOf(head({ version: 2 })), 'backup-newer', /format 2/],
    ['a later database', () => fileOf(head({ database: 999 })), 'backup-newer', /database 999/],
    [
      'a changed row',
      () => fileOf(lines.map((line) => line.replace('News Example', 'News Exemple'))),
      'bad-backup',
      /claims do not fit/,
    ],
    [
      'a missing part',
      () => fileOf(lines.filter((line) => !line.includes('"table":"claims"'))),
      'bad-backup',
      /claims: the file names 3 rows and holds 0/,
    ],
    ['more after the end', () => fileOf([...lines, lines[1] ?? '']), 'bad-backup', /after the end/],
    [
      'an unknown table',
      () => fileOf([lines[0] ?? '', JSON.stringify({ table: 'spies', sum: sum('[]'), rows: [] })]),
      'bad-backup',
      /no table spies/,
    ],
    [
      'a table that is not backed up',
      () => fileOf([lines[0] ?? '', JSON.stringify({ table: 'backups', sum: sum('[]'), rows: [] })]),
      'bad-backup',
      /no table backups/,
    ],
    ['a row twice', () => forged('claims', (rows) => rows.push({ ...rows[0] })), 'bad-backup', /claims/],
    ['a row without key', () => forged('claims', (rows) => delete rows[0]?.id), 'bad-backup', /claims/],
    [
      'markup in a source',
      () => forged('sources', (rows) => Object.assign(rows[1] ?? {}, { title: '<img src=x>' })),
      'bad-backup',
      /sources row 2, title: must not hold HTML/,
    ],
    [
      'a fact without value',
      () => forged('facts', (rows) => delete rows[4]?.value),
      'bad-backup',
      /facts row 5, value/,
    ],
  ])('%s', async (_name, make, code, detail) => {
    const tried = await tryBackup(await make(), { id: 'check' });
    expect(tried).toMatchObject({ ok: false, code, detail: expect.stringMatching(detail) });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(SCRATCH_NAME);
  });
});

test('a line longer than any back-up has is not read to its end', async () => {
  const bomb = await fileOf(['x'.repeat(3_000_000)]);
  const reading = readBackup(bomb, {
    database: 6,
    longestLine: 1_000_000,
    onHead: async () => undefined,
    onPart: async () => undefined,
  });
  await expect(reading).rejects.toThrow(BadBackup);
});

test('a forged own prototype does not reach ours', async () => {
  const made = await forged('claims', (rows) =>
    rows.splice(0, 1, JSON.parse(JSON.stringify(rows[0]).replace('{', '{"__proto__":{"polluted":true},'))),
  );
  await tryBackup(made, { id: 'check' });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('a file that unpacks to far more than it weighs is not read to its end', async () => {
  const blank = JSON.stringify({ table: 'claims', sum: sum('[]'), rows: [] }).padEnd(1_000_000);
  const bomb = await fileOf([lines[0] ?? '', ...Array.from({ length: 200 }, () => blank)]);
  let parts = 0;
  const read = readBackup(bomb, {
    database: 999,
    onHead: async () => undefined,
    onPart: async () => {
      parts += 1;
    },
  });
  await expect(read).rejects.toThrow(/Unpacked it has more than 1\d{8} bytes/);
  expect(parts).toBeLessThan(110);
});
