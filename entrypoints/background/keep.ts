import { browser } from 'wxt/browser';
import { anchorClaims } from '../../lib/claims/anchor';
import { buildClaim, factIdsOf } from '../../lib/claims/build-claim';
import type { Judged } from '../../lib/claims/compare-anew';
import { type Correction, machineReadingOf } from '../../lib/claims/corrections';
import { newClaimId } from '../../lib/claims/new-id';
import { pageKeys } from '../../lib/claims/page-keys';
import type { Claim } from '../../lib/claims/types';
import { compareFigure } from '../../lib/compare';
import type { Assumptions } from '../../lib/compare/types';
import type { Figure } from '../../lib/figures/types';
import type { PageFigure, Requests } from '../../lib/messages/protocol';
import { makeClaimStore } from '../../lib/store/claim-store';
import type { LedgerInForce } from '../../lib/store/ledger-in-force';
import { readPageClaims } from '../../lib/store/page-claims';
import { readSettings } from '../../lib/store/settings-store';
import { readCorrections } from './correction-handlers';
import { describePage, type PageNow } from './describe-page';
import { viewFacts } from './ledger-handlers';
import { getDatabase, getLedger } from './storage';

type Keep = Requests['claims/keep'];

/** What the ledger in force says of a figure. */
export const judgeNow = (
  figure: Figure,
  published: string | null,
  { ledger, pack }: LedgerInForce,
  assumptions: Assumptions,
): Judged => {
  const comparison = compareFigure(figure, { ledger, published, assumptions });
  const facts = viewFacts(ledger, factIdsOf(comparison));
  return { comparison, facts, packVersion: `${pack.pack} ${pack.version}` };
};

/** What claims are made with, beside figure and page. */
type Given = {
  readonly ledger: LedgerInForce;
  readonly assumptions: Assumptions;
  readonly corrections: readonly Correction[];
  readonly now: string;
};

/** A claim with the comparison of this moment, made here and not taken from the page. */
const makeClaim = (
  { id, figure, context }: PageFigure,
  { page, guessed, textLength, positions }: PageNow,
  { ledger, assumptions, corrections, now }: Given,
): Claim => {
  const position = positions.get(id);
  const claim = buildClaim({
    figure,
    context,
    meta: page,
    ...judgeNow(figure, page.published, ledger, assumptions),
    extensionVersion: browser.runtime.getManifest().version,
    now,
    id: newClaimId(),
  });
  const machineReading = machineReadingOf(figure, context.sentence, corrections);
  return {
    ...claim,
    ...(machineReading ? { machineReading } : {}),
    ...(position ? { position } : {}),
    ...(textLength === undefined ? {} : { textLength }),
    ...(guessed ? { guessed } : {}),
  };
};

/** Claims of the page that figures are already, by the figures' places in the request. */
const findKept = (claims: readonly Claim[], figures: readonly PageFigure[]): ReadonlyMap<number, Claim> => {
  const at = new Map(figures.map((item, index) => [item, index]));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const found = new Map<number, Claim>();
  for (const [id, anchored] of anchorClaims(claims, figures)) {
    const claim = byId.get(id);
    if (!claim || !('figures' in anchored)) continue;
    for (const item of anchored.figures) found.set(at.get(item) ?? -1, claim);
  }
  return found;
};

/** Keeps figures of a page; those that it holds already are named and not kept again. */
export const keepFigures = async (
  { meta, figures }: Keep['request'],
  tabId: number | null,
): Promise<Keep['reply']> => {
  const database = await getDatabase();
  if (!database.ok) return database;
  const known = await readPageClaims(database.value, pageKeys(meta));
  if (!known.ok) return known;
  const already = findKept(known.value, figures);
  const fresh = figures.filter((_, index) => !already.has(index));
  const isCorrected = fresh.some(({ figure }) => figure.corrected !== undefined);
  const [page, ledger, { settings }, corrections] = await Promise.all([
    describePage(
      fresh.length > 0 ? tabId : null,
      meta,
      fresh.map(({ id }) => id),
    ),
    getLedger(),
    readSettings(),
    isCorrected ? readCorrections() : null,
  ]);
  const { assumptions } = settings;
  const given = { ledger, assumptions, corrections: corrections ?? [], now: new Date().toISOString() };
  const claims = fresh.map((item) => makeClaim(item, page, given));
  const kept = await makeClaimStore(database.value).keep(claims);
  if (!kept.ok) return kept;
  const ids = new Map(fresh.map((item, at) => [item, kept.value[at] ?? '']));
  return {
    ok: true,
    kept: figures.map((item, index) => already.get(index)?.id ?? ids.get(item) ?? ''),
    already: [...already].map(([index, { keptAt }]) => ({ index, keptAt })),
  };
};
