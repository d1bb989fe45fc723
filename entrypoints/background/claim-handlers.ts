import type { ClaimChange } from '../../lib/claims/change';
import { correctReading } from '../../lib/claims/correct-reading';
import type { Claim } from '../../lib/claims/types';
import type { Requests } from '../../lib/messages/protocol';
import { failure, type Handlers } from '../../lib/messages/router';
import type { ContentSender, Sender } from '../../lib/messages/sender';
import { readClaimRows } from '../../lib/store/claim-rows';
import { readFilters, writeFilters } from '../../lib/store/saved-filters';
import { readSettings } from '../../lib/store/settings-store';
import { judgeNow, keepFigures } from './keep';
import { compareAnew, listOutdated } from './outdated';
import { refusePrivate } from './private-windows';
import { getClaims, getDatabase, getLedger } from './storage';
import { keptOf, readTab } from './tab-lists';
import { claimsChanged } from './visits';

type ClaimHandlers = Pick<Handlers, Extract<keyof Handlers, `claims/${string}` | `filters/${string}`>>;
type Reply<T extends keyof ClaimHandlers> = Promise<Requests[T]['reply']>;

type KeepRequest = Requests['claims/keep']['request'];

/** Days that a deleted claim stays in the trash. */
const TRASH_DAYS = 30;
/** Above this many, pages read everything anew instead of asking for each. */
const NAMED_CHANGES = 500;

const changed = async (ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await claimsChanged(ids.length > NAMED_CHANGES ? null : ids);
};

const keep = async (request: KeepRequest, sender: Sender): Reply<'claims/keep'> => {
  const tabId = sender.kind === 'content' ? sender.tabId : (request.tabId ?? null);
  const kept = await keepFigures(request, tabId);
  if (kept.ok) await changed(kept.kept);
  return kept;
};

const emptyTrash = async (): Reply<'claims/empty-trash'> => {
  const claims = await getClaims();
  if (!claims.ok) return claims;
  const before = new Date(Date.now() - TRASH_DAYS * 86_400_000).toISOString();
  const purged = await claims.value.purge(before);
  if (purged.ok) await changed(purged.value);
  return purged.ok ? { ok: true } : purged;
};

const change = async (request: Requests['claims/change']['request']): Reply<'claims/change'> => {
  const claims = await getClaims();
  if (!claims.ok) return claims;
  const former = await claims.value.change(request.ids, request.change, new Date().toISOString());
  if (!former.ok) return former;
  await changed(former.value.map(({ id }) => id));
  return { ok: true, former: former.value };
};

/** Writes to a claim only where its own page asks: a page has no say over any other. */
const annotate = async (
  { claimId, note, tags }: Requests['claims/annotate']['request'],
  { tabId, frameId }: ContentSender,
): Reply<'claims/annotate'> => {
  const entry = await readTab(tabId);
  // The page shows the cards of its frames, too.
  const here = frameId === 0 ? keptOf(entry) : (entry?.kept?.[frameId] ?? []);
  const claim = here.find(({ kept }) => kept.claimId === claimId)?.kept;
  if (!claim) return failure('not-found', 'This figure is no longer kept. Keep it again, then add the note.');
  const added = tags.filter((tag) => !claim.tags.includes(tag));
  const removed = claim.tags.filter((tag) => !tags.includes(tag));
  const changes: ClaimChange[] = [
    { kind: 'note', text: note },
    ...(added.length > 0 ? [{ kind: 'tag' as const, tags: added }] : []),
    ...(removed.length > 0 ? [{ kind: 'untag' as const, tags: removed }] : []),
  ];
  for (const one of changes) {
    const reply = await change({ ids: [claimId], change: one });
    if (!reply.ok) return reply;
  }
  return { ok: true };
};

const correct = async ({ id, reading }: Requests['claims/correct']['request']): Reply<'claims/correct'> => {
  const claims = await getClaims();
  const found = claims.ok ? await claims.value.getMany([id]) : claims;
  if (!claims.ok) return claims;
  if (!found.ok) return found;
  const [claim] = found.value.claims;
  if (!claim) return failure('not-found', found.value.problems[0] ?? `There is no kept figure ${id}.`);
  const [ledger, { settings }] = await Promise.all([getLedger(), readSettings()]);
  const { machineReading: earlier, ...rest } = claim;
  const machine = earlier ?? claim.reading;
  const figure = reading === null ? machine : correctReading(machine, reading);
  const corrected: Claim = {
    ...rest,
    ...judgeNow(figure, claim.page.published, ledger, settings.assumptions),
    reading: figure,
    ...(reading === null ? {} : { machineReading: machine }),
  };
  const former = await claims.value.correct(corrected);
  if (!former.ok) return former;
  if (former.value === null) return failure('not-found', `There is no kept figure ${id}.`);
  await changed([id]);
  return { ok: true, claim: corrected, former: former.value };
};

/** Requests about kept claims and the library's filters. */
export const claimHandlers: ClaimHandlers = {
  'claims/keep': async (request, sender) => (await refusePrivate(sender, request)) ?? keep(request, sender),
  'claims/empty-trash': emptyTrash,
  'claims/rows': async ({ ids }) => {
    const database = await getDatabase();
    const rows = database.ok ? await readClaimRows(database.value, ids) : database;
    return rows.ok ? { ok: true, rows: rows.value } : rows;
  },
  'claims/get': async ({ ids }) => {
    const claims = await getClaims();
    const found = claims.ok ? await claims.value.getMany(ids) : claims;
    return found.ok ? { ok: true, ...found.value } : found;
  },
  'claims/change': change,
  'claims/annotate': async (request, sender) =>
    (await refusePrivate(sender, {})) ?? annotate(request, sender),
  'claims/outdated': ({ after }) => listOutdated(after),
  'claims/compare-anew': async ({ ids }) => {
    const former = await compareAnew(ids);
    if (!former.ok) return former;
    await changed(former.value.map(({ id }) => id));
    return { ok: true, former: former.value };
  },
  'claims/put-back': async ({ former }) => {
    const claims = await getClaims();
    const back = claims.ok ? await claims.value.putBack(former) : claims;
    if (!back.ok) return back;
    await changed(back.value);
    return { ok: true, ids: back.value };
  },
  'claims/correct': correct,
  'filters/list': async () => {
    const database = await getDatabase();
    const filters = database.ok ? await readFilters(database.value) : database;
    return filters.ok ? { ok: true, filters: filters.value } : filters;
  },
  'filters/save': async ({ filters }) => {
    const database = await getDatabase();
    const former = database.ok ? await writeFilters(database.value, filters) : database;
    return former.ok ? { ok: true, former: former.value } : former;
  },
};
