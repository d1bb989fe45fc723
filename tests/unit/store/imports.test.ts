import { claimsIn } from '../../../lib/store/claim-blocks';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportMode } from '../../../lib/claims/merge';
import { duplicateKey } from '../../../lib/claims/quote';
import type { Claim } from '../../../lib/claims/types';
import { readClaimPart } from '../../../lib/store/claim-rows';
import { type ClaimStore, makeClaimStore } from '../../../lib/store/claim-store';
import type { Database } from '../../../lib/store/database';
import { importClaims, planImport } from '../../../lib/store/imports/import-claims';
import { sourceOfClaims, sourceOfStaged } from '../../../lib/store/imports/source';
import { countStaged, stageClaims, stagedFacts, unstageClaims } from '../../../lib/store/imports/staging';
import { listImports, undoImport } from '../../../lib/store/imports/undo-import';
import { figureOf } from '../components/samples';
import { claimOf } from '../export/read/whole-claim';
import { freshDatabase } from './helpers';

let database: Database;
let store: ClaimStore;

beforeEach(async () => {
  database = await freshDatabase();
  store = makeClaimStore(database);
});

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const NOW = '2026-03-01T00:00:00.000Z';
const LATER = '2026-03-02T00:00:00.000Z';

/** Claims with other words each; `words` makes them the same place of a page. */
const claim = (n: number, over: Partial<Claim> = {}, words = n): Claim =>
  claimOf({
    id: uuid(n),
    keptAt: new Date(Date.UTC(2026, 0, n)).toISOString(),
    quote: { exact: '$8.67 billion', prefix: `Part ${words}: `, suffix: '' },
    tags: [],
    ...over,
  });

const bring = (claims: readonly Claim[], mode: ImportMode, id = 'one') =>
  importClaims(database, sourceOfClaims(claims), { mode, id, now: NOW, name: 'file.json' });

/** Everything in the library and its trash, and whether the table's rows say the same. */
const all = async (): Promise<readonly Claim[]> => {
  const list = await store.list({ includeDeleted: true });
  const part = await readClaimPart(database, null, 10_000);
  if (!list.ok || !part.ok) throw new Error('unreadable');
  const state = (rows: readonly Pick<Claim, 'id' | 'note' | 'deletedAt'>[]) =>
    rows.map(({ id, note, deletedAt }) => `${id} ${note} ${deletedAt}`).sort();
  expect(state(part.value.rows)).toEqual(state(list.value.claims));
  return list.value.claims;
};

const CORRECTED = { reading: figureOf({ metric: 'revenue' }), machineReading: figureOf() };

type Case = readonly [
  name: string,
  mode: ImportMode,
  mine: Claim[],
  theirs: Claim[],
  actions: string[],
  after: Claim[],
];

const trashed = (one: Claim): Claim => ({ ...one, deletedAt: NOW });

