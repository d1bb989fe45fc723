import { textFragmentUrl } from './text-fragment';
import type { Claim } from './types';

/** What a claim holds beyond the page and its reading: made by the extension, not by whoever wrote a file. */
type Judged = 'comparison' | 'facts' | 'packVersion' | 'extensionVersion';

/** A claim that has to be compared with the ledger (again), because a file brought or changed its reading. */
export type ClaimDraft = Omit<Claim, Judged>;

/** A claim as a file brings it: whole, or to be compared. */
export type ImportItem =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'draft'; readonly draft: ClaimDraft };

export const itemClaim = (item: ImportItem): ClaimDraft => (item.kind === 'claim' ? item.claim : item.draft);

/** A claim without what the extension made of it. */
export const toDraft = (claim: Claim): ClaimDraft => {
  const { comparison: _c, facts: _f, packVersion: _p, extensionVersion: _e, ...draft } = claim;
  return draft;
};

/** Draft with the address that leads to its quote. */
export const withFragment = (draft: ClaimDraft): ClaimDraft => ({
  ...draft,
  fragmentUrl: textFragmentUrl(draft.page.url, draft.quote),
});
