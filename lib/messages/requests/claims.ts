import type { ClaimChange, FormerClaim } from '../../claims/change';
import type { OutdatedPart } from '../../claims/changed-verdicts';
import type { ReadingPatch } from '../../claims/correct-reading';
import type { SavedFilter } from '../../claims/facets';
import type { ClaimSummary } from '../../claims/summary';
import type { Claim } from '../../claims/types';
import type { ArticleMeta, PageFigure } from '../figures';
import type { Reply } from '../reply';

/** A figure that was kept before: its place in the request, and when it was kept. */
export type AlreadyKept = { readonly index: number; readonly keptAt: string };

/** Requests about kept claims and the library's named filters. */
export type ClaimRequests = {
  /**
   * content or page: keeps figures as claims; a page says from which tab. Answers a claim for each figure; `already`:
   * those that were kept before, by their place in the request. Nothing is kept twice. From a private window only with
   * `once`, a person's yes to this one act; else the answer is `private`.
   */
  'claims/keep': {
    request: { meta: ArticleMeta; figures: readonly PageFigure[]; tabId?: number; once?: true };
    reply: Reply<{ kept: readonly string[]; already: readonly AlreadyKept[] }>;
  };
  /** content: writes note and tags of a claim that stands on the sender's page. */
  'claims/annotate': {
    request: { claimId: string; note: string; tags: readonly string[] };
    reply: Reply<object>;
  };
  /** page: kept claims that another pack was compared with than the one in force, after the one of an id. */
  'claims/outdated': {
    request: { after: string | null };
    reply: Reply<OutdatedPart>;
  };
  /** page: compares claims anew with the ledger in force; the earlier comparison stays in each. */
  'claims/compare-anew': {
    request: { ids: readonly string[] };
    reply: Reply<{ former: readonly FormerClaim[] }>;
  };
  /** page: removes for good what has been in the trash for too long. */
  'claims/empty-trash': { request: object; reply: Reply<object> };
  /** page: rows of some claims as they are now; those that are gone are left out. */
  'claims/rows': { request: { ids: readonly string[] }; reply: Reply<{ rows: readonly ClaimSummary[] }> };
  /** page: whole claims, checked. `problems` names those that cannot be read. */
  'claims/get': {
    request: { ids: readonly string[] };
    reply: Reply<{ claims: readonly Claim[]; problems: readonly string[] }>;
  };
  /** page: changes claims in one transaction. Answers the former values of those that changed. */
  'claims/change': {
    request: { ids: readonly string[]; change: ClaimChange };
    reply: Reply<{ former: readonly FormerClaim[] }>;
  };
  /** page: puts former values back. Answers the ids of the claims that have them again. */
  'claims/put-back': {
    request: { former: readonly FormerClaim[] };
    reply: Reply<{ ids: readonly string[] }>;
  };
  /** page: corrects the reading of one claim and compares it anew; null: back to the machine's reading. */
  'claims/correct': {
    request: { id: string; reading: ReadingPatch | null };
    reply: Reply<{ claim: Claim; former: FormerClaim }>;
  };
  /** page: named filters of the library; `save` puts a list in the place of the one that was there. */
  'filters/list': { request: object; reply: Reply<{ filters: readonly SavedFilter[] }> };
  'filters/save': {
    request: { filters: readonly SavedFilter[] };
    reply: Reply<{ former: readonly SavedFilter[] }>;
  };
};
