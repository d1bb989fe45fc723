import { browser } from 'wxt/browser';
import type { ImportItem } from '../../lib/claims/draft';
import type { Claim } from '../../lib/claims/types';
import type { Requests } from '../../lib/messages/protocol';
import { failure, type Handlers } from '../../lib/messages/router';
import { importClaims, planImport } from '../../lib/store/imports/import-claims';
import { sourceOfStaged } from '../../lib/store/imports/source';
import { countStaged, stageClaims, stagedFacts, unstageClaims } from '../../lib/store/imports/staging';
import { listImports, undoImport } from '../../lib/store/imports/undo-import';
import { readSettings } from '../../lib/store/settings-store';
import { broadcast } from './broadcast';
import { judgeNow } from './keep';
import { getDatabase, getLedger } from './storage';
import { claimsChanged } from './visits';

type ImportHandlers = Pick<Handlers, Extract<keyof Handlers, `imports/${string}`>>;
type Reply<T extends keyof ImportHandlers> = Promise<Requests[T]['reply']>;

/** Days in which an import can be taken back, as long as a deleted claim stays in the trash. */
const UNDO_DAYS = 30;

/** Uploads whose import is to end, or not to begin; nothing is lost with the worker, whose import ends with it. */
const cancelled = new Set<string>();

const gone = () =>
  failure('not-staged', 'The file is no longer at hand. Choose it again; nothing was changed.');

/** Whole claims as they are, drafts with the comparison of this moment. */
const toClaims = async (items: readonly ImportItem[]): Promise<readonly Claim[]> => {
  if (items.every(({ kind }) => kind === 'claim')) {
    return items.flatMap((item) => (item.kind === 'claim' ? [item.claim] : []));
  }
  const [ledger, { settings }] = await Promise.all([getLedger(), readSettings()]);
  const extensionVersion = browser.runtime.getManifest().version;
  return items.map((item) =>
    item.kind === 'claim'
      ? item.claim
      : {
          ...item.draft,
          ...judgeNow(item.draft.reading, item.draft.page.published, ledger, settings.assumptions),
          extensionVersion,
        },
  );
};

const preview = async ({ upload }: Requests['imports/preview']['request']): Reply<'imports/preview'> => {
  const database = await getDatabase();
  if (!database.ok) return database;
  const count = await countStaged(database.value, upload);
  if (!count.ok) return count;
  if (count.value === 0) return gone();
  const source = sourceOfStaged(upload);
  const merge = await planImport(database.value, source, 'merge');
  if (!merge.ok) return merge;
  const replace = await planImport(database.value, source, 'replace');
  if (!replace.ok) return replace;
  const facts = await stagedFacts(database.value, upload);
  if (!facts.ok) return facts;
  const { ledger } = await getLedger();
  const unknownFacts = [...facts.value].filter((id) => !ledger.facts.has(id));
  return { ok: true, merge: merge.value, replace: replace.value, unknownFacts };
};

const accept = async ({
  upload,
  mode,
  name,
}: Requests['imports/accept']['request']): Reply<'imports/accept'> => {
  const database = await getDatabase();
  if (!database.ok) return database;
  const count = await countStaged(database.value, upload);
  if (!count.ok) return count;
  if (count.value === 0) return gone();
  const id = crypto.randomUUID();
  // Not forgotten here: a person may cancel before the import has begun.
  const done = await importClaims(database.value, sourceOfStaged(upload), {
    mode,
    id,
    name,
    now: new Date().toISOString(),
    onProgress: (part, total) => void broadcast({ type: 'imports/progress', done: part, total }),
    isCancelled: () => cancelled.has(upload),
  });
  cancelled.delete(upload);
  if (!done.ok) return done;
  await unstageClaims(database.value, upload);
  await claimsChanged(null);
  return { ok: true, id, counts: done.value };
};

const undo = async ({ id }: Requests['imports/undo']['request']): Reply<'imports/undo'> => {
  const database = await getDatabase();
  if (!database.ok) return database;
  const undone = await undoImport(database.value, id, new Date().toISOString());
  if (!undone.ok) return undone;
  if (undone.value === null) return failure('not-found', 'This import can no longer be taken back.');
  await claimsChanged(null);
  return { ok: true, ...undone.value };
};

/** Requests about claims of a file: laid aside, looked at, imported, taken back. */
export const importHandlers: ImportHandlers = {
  'imports/stage': async ({ upload, from, items }) => {
    const database = await getDatabase();
    if (!database.ok) return database;
    const staged = await stageClaims(database.value, upload, from, await toClaims(items));
    if (!staged.ok) return staged;
    return staged.value ? { ok: true } : gone();
  },
  'imports/preview': preview,
  'imports/accept': accept,
  'imports/cancel': async ({ upload }) => {
    cancelled.add(upload);
    const database = await getDatabase();
    const unstaged = database.ok ? await unstageClaims(database.value, upload) : database;
    return unstaged.ok ? { ok: true } : unstaged;
  },
  'imports/list': async () => {
    const database = await getDatabase();
    const before = new Date(Date.now() - UNDO_DAYS * 86_400_000).toISOString();
    const imports = database.ok ? await listImports(database.value, before) : database;
    return imports.ok ? { ok: true, imports: imports.value } : imports;
  },
  'imports/undo': undo,
};
