import { type PackIssue, parsePack } from '../ledger/schema';
import type { Database, OwnFactRow } from './database';
import { attempt, type StoreResult } from './result';

/** Own facts that can be used, those in the trash, and what is wrong with rows that cannot be read. */
export type OwnFacts = {
  readonly rows: readonly OwnFactRow[];
  readonly trash: readonly OwnFactRow[];
  readonly problems: readonly string[];
};

/** Where facts that a person added live; no pack ever touches them. */
export interface OwnFactStore {
  list(): Promise<StoreResult<OwnFacts>>;
  /** Adds a fact, or takes the place of the one with its id. */
  put(row: OwnFactRow): Promise<StoreResult<null>>;
  /** Moves to the trash, or out of it with null; answers the ids that were moved. */
  mark(ids: readonly string[], deletedAt: string | null): Promise<StoreResult<readonly string[]>>;
}

/** What is wrong with an own fact: it is checked as a pack of one row. */
export const checkOwnFact = ({ fact, source }: Pick<OwnFactRow, 'fact' | 'source'>): readonly PackIssue[] => {
  const pack = { format: 1, pack: 'own', version: '1.0.0', asOf: fact.knownSince };
  const parsed = parsePack({ ...pack, facts: [fact], sources: source ? [source] : [] });
  return parsed.ok ? [] : parsed.issues;
};

const sort = (rows: readonly OwnFactRow[]): OwnFacts => {
  const problems: string[] = [];
  const good = rows.filter((row, index) => {
    const issue = checkOwnFact(row)[0];
    if (issue) problems.push(`own fact ${index + 1}, ${issue.field}: ${issue.message}`);
    return issue === undefined;
  });
  return {
    rows: good.filter(({ deletedAt }) => deletedAt === null),
    trash: good.filter(({ deletedAt }) => deletedAt !== null),
    problems,
  };
};

const markRows = (
  database: Database,
  ids: readonly string[],
  deletedAt: string | null,
): Promise<readonly string[]> =>
  database.transaction('rw', database.userFacts, async () => {
    const rows = await database.userFacts.bulkGet([...ids]);
    const moved = rows.filter(
      (row): row is OwnFactRow => row !== undefined && (row.deletedAt === null) === (deletedAt !== null),
    );
    await database.userFacts.bulkPut(moved.map((row) => ({ ...row, deletedAt })));
    return moved.map(({ id }) => id);
  });

/** Own facts in IndexedDB. */
export const makeOwnFactStore = (database: Database): OwnFactStore => ({
  list: () => attempt(async () => sort(await database.userFacts.toArray())),
  put: (row) =>
    attempt(async () => {
      await database.userFacts.put(row);
      return null;
    }),
  mark: (ids, deletedAt) => attempt(() => markRows(database, ids, deletedAt)),
});
