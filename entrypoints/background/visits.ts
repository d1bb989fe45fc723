import { browser } from 'wxt/browser';
import { type Anchored, anchorClaims, lastSeen } from '../../lib/claims/anchor';
import { pageKeys } from '../../lib/claims/page-keys';
import type { Claim } from '../../lib/claims/types';
import {
  foundAgain,
  type KeptFigure,
  maySayGone,
  notFound,
  toKeptHere,
  toMissingHere,
} from '../../lib/claims/visits';
import type { ArticleMeta } from '../../lib/messages/protocol';
import type { Database } from '../../lib/store/database';
import { followClaims, readPageClaims } from '../../lib/store/page-claims';
import { broadcast, orderTab } from './broadcast';
import { lookAtPage } from './look';
import { getDatabase } from './storage';
import { figuresOf, listedTabs, metaOf, readTab, type TabEntry, updateTab } from './tab-lists';

type Visit = { readonly tabId: number; readonly meta: ArticleMeta; readonly entry: TabEntry };
/** Claims of a tab's pages, with what became of each there; of one that stands in a frame alone nothing when it is gone. */
type Found = { readonly claims: readonly Claim[]; readonly anchors: ReadonlyMap<string, Anchored> };

const report = (error: unknown): void => console.warn(error);
const now = (): string => new Date().toISOString();

const claimsOf = async (database: Database, meta: ArticleMeta): Promise<readonly Claim[]> => {
  const claims = await readPageClaims(database, pageKeys(meta));
  if (!claims.ok) console.warn(claims.detail);
  return claims.ok ? claims.value : [];
};

/**
 * Finds claims among the figures of a tab: those of the page among the figures of all its frames, since they may have
 * been kept from any; those of a frame that holds another page among its own.
 */
const find = async (database: Database, { meta, entry }: Visit): Promise<Found> => {
  const own = await claimsOf(database, meta);
  const claims = new Map(own.map((claim) => [claim.id, claim]));
  const anchors = new Map(anchorClaims(own, figuresOf(entry)));
  for (const frame of Object.values(entry.frames)) {
    if (frame.meta === null || frame.meta.url === meta.url || frame.figures.length === 0) continue;
    const others = (await claimsOf(database, frame.meta)).filter(({ id }) => !claims.has(id));
    for (const claim of others) claims.set(claim.id, claim);
    for (const [id, anchored] of anchorClaims(others, frame.figures)) {
      if (anchored.kind !== 'absent') anchors.set(id, anchored);
    }
  }
  return { claims: [...claims.values()], anchors };
};

/** Whether a visit may be written down: of a private window nothing is. */
const mayRecord = async (tabId: number): Promise<boolean> => !(await browser.tabs.get(tabId)).incognito;

/** Writes down what a visit changed, and answers the claims as they are now. */
const record = async (
  database: Database,
  claims: readonly Claim[],
  follow: (claim: Claim) => Claim | null,
): Promise<readonly Claim[]> => {
  const ids = claims.map(({ id }) => id);
  const followed = await followClaims(database, ids, follow);
  if (!followed.ok) console.warn(followed.detail);
  const changed = new Map((followed.ok ? followed.value : []).map((claim) => [claim.id, claim]));
  if (changed.size > 0) await broadcast({ type: 'claims/changed', ids: [...changed.keys()] });
  return claims.map((claim) => changed.get(claim.id) ?? claim);
};

/** Which figures of each frame are kept; a figure that is several claims shows the latest. */
const keptByFrame = (entry: TabEntry, { claims, anchors }: Found) => {
  const frameOf = new Map(figuresOf(entry).map((item) => [item as object, item.frameId]));
  const kept: Record<number, KeptFigure[]> = {};
  for (const claim of claims.toSorted((a, b) => b.keptAt.localeCompare(a.keptAt))) {
    const anchored = anchors.get(claim.id);
    if (!anchored || !('figures' in anchored)) continue;
    for (const item of anchored.figures) {
      const frame = frameOf.get(item);
      if (frame === undefined || kept[frame]?.some(({ id }) => id === item.id)) continue;
      kept[frame] = [...(kept[frame] ?? []), { id: item.id, kept: toKeptHere(claim) }];
    }
  }
  return kept;
};

