import shipped from '../../data/ledger/openai-microsoft.json';
import { changedVerdicts } from '../../lib/claims/changed-verdicts';
import { diffPacks, type RowDiff } from '../../lib/ledger/diff';
import { toFactView } from '../../lib/ledger/fact-view';
import { buildLedger, type Ledger } from '../../lib/ledger/ledger';
import type { DiffCounts, PackPreview, PackSummary, PackVersionSummary } from '../../lib/ledger/packs';
import type { Fact, Pack } from '../../lib/ledger/schema';
import type { Requests } from '../../lib/messages/protocol';
import { failure, type Handlers } from '../../lib/messages/router';
import { makeClaimStore } from '../../lib/store/claim-store';
import type { Database, PackHead } from '../../lib/store/database';
import { readStoredPack } from '../../lib/store/load-pack';
import { makePackStore, type PackStore } from '../../lib/store/pack-store';
import { readSettings } from '../../lib/store/settings-store';
import { broadcast } from './broadcast';
import { ledgerChanged } from './ledger-changed';
import { readCandidate, stagePart, unstage } from './staged-packs';
import { getDatabase, getLedger } from './storage';

type PackHandlers = Pick<
  Handlers,
  'packs/list' | 'packs/stage' | 'packs/preview' | 'packs/accept' | 'packs/remove'
>;

/** Rows of each list that a preview carries; the counts are whole. */
const SHOWN = 300;

const summary = ({ pack, version, asOf, installedAt, factCount, sourceCount }: PackHead) => ({
  pack,
  version,
  asOf,
  installedAt,
  facts: factCount,
  sources: sourceCount,
});

const toSummary = (head: PackHead): PackSummary => ({
  ...summary(head),
  shipped: head.pack === shipped.pack,
  chosen: head.chosenOver !== undefined,
});

const counts = ({ added, changed, removed }: RowDiff<unknown>): DiffCounts => ({
  added: added.length,
  changed: changed.length,
  removed: removed.length,
});

/** The ledger as it would be with the pack in the place of the one of its name. */
const ledgerWith = (pack: Pack, ledger: Ledger, packOf: ReadonlyMap<string, string | null>): Ledger => {
  const others = [...ledger.facts.values()].flatMap(({ fact }) =>
    packOf.get(fact.id) === pack.pack ? [] : [fact],
  );
  const sources = new Map([...ledger.sources, ...pack.sources.map((source) => [source.id, source] as const)]);
  return buildLedger({ facts: [...pack.facts, ...others], sources: [...sources.values()] });
};

/** Kept claims and what the pack would change about their verdicts. */
const verdictsWith = async (pack: Pack, database: Database) => {
  const { ledger, packOf } = await getLedger();
  const listed = await makeClaimStore(database).list({ includeDeleted: false });
  if (!listed.ok || listed.value.claims.length === 0) return [];
  const { settings } = await readSettings();
  const ledgers = { before: ledger, after: ledgerWith(pack, ledger, packOf) };
  return changedVerdicts(listed.value.claims, ledgers, settings.assumptions);
};

const makePreview = async (pack: Pack, store: PackStore, database: Database): Promise<PackPreview> => {
  const stored = await readStoredPack(pack.pack, store);
  const before = stored.ok ? stored.pack : null;
  const head = await store.head(pack.pack);
  const installed = head.ok ? (head.value?.head ?? null) : null;
  const { facts, sources } = diffPacks(before, pack);
  const verdicts = await verdictsWith(pack, database);
  const [old, now] = [before?.sources ?? [], pack.sources].map((rows) => new Map(rows.map((r) => [r.id, r])));
  const view = (fact: Fact, from: typeof now) => toFactView(fact, from ?? new Map());
  return {
    pack: pack.pack,
    version: pack.version,
    asOf: pack.asOf,
    facts: pack.facts.length,
    sources: pack.sources.length,
    installed: installed && { version: installed.version, installedAt: installed.installedAt },
    factCounts: counts(facts),
    sourceCounts: counts(sources),
    added: facts.added.slice(0, SHOWN).map((fact) => view(fact, now)),
    removed: facts.removed.slice(0, SHOWN).map((fact) => view(fact, old)),
    changed: facts.changed.slice(0, SHOWN).map(({ before: was, after, fields }) => ({
      before: view(was, old),
      after: view(after, now),
      fields,
    })),
    verdicts: verdicts.slice(0, SHOWN),
    verdictCount: verdicts.length,
  };
};

const accept = async ({
  candidate,
}: Requests['packs/accept']['request']): Promise<Requests['packs/accept']['reply']> => {
  const opened = await getDatabase();
  if (!opened.ok) return opened;
  const store = makePackStore(opened.value);
  const read = await readCandidate(candidate, store);
  if (!read.ok) return read;
  const { pack } = read;
  const replaced = await store.replace(pack, {
    installedAt: new Date().toISOString(),
    ...(pack.pack === shipped.pack ? { chosenOver: shipped.version } : {}),
    onProgress: (done, total) => void broadcast({ type: 'packs/progress', done, total }),
  });
  if (!replaced.ok) return replaced;
  unstage();
  await ledgerChanged();
  return { ok: true, pack: pack.pack, version: pack.version };
};

/** Requests about packs: what is installed, what a file would change, accepting, removing. */
export const packHandlers: PackHandlers = {
  'packs/list': async () => {
    const opened = await getDatabase();
    if (!opened.ok) return opened;
    const store = makePackStore(opened.value);
    const [heads, earlier] = await Promise.all([store.heads(), store.earlier()]);
    if (!heads.ok) return heads;
    if (!earlier.ok) return earlier;
    const versions = earlier.value.map(
      (row): PackVersionSummary => ({ ...summary(row), id: row.id, replacedAt: row.replacedAt }),
    );
    return { ok: true, packs: heads.value.map(toSummary), earlier: versions };
  },
  'packs/stage': ({ upload, part, text }) =>
    stagePart(upload, part, text)
      ? { ok: true }
      : failure('not-staged', `Part ${part} of the file came out of order. Choose the file again.`),
  'packs/preview': async ({ candidate }) => {
    const opened = await getDatabase();
    if (!opened.ok) return opened;
    const store = makePackStore(opened.value);
    const read = await readCandidate(candidate, store);
    return read.ok ? { ok: true, preview: await makePreview(read.pack, store, opened.value) } : read;
  },
  'packs/accept': accept,
  'packs/remove': async ({ pack }) => {
    if (pack === shipped.pack) {
      return failure('not-allowed', 'The pack that ships with the extension can be replaced, not removed.');
    }
    const opened = await getDatabase();
    if (!opened.ok) return opened;
    const removed = await makePackStore(opened.value).remove(pack, new Date().toISOString());
    if (!removed.ok) return removed;
    if (!removed.value) return failure('not-found', `There is no pack ${pack}.`);
    await ledgerChanged();
    return { ok: true };
  },
};