const CASES: readonly Case[] = [
  ['new claims are added', 'merge', [], [claim(1), claim(2)], ['added', 'added'], [claim(2), claim(1)]],
  ['the same claim changes nothing', 'merge', [claim(1)], [claim(1)], ['unchanged'], [claim(1)]],
  [
    'the same words under another id are one claim',
    'merge',
    [claim(1)],
    [claim(7, {}, 1)],
    ['unchanged'],
    [claim(1)],
  ],
  [
    'tags, notes and colours come together',
    'merge',
    [claim(1, { tags: ['a'], note: 'Mine.' })],
    [claim(7, { tags: ['a', 'b'], note: 'Theirs.', colour: 'red' }, 1)],
    ['merged'],
    [claim(1, { tags: ['a', 'b'], note: 'Mine.\nTheirs.', colour: 'red' })],
  ],
  [
    'a note that is there already is not written twice',
    'merge',
    [claim(1, { note: 'Mine.\nTheirs.', colour: 'blue' })],
    [claim(1, { note: 'Theirs.', colour: 'red' })],
    ['unchanged'],
    [claim(1, { note: 'Mine.\nTheirs.', colour: 'blue' })],
  ],
  ['a correction is taken', 'merge', [claim(1)], [claim(1, CORRECTED)], ['merged'], [claim(1, CORRECTED)]],
  [
    'a correction of another reading is not',
    'merge',
    [claim(1, { reading: figureOf({ value: 1 }) })],
    [claim(1, CORRECTED)],
    ['unchanged'],
    [claim(1, { reading: figureOf({ value: 1 }) })],
  ],
  [
    'a claim comes back from the trash, and never goes there',
    'merge',
    [trashed(claim(1)), claim(2)],
    [claim(1), trashed(claim(2))],
    ['merged', 'unchanged'],
    [claim(2), claim(1)],
  ],
  [
    'words that stand twice in the file become one claim',
    'merge',
    [],
    [claim(1, { note: 'A.' }), claim(7, { note: 'B.' }, 1), claim(8, {}, 1)],
    ['added', 'merged', 'unchanged'],
    [claim(1, { note: 'A.\nB.' })],
  ],
  [
    'one claim by its id, another by its words: both find it',
    'merge',
    [claim(1)],
    [claim(1, { note: 'A.' }, 5), claim(7, { note: 'B.' }, 1)],
    ['merged', 'merged'],
    [claim(1, { note: 'A.\nB.' })],
  ],
  [
    'replacing puts the file in the place of the library',
    'replace',
    [claim(1, { note: 'Mine.' }), claim(2), claim(3)],
    [claim(1), claim(3), claim(4)],
    ['replaced', 'unchanged', 'added'],
    [claim(4), claim(3), trashed(claim(2)), claim(1)],
  ],
  [
    'replacing words under another id leaves one claim',
    'replace',
    [claim(1, { note: 'Mine.' })],
    [claim(7, {}, 1)],
    ['replaced'],
    [claim(7, {}, 1)],
  ],
  [
    'replacing keeps words that stand twice in the file, as they are',
    'replace',
    [claim(1)],
    [claim(1), claim(7, {}, 1)],
    ['unchanged', 'added'],
    [claim(7, {}, 1), claim(1)],
  ],
  [
    'a replaced reading leaves no row at its old place of the table',
    'replace',
    [claim(1, { reading: figureOf({ block: 9 }) })],
    [claim(1)],
    ['replaced'],
    [claim(1)],
  ],
];

describe.each(CASES)('%s', (_name, mode, mine, theirs, actions, after) => {
  beforeEach(async () => {
    await database.claimBlocks.clear();
    await database.rowBlocks.clear();
    const kept = await importClaims(database, sourceOfClaims(mine), {
      mode: 'replace',
      id: 'zero',
      now: NOW,
      name: '',
    });
    expect(kept.ok).toBe(true);
  });

  test('as planned', async () => {
    const plan = await planImport(database, sourceOfClaims(theirs), mode);
    expect(plan.ok && plan.value.actions).toEqual(actions);
    const done = await bring(theirs, mode);
    const count = (action: string) => actions.filter((one) => one === action).length;
    expect(done.ok && done.value).toEqual({
      added: count('added'),
      merged: count('merged'),
      replaced: count('replaced'),
      unchanged: count('unchanged'),
      trashed: plan.ok ? plan.value.trashed : -1,
    });
    expect(await all()).toEqual(after);
  });

  test('is taken back exactly', async () => {
    const before = await all();
    await bring(theirs, mode);
    expect(await undoImport(database, 'one', LATER)).toMatchObject({ ok: true, value: { kept: 0 } });
    expect(await all()).toEqual(before);
    expect(await database.formerClaims.where('[import+id]').between(['one', ''], ['one', '~']).count()).toBe(
      0,
    );
    expect(await undoImport(database, 'one', LATER)).toEqual({ ok: true, value: null });
  });
});

const many = (count: number, over: Partial<Claim> = {}): Claim[] =>
  Array.from({ length: count }, (_, n) => claim(n + 1, over));

test('many claims, more than are looked at together', async () => {
  await bring(many(1_000), 'merge');
  const progress: number[] = [];
  const done = await importClaims(database, sourceOfClaims(many(1_500, { note: 'New.' })), {
    mode: 'merge',
    id: 'two',
    now: NOW,
    name: '',
    onProgress: (part, total) => progress.push(part / total),
  });
  expect(done).toMatchObject({ ok: true, value: { merged: 1_000, added: 500, unchanged: 0 } });
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(1);
  await undoImport(database, 'two', LATER);
  expect((await all()).map(({ note }) => note)).toEqual(Array(1_000).fill(''));
});

