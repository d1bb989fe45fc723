import { strToU8 } from 'fflate';
import { joinBytes } from '../../claims/bytes';
import { correctionSchema } from '../../claims/correction-schema';
import { isWholeClaim } from '../../claims/whole-shape';
import { factSchema, sourceSchema } from '../../ledger/rows';
import { z } from '../../ledger/zod';
import type { Database } from '../database';
import { checkOwnFact } from '../own-fact-store';
import { rowJsonOf, type StoredClaim, unpackClaim } from '../stored-claim';

/** Tables about imports into what is there: of no use, and no longer true, once a restore replaced it. */
export const FORGOTTEN: readonly string[] = ['staged', 'imports', 'formerClaims'];

/** The state before a restore: it belongs to this installation alone. */
const LAID_ASIDE: readonly string[] = ['backups', 'backupParts'];

/** Tables that are made from others, or that a restore leaves alone or empties. */
const NOT_BACKED_UP: ReadonlySet<string> = new Set(['claimRows', 'rowBlocks', ...LAID_ASIDE, ...FORGOTTEN]);

/** Names of the tables that a restore puts others in the place of. */
export const replacedTables = (database: Database): readonly string[] =>
  database.tables
    .map(({ name }) => name)
    .filter((name) => !LAID_ASIDE.includes(name) && !FORGOTTEN.includes(name));

/** The table that claims are in since version 9; in a back-up it has the name of the one before. */
const CLAIM_BLOCKS = 'claimBlocks';

/** Whether rows of that name stand many to a record. */
export const isInBlocks = (database: Database, name: string): boolean =>
  name === 'claims' && database.tables.some((table) => table.name === CLAIM_BLOCKS);

/** Rows of `meta` that belong to this installation: its canary, and settings that wait to be put in place. */
export const CANARY_KEY = 'canary';
export const WAITING_SETTINGS_KEY = 'waiting-settings';
/** In a scratch database: which check it passed. */
export const PASSED_KEY = 'passed';
const OWN_ROWS: ReadonlySet<unknown> = new Set([CANARY_KEY, WAITING_SETTINGS_KEY, PASSED_KEY]);

/** The pseudo table of the settings, which lie in extension storage. */
export const SETTINGS_TABLE = 'settings';

/** Rows of a part of a back-up; one pack can weigh as much as a library. */
const ROWS_PER_PART: Readonly<Record<string, number>> = { claims: 250, packBodies: 1 };
export const rowsPerPart = (table: string): number => ROWS_PER_PART[table] ?? 500;

/** Records that are copied together: some megabytes. */
const RECORDS_AT_ONCE: Readonly<Record<string, number>> = { [CLAIM_BLOCKS]: 8, rowBlocks: 32 };
export const recordsAtOnce = (table: string): number => RECORDS_AT_ONCE[table] ?? rowsPerPart(table);

export type Row = Readonly<Record<string, unknown>>;

/** Names of the tables that a back-up of this database holds, in its order. */
export const backedUpTables = (database: Database): readonly string[] =>
  database.tables
    .map(({ name }) => (name === CLAIM_BLOCKS ? 'claims' : name))
    .filter((name) => !NOT_BACKED_UP.has(name))
    .sort();

const [OPEN, BETWEEN, CLOSE] = ['[', ',', ']'].map((mark) => strToU8(mark)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

const claimsJson = (claims: readonly StoredClaim[]): Uint8Array<ArrayBuffer> =>
  joinBytes([
    OPEN,
    ...claims.flatMap((claim, at) => [...(at > 0 ? [BETWEEN] : []), ...rowJsonOf(claim)]),
    CLOSE,
  ]);

/** Rows of a table as JSON in UTF-8, as they stand in a back-up: claims as they were before they were stored. */
export const rowsJson = (table: string, rows: readonly Row[]): Uint8Array<ArrayBuffer> =>
  table === 'claims'
    ? claimsJson(rows as unknown as readonly StoredClaim[])
    : (strToU8(JSON.stringify(rows)) as Uint8Array<ArrayBuffer>);

/** Stored rows as they stand in a back-up. */
export const plainRows = (table: string, rows: readonly Row[]): readonly Row[] =>
  table === 'claims' ? rows.map((row) => unpackClaim(row as unknown as StoredClaim) as unknown as Row) : rows;

/** Whether a row is part of a back-up. */
export const isBackedUp = (table: string, row: Row): boolean => table !== 'meta' || !OWN_ROWS.has(row.key);

const headSchema = z.looseObject({
  pack: z.string(),
  version: z.string(),
  installedAt: z.string(),
  factCount: z.int(),
  sourceCount: z.int(),
});
const packed = { pack: z.string(), at: z.int().min(0) };

/** Rows that a restore refuses: they would be read without another look. */
const STRICT: Readonly<Record<string, z.ZodType>> = {
  facts: factSchema.extend(packed),
  sources: sourceSchema.extend(packed),
  packs: headSchema,
  packVersions: headSchema.extend({ id: z.int().min(1), replacedAt: z.string() }),
  packBodies: z.looseObject({ id: z.int().min(1), body: z.looseObject({ pack: z.string() }) }),
  meta: z.looseObject({ key: z.string(), value: z.unknown() }),
};

const isOwnFact = (row: unknown): boolean => {
  const { fact, source } = row as { fact?: unknown; source?: unknown };
  return typeof fact === 'object' && fact !== null && checkOwnFact({ fact, source } as never).length === 0;
};

/** Rows that are kept as they are although this version cannot read them: the library names them. */
const LENIENT: Readonly<Record<string, (row: unknown) => boolean>> = {
  claims: isWholeClaim,
  corrections: (row) => correctionSchema.safeParse(row).success,
  userFacts: isOwnFact,
};

/** `ok`, `unreadable` (kept as it is), or why the row is refused. */
export const judgeRow = (table: string, row: unknown): 'ok' | 'unreadable' | { readonly why: string } => {
  const lenient = LENIENT[table];
  if (lenient) return lenient(row) ? 'ok' : 'unreadable';
  const parsed = STRICT[table]?.safeParse(row);
  if (!parsed || parsed.success) return 'ok';
  const [issue] = parsed.error.issues;
  return { why: `${issue?.path.map(String).join('.')}: ${issue?.message}` };
};
