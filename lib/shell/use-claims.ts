import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type ClaimKey, type ClaimSummary, compareKeys } from '../claims/summary';
import { send } from '../messages/client';
import { onBroadcast } from '../messages/listen';
import type { Broadcast, Failure } from '../messages/protocol';
import { type ClaimCount, type ClaimPart, countClaims, readClaimPart } from '../store/claim-rows';
import { type Database, openDatabase } from '../store/database';
import type { StoreFailure, StoreResult } from '../store/result';
import { useBroadcast } from './use-broadcast';
import { type ClaimChanges, useChanges } from './use-changes';

export type ClaimsState = ClaimChanges & {
  /** Null until the background has answered; grows while parts arrive. */
  readonly claims: readonly ClaimSummary[] | null;
  readonly trash: readonly ClaimSummary[];
  /** Claims that have not arrived yet. */
  readonly missing: number;
  readonly problems: readonly string[];
  readonly failure: Failure | null;
};

/** Rows asked for at once: few first, so that they are there at once. */
const FIRST_PART = 200;
const PART = 4_000;
/** Rows that arrive before they are drawn: each drawing counts and sorts all. */
const DRAWN_AT_ONCE = 20_000;

type Loaded = {
  readonly rows: readonly ClaimSummary[];
  readonly total: number;
  readonly problems: readonly string[];
};

type Draw = (loaded: Loaded) => void;

/** The open database and the first rows. */
type Begun = { readonly database: Database; readonly first: ClaimPart };

const begin = async (): Promise<StoreResult<Begun>> => {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  const database = opened.value;
  const first = await readClaimPart(database, null, FIRST_PART);
  if (first.ok) return { ok: true, value: { database, first: first.value } };
  database.close();
  return first;
};

/** What was begun before it was asked for; `life` ends when it is. */
let begun: { readonly table: Promise<StoreResult<Begun>>; readonly life: AbortController } | null = null;

/** What was begun, once: the next reading begins by itself. */
const takeBegun = (): Promise<StoreResult<Begun>> | null => {
  const taken = begun;
  begun = null;
  taken?.life.abort();
  return taken?.table ?? null;
};

const letGo = async (): Promise<void> => {
  const table = await takeBegun();
  if (table?.ok) table.value.database.close();
};

/**
 * Begins to read the table before there are words and settings to show it with. What changes until it is shown makes it be
 * read anew.
 */
export const beginTable = (): void => {
  const life = new AbortController();
  onBroadcast(({ type }) => void (type === 'claims/changed' && letGo()), life.signal);
  begun = { table: begin(), life };
};

/** Reads the table part by part; ends early when `isStale` says so. */
const readTable = async (
  { database, first }: Begun,
  isStale: () => boolean,
  draw: Draw,
): Promise<StoreFailure | null> => {
  const rows: ClaimSummary[] = [];
  let counted: ClaimCount | null = null;
  let [after, drawn]: [ClaimKey | null, number] = [null, 0];
  for (;;) {
    const part: StoreResult<ClaimPart> =
      after === null ? { ok: true, value: first } : await readClaimPart(database, after, PART);
    if (isStale()) return null;
    if (!part.ok) return part;
    const next: ClaimKey | null = part.value.next;
    rows.push(...part.value.rows);
    if (after === null || next === null || rows.length - drawn >= DRAWN_AT_ONCE) {
      drawn = rows.length;
      const total = next === null ? rows.length : (counted?.total ?? rows.length);
      draw({ rows: rows.slice(), total, problems: counted?.problems ?? [] });
    }
    // Counting takes longer than the first rows do: they are drawn before.
    if (counted === null) {
      const count = await countClaims(database);
      if (isStale()) return null;
      if (!count.ok) return count;
      counted = count.value;
      if (next !== null || counted.problems.length > 0) draw({ rows: rows.slice(), ...counted });
    }
    if (next === null) return null;
    after = next;
  }
};

/** The table as the database has it: pages of ours may read it, and a message for each part would take longer. */
const load = async (isStale: () => boolean, draw: Draw): Promise<Failure | null> => {
  const table = await (takeBegun() ?? begin());
  if (!table.ok) return table;
  try {
    return await readTable(table.value, isStale, draw);
  } finally {
    table.value.database.close();
  }
};

const merge = (
  { rows, total, problems }: Loaded,
  ids: readonly string[],
  now: readonly ClaimSummary[],
): Loaded => {
  const changed = new Set(ids);
  const merged = [...rows.filter(({ id }) => !changed.has(id)), ...now];
  merged.sort((a, b) => compareKeys(a.key, b.key));
  return { rows: merged, total: total + merged.length - rows.length, problems };
};

/** The rows of the library, loaded in parts and followed by broadcast. */
const useRows = (setFailure: (failure: Failure | null) => void) => {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const run = useRef(0);
  const done = useRef(false);
  const refresh = useCallback(async () => {
    const mine = ++run.current;
    done.current = false;
    setFailure(await load(() => run.current !== mine, setLoaded));
    if (run.current === mine) done.current = true;
  }, [setFailure]);
  const follow = useCallback(
    async (ids: readonly string[]) => {
      const reply = await send('claims/rows', { ids });
      setFailure(reply.ok ? null : reply);
      if (reply.ok) setLoaded((old) => old && merge(old, ids, reply.rows));
    },
    [setFailure],
  );
  useEffect(() => {
    // What goes with the trash is told by broadcast, like any change.
    void refresh().then(async () => {
      const reply = await send('claims/empty-trash', {});
      if (!reply.ok) setFailure(reply);
    });
    return () => void ++run.current;
  }, [refresh, setFailure]);
  useBroadcast(
    useCallback(
      (broadcast: Broadcast) => {
        if (broadcast.type !== 'claims/changed') return;
        void (broadcast.ids && done.current ? follow(broadcast.ids) : refresh());
      },
      [refresh, follow],
    ),
  );
  return loaded;
};

/** Kept claims and those in the trash, with what changes them. */
export const useClaims = (): ClaimsState => {
  const [failure, setFailure] = useState<Failure | null>(null);
  const loaded = useRows(setFailure);
  const changes = useChanges(setFailure);
  const split = useMemo(
    () => ({
      claims: loaded?.rows.filter(({ deletedAt }) => deletedAt === null) ?? null,
      trash: loaded?.rows.filter(({ deletedAt }) => deletedAt !== null) ?? [],
    }),
    [loaded],
  );
  return {
    ...split,
    ...changes,
    missing: loaded ? loaded.total - loaded.rows.length : 0,
    problems: loaded?.problems ?? [],
    failure,
  };
};