describe('all or nothing', () => {
  test('an import whose claims were forgotten before it began says that it was cancelled', async () => {
    const how = { mode: 'merge', id: 'one', now: NOW, name: '', isCancelled: () => true } as const;
    const done = await importClaims(database, sourceOfClaims([]), how);
    expect(done).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await database.imports.get('one')).toBeUndefined();
  });

  test('a cancelled import changes nothing', async () => {
    await bring(many(3), 'merge');
    const before = await all();
    let looked = 0;
    const done = await importClaims(database, sourceOfClaims(many(2_000, { note: 'New.' })), {
      mode: 'replace',
      id: 'two',
      now: NOW,
      name: '',
      isCancelled: () => ++looked > 3,
    });
    expect(done).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await all()).toEqual(before);
    expect(await database.imports.get('two')).toBeUndefined();
    expect(await database.formerClaims.where('[import+id]').above(['two', '']).count()).toBe(0);
  });

  test('a claim that the database refuses takes all with it', async () => {
    await bring(many(3), 'merge');
    const before = await all();
    const bad = { ...claim(900), note: (() => '') as unknown as string };
    expect(await bring([...many(800, { note: 'New.' }), bad], 'replace', 'two')).toMatchObject({ ok: false });
    expect(await all()).toEqual(before);
  });

  test('an id that stands twice', async () => {
    expect(await bring([claim(1), claim(1)], 'merge')).toMatchObject({ ok: false, code: 'storage-failed' });
    expect(await all()).toEqual([]);
  });
});

test('taking back leaves alone what was changed since', async () => {
  await store.keep([claim(1), claim(2)]);
  await bring([claim(1, { note: 'A.' }), claim(2, { note: 'B.' }), claim(3), claim(4)], 'merge');
  await store.change([uuid(1), uuid(3)], { kind: 'append', text: 'Since.' }, NOW);
  expect(await undoImport(database, 'one', LATER)).toEqual({ ok: true, value: { back: 2, kept: 2 } });
  expect(await all()).toEqual([
    { ...claim(3, { note: 'Since.' }), deletedAt: LATER },
    claim(2),
    claim(1, { note: 'A.\nSince.' }),
  ]);
});

test('a stored claim that cannot be read gives way to its readable copy', async () => {
  await claimsIn(database).put([{ id: uuid(1), duplicateKey: duplicateKey(claim(1)), deletedAt: null }]);
  expect(await bring([claim(1)], 'merge')).toMatchObject({ ok: true, value: { replaced: 1 } });
  expect(await all()).toEqual([claim(1)]);
});

test('imports are listed, latest first, until they are forgotten', async () => {
  await bring([claim(1)], 'merge', 'one');
  await importClaims(database, sourceOfClaims([claim(2)]), {
    mode: 'replace',
    id: 'two',
    now: LATER,
    name: 'b.csv',
  });
  expect(await listImports(database, '2026-01-01')).toMatchObject({
    ok: true,
    value: [{ id: 'two', name: 'b.csv', mode: 'replace', counts: { added: 1, trashed: 1 } }, { id: 'one' }],
  });
  expect(await listImports(database, LATER)).toMatchObject({ ok: true, value: [{ id: 'two' }] });
  expect(await undoImport(database, 'one', LATER)).toEqual({ ok: true, value: null });
});

describe('claims laid aside', () => {
  test('are imported in their order, with the facts they name', async () => {
    expect(await stageClaims(database, 'up', 0, [claim(1), claim(2)])).toEqual({ ok: true, value: true });
    expect(await stageClaims(database, 'up', 2, [claim(3)])).toEqual({ ok: true, value: true });
    const source = sourceOfStaged('up');
    expect(await planImport(database, source, 'merge')).toMatchObject({
      ok: true,
      value: { actions: ['added', 'added', 'added'] },
    });
    expect(await stagedFacts(database, 'up')).toEqual({
      ok: true,
      value: new Set(['sample-inference', 'sample-share']),
    });
    const how = { mode: 'merge', id: 'one', now: NOW, name: 'f' } as const;
    expect(await importClaims(database, source, how)).toMatchObject({ ok: true, value: { added: 3 } });
    expect(await unstageClaims(database, 'up')).toEqual({ ok: true, value: 3 });
    expect(await all()).toEqual([claim(3), claim(2), claim(1)]);
  });

  test('must come one after the other, and give way to another file', async () => {
    expect(await stageClaims(database, 'up', 5, [claim(1)])).toEqual({ ok: true, value: false });
    await stageClaims(database, 'up', 0, [claim(1)]);
    expect(await stageClaims(database, 'up', 2, [claim(1)])).toEqual({ ok: true, value: false });
    await stageClaims(database, 'other', 0, [claim(2)]);
    expect(await countStaged(database, 'up')).toEqual({ ok: true, value: 0 });
    expect(await stageClaims(database, 'up', 1, [claim(3)])).toEqual({ ok: true, value: false });
  });
});
