import 'fake-indexeddb/auto';
import { duplicateKey } from '../../../../lib/claims/quote';
import type { Claim } from '../../../../lib/claims/types';
import { DEFAULT_SETTINGS } from '../../../../lib/messages/settings';
import { SCRATCH_NAME, tryBackup } from '../../../../lib/store/backup/check';
import { replaceAll } from '../../../../lib/store/backup/replace';
import { writeBackup } from '../../../../lib/store/backup/write';
import { addClaims, changeClaims } from '../../../../lib/store/claim-rows';
import { type Database, openDatabase } from '../../../../lib/store/database';
import { claimOf } from '../../export/samples';
import { claimRowsOf, tableRowsOf } from '../helpers';

export const NOW = '2026-11-28T01:00:00.000Z';
export const SETTINGS = { ...DEFAULT_SETTINGS, mutedSites: ['quiet.example'] };

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Claims at different places, so that none is a duplicate. */
export const claims = (count: number, from = 0): Claim[] =>
  Array.from({ length: count }, (_, n) => {
    const claim = claimOf({ id: uuid(from + n) });
    const page = { ...claim.page, url: `https://news.example/${from + n}`, canonicalUrl: null };
    return { ...claim, page };
  });

/** Writes past the store: one request for all, where keeping looks at each. */
export const keepAll = async (database: Database, count: number, from = 0): Promise<void> => {
  const kept = claims(count, from);
  const rows = kept.map((claim) => ({ ...claim, duplicateKey: duplicateKey(claim) }));
  await changeClaims(database, (within) => addClaims(within, rows));
};

/** A back-up of a database as a file. */
export const backupOf = async (database: Database, settings = SETTINGS): Promise<Blob> => {
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  const source = { database, settings, now: NOW, extension: '0.1.0' };
  await writeBackup(source, { take: (piece) => void bytes.push(piece) });
  return new Blob(bytes);
};

/** The lines of a back-up. */
export const linesOf = async (file: Blob): Promise<string[]> => {
  const plain = file.stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(plain).text()).trimEnd().split('\n');
};

export const fileOf = (lines: readonly string[]): Promise<Blob> =>
  new Response(
    new Blob([lines.map((line) => `${line}\n`).join('')]).stream().pipeThrough(new CompressionStream('gzip')),
  ).blob();

export const openScratch = async (): Promise<Database> => {
  const opened = await openDatabase(SCRATCH_NAME);
  if (!opened.ok) throw new Error(opened.detail);
  return opened.value;
};

/** Checks a file and puts what it holds in the place of what is there. */
export const restore = async (database: Database, file: Blob, id = 'former') => {
  const tried = await tryBackup(file, { id: 'check' });
  if (!tried.ok) return tried;
  const scratch = await openScratch();
  const source = { database, settings: SETTINGS, now: NOW, extension: '0.1.0' };
  const { settings } = tried.passed;
  const replaced = await replaceAll({ source, scratch, settings, id, onProgress: () => undefined });
  scratch.close();
  return replaced;
};

/** Every row of every table, without what was laid aside and waits. */
export const contentOf = async (database: Database) => {
  const tables = database.tables.filter(({ name }) => !/^backup|Blocks$/.test(name));
  const rows = await Promise.all(
    tables.map(
      async (table) =>
        [table.name, (await table.toArray()).filter(({ key }) => key !== 'waiting-settings')] as const,
    ),
  );
  return {
    ...Object.fromEntries(rows),
    claims: await claimRowsOf(database),
    rows: await tableRowsOf(database),
  };
};
