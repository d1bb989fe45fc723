import { browser } from 'wxt/browser';
import { buildClaim, factIdsOf } from '../../lib/claims/build-claim';
import type { Claim } from '../../lib/claims/types';
import { compareFigure } from '../../lib/compare';
import type { Requests } from '../../lib/messages/protocol';
import { failure, type Handlers } from '../../lib/messages/router';
import type { Settings } from '../../lib/messages/settings';
import type { LedgerInForce } from '../../lib/store/ledger-in-force';
import { readSettings } from '../../lib/store/settings-store';
import { broadcast } from './broadcast';
import { viewFacts } from './ledger-handlers';
import { getClaims, getLedger } from './storage';

type ClaimHandlers = Pick<
  Handlers,
  'claims/keep' | 'claims/list' | 'claims/delete' | 'claims/restore' | 'claims/update'
>;

type KeepRequest = Requests['claims/keep']['request'];

/** Claims with the comparison of this moment, made here and not taken from the page. */
const makeClaims = (
  { meta, figures }: KeepRequest,
  { ledger, pack }: LedgerInForce,
  settings: Settings,
): Claim[] => {
  const now = new Date().toISOString();
  const options = { ledger, published: meta.published, assumptions: settings.assumptions };
  return figures.map(({ figure, context }) => {
    const comparison = compareFigure(figure, options);
    return buildClaim({
      figure,
      context,
      meta,
      comparison,
      facts: viewFacts(ledger, factIdsOf(comparison)),
      packVersion: `${pack.pack} ${pack.version}`,
      extensionVersion: browser.runtime.getManifest().version,
      now,
      id: crypto.randomUUID(),
    });
  });
};

const keep = async (request: KeepRequest): Promise<Requests['claims/keep']['reply']> => {
  const claims = await getClaims();
  if (!claims.ok) return claims;
  const [ledger, { settings }] = await Promise.all([getLedger(), readSettings()]);
  const kept = await claims.value.keep(makeClaims(request, ledger, settings));
  if (!kept.ok) return kept;
  await broadcast({ type: 'claims/changed' });
  return { ok: true, kept: kept.value };
};

/** Trash and restore differ only in what they ask of the store. */
const move = async (
  ids: readonly string[],
  to: 'trash' | 'library',
): Promise<Requests['claims/delete']['reply']> => {
  const claims = await getClaims();
  if (!claims.ok) return claims;
  const { trash, restore } = claims.value;
  const moved = to === 'trash' ? await trash(ids, new Date().toISOString()) : await restore(ids);
  if (!moved.ok) return moved;
  await broadcast({ type: 'claims/changed' });
  return { ok: true, ids: moved.value };
};

/** Requests about kept claims. */
export const claimHandlers: ClaimHandlers = {
  'claims/keep': keep,
  'claims/list': async ({ includeDeleted = false }) => {
    const claims = await getClaims();
    if (!claims.ok) return claims;
    const listed = await claims.value.list({ includeDeleted });
    return listed.ok ? { ok: true, ...listed.value } : listed;
  },
  'claims/delete': ({ ids }) => move(ids, 'trash'),
  'claims/restore': ({ ids }) => move(ids, 'library'),
  'claims/update': async ({ id, ...edit }) => {
    const claims = await getClaims();
    if (!claims.ok) return claims;
    const edited = await claims.value.edit(id, edit);
    if (!edited.ok) return edited;
    if (edited.value === null) return failure('not-found', `There is no kept figure ${id}.`);
    await broadcast({ type: 'claims/changed' });
    return { ok: true, claim: edited.value };
  },
};