/** Tells frames and pages of ours what is kept here; says nothing twice. */
const tell = async ({ tabId, entry }: Visit, found: Found): Promise<void> => {
  const { claims, anchors } = found;
  const kept = keptByFrame(entry, found);
  const missing = claims.filter(({ id }) => anchors.get(id)?.kind === 'absent').flatMap(toMissingHere);
  const before = JSON.stringify([entry.kept ?? {}, entry.missing ?? []]);
  for (const frame of Object.keys({ ...entry.frames, ...entry.kept })) {
    const list = kept[Number(frame)] ?? [];
    await orderTab(tabId, { type: 'order/kept', kept: list }, Number(frame));
  }
  if (JSON.stringify([kept, missing]) === before) return;
  await updateTab(tabId, (known) => known && { ...known, kept, missing });
  await broadcast({ type: 'tab/changed', tabId });
};

const visitOf = async (tabId: number): Promise<Visit | null> => {
  const entry = await readTab(tabId);
  const meta = metaOf(entry);
  return entry && meta ? { tabId, meta, entry } : null;
};

const wordsOf = (claim: Claim): string => {
  const { exact, prefix, suffix } = lastSeen(claim).quote;
  return `${prefix}${exact}${suffix}`;
};

/** Documents of a tab: an answer about others says nothing of it. */
const documentsOf = ({ frames }: TabEntry): string =>
  JSON.stringify(Object.entries(frames).map(([id, { documentId }]) => [id, documentId]));

/** Pages that are being looked at. */
const looking = new Set<number>();

/** Looks at a page that seems to lack claims, once it is whole, and writes down those that are gone. */
const lookForMissing = async (
  before: Visit,
  missing: readonly Claim[],
  database: Database,
): Promise<void> => {
  const seen = await lookAtPage(before.tabId, missing.map(wordsOf));
  const visit = await visitOf(before.tabId);
  if (!seen?.complete || !visit || documentsOf(visit.entry) !== documentsOf(before.entry)) return;
  const { anchors } = await find(database, visit);
  const gone = missing.filter((claim, at) => {
    const look = { ...visit.meta, textLength: seen.textLength, holds: seen.holds[at] ?? true };
    return anchors.get(claim.id)?.kind === 'absent' && maySayGone(claim, look);
  });
  if (gone.length === 0) return;
  await record(database, gone, (claim) => notFound(claim, now()));
  await tell(visit, await find(database, visit));
};

const follow = async (tabId: number): Promise<void> => {
  const visit = await visitOf(tabId);
  const database = await getDatabase();
  if (!visit || !database.ok) return;
  const { claims, anchors } = await find(database.value, visit);
  if (claims.length === 0 && !visit.entry.kept) return;
  const recorded = await mayRecord(tabId);
  const known = recorded
    ? await record(database.value, claims, (claim) => {
        const anchored = anchors.get(claim.id);
        return anchored ? foundAgain(claim, anchored, now()) : null;
      })
    : claims;
  await tell(visit, { claims: known, anchors });
  const missing = known.filter(({ id }) => anchors.get(id)?.kind === 'absent');
  if (!recorded || missing.length === 0 || looking.has(tabId)) return;
  looking.add(tabId);
  // Not waited for: what is kept meanwhile is marked at once.
  void lookForMissing(visit, missing, database.value)
    .catch(report)
    .finally(() => looking.delete(tabId));
};

/** Visits that are being followed: `again` when the page changed meanwhile. */
const following = new Map<number, 'once' | 'again'>();

/**
 * Finds the kept claims of a tab's page among the figures that it listed: marks them in the page, records amounts that
 * changed and claims that are gone. One run a tab at a time; what comes meanwhile makes one more.
 */
export const followVisit = async (tabId: number): Promise<void> => {
  if (following.has(tabId)) {
    following.set(tabId, 'again');
    return;
  }
  following.set(tabId, 'once');
  try {
    await follow(tabId);
  } finally {
    const again = following.get(tabId) === 'again';
    following.delete(tabId);
    if (again) await followVisit(tabId);
  }
};

/** The same, for those who need not wait for it. */
export const startVisit = (tabId: number): void => void followVisit(tabId).catch(report);

/** After claims changed: pages of ours are told, and open pages show what is kept on them now. `ids` null: many. */
export const claimsChanged = async (ids: readonly string[] | null): Promise<void> => {
  await broadcast({ type: 'claims/changed', ids });
  for (const tabId of (await listedTabs()).keys()) startVisit(tabId);
};
