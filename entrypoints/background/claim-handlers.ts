import { browser } from 'wxt/browser';
import { buildClaim, factIdsOf } from '../../lib/claims/build-claim';
import { correctReading } from '../../lib/claims/correct-reading';
import type { Claim } from '../../lib/claims/types';
import { compareFigure } from '../../lib/compare';
import type { Figure } from '../../lib/figures/types';
import type { Requests } from '../../lib/messages/protocol';
import { failure, type Handlers } from '../../lib/messages/router';
import type { Settings } from '../../lib/messages/settings';
import { readClaimPart, readClaimRows } from '../../lib/store/claim-rows';
import type { LedgerInForce } from '../../lib/store/ledger-in-force';
import { readFilters, writeFilters } from '../../lib/store/saved-filters';
import { readSettings } from '../../lib/store/settings-store';
import { broadcast } from './broadcast';
import { viewFacts } from './ledger-handlers';
import { getClaims, getDatabase, getLedger } from './storage';

type ClaimHandlers = Pick<Handlers, Extract<keyof Handlers, `claims/${string}` | `filters/${string}`>>;
type Reply<T extends keyof ClaimHandlers> = Promise<Requests[T]['reply']>;

type KeepRequest = Requests['claims/keep']['request'];

/** Days that a deleted claim stays in the trash. */
const TRASH_DAYS = 30;
/** Above this many, pages read everything anew instead of asking for each. */
const NAMED_CHANGES = 500;

const compareNow = (
  figure: Figure,
  published: string | null,
  { ledger, pack }: LedgerInForce,
  { assumptions }: Settings,
): Pick<Claim, 'comparison' | 'facts' | 'packVersion'> => {
  const comparison = compareFigure(figure, { ledger, published, assumptions });
  const facts = viewFacts(ledger, factIdsOf(comparison));
  return { comparison, facts, packVersion: `${pack.pack} ${pack.version}` };
};

/** Claims with the comparison of this moment, made here and not taken from the page. */
const makeClaims = ({ meta, figures }: KeepRequest, ledger: LedgerInForce, settings: Settings): Claim[] => {
  const now = new Date().toISOString();
  return figures.map(({ figure, context }) =>
    buildClaim({
      figure,
      context,
      meta,
      ...compareNow(figure, meta.published, ledger, settings),
      extensionVersion: browser.runtime.getManifest().version,
      now,
      id: crypto.randomUUID(),
    }),
  );
};

const changed = (ids: readonly string[]): Promise<unknown> =>
  ids.length === 0
    ? Promise.resolve()
    : broadcast({ type: 'claims/changed', ids: ids.length > NAMED_CHANGES ? null : ids });

const keep = async (request: KeepRequest): Reply<'claims/keep'> => {
  const claims = await getClaims();
  if (!claims.ok) return claims;
  const [ledger, { settings }] = await Promise.all([getLedger(), readSettings()]);
  const kept = await claims.value.keep(makeClaims(request, ledger, settings));
  if (!kept.ok) return kept;
  await changed(kept.value);
  return { ok: true, kept: kept.value };
};

/** The first part of a listing also empties the trash of what has been in it for too long. */
const list = async ({ after, count }: Requests['claims/list']['request']): Reply<'claims/list'> => {
  const [database, claims] = await Promise.all([getDatabase(), getClaims()]);
  if (!database.ok) return database;
  if (!claims.ok) return claims;
  if (after === null) {
    const before = new Date(Date.now() - TRASH_DAYS * 86_400_000).toISOString();
    const purged = await claims.value.purge(before);
    if (!purged.ok) return purged;
  }
  const part = await readClaimPart(database.value, after, count);
  return part.ok ? { ok: true, ...part.value } : part;
};

const change = async (request: Requests['claims/change']['request']): Reply<'claims/change'> => {
  const claims = await getClaims();
  if (!claims.ok) return claims;
  const former = await claims.value.change(request.ids, request.change, new Date().toISOString());
  if (!former.ok) return former;
  await changed(former.value.map(({ id }) => id));
  return { ok: true, former: former.value };
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
    ...compareNow(figure, claim.page.published, ledger, settings),
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
  'claims/keep': keep,
  'claims/list': list,
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
