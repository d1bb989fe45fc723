import { compareFigure } from '../compare';
import type { Assumptions, Comparison, Verdict } from '../compare/types';
import type { Ledger } from '../ledger/ledger';
import type { Claim } from './types';

/** A kept claim that two ledgers judge differently. */
export type VerdictChange = {
  readonly claimId: string;
  readonly quote: string;
  readonly title: string;
  readonly before: Verdict;
  readonly after: Verdict;
  /** The verdict's word stays, but it rests on another fact. */
  readonly onlyBasis: boolean;
};

/** Kept claims that were compared with an earlier pack, and would be judged otherwise now; one part of them. */
export type OutdatedPart = {
  readonly changes: readonly VerdictChange[];
  /** Claims of this part, whether their verdict changes or not. */
  readonly looked: number;
  /** All claims that were compared with another pack. */
  readonly total: number;
  /** The pack in force. */
  readonly pack: string;
  /** Where the next part begins; null after the last one. */
  readonly next: string | null;
};

const restsOn = ({ against, recognised }: Comparison): string => `${against}|${recognised}`;

const changeOf = (
  { id, quote, page }: Claim,
  before: Comparison,
  after: Comparison,
): readonly VerdictChange[] => {
  const onlyBasis = before.verdict === after.verdict;
  if (onlyBasis && restsOn(before) === restsOn(after)) return [];
  const title = page.title ?? page.url;
  return [
    { claimId: id, quote: quote.exact, title, before: before.verdict, after: after.verdict, onlyBasis },
  ];
};

/** Compares kept claims with two ledgers under the same assumptions; gives those whose verdict or its basis changes. */
export const changedVerdicts = (
  claims: readonly Claim[],
  ledgers: { readonly before: Ledger; readonly after: Ledger },
  assumptions: Assumptions,
): readonly VerdictChange[] =>
  claims.flatMap((claim) => {
    const { page, reading } = claim;
    const options = { published: page.published, assumptions };
    const before = compareFigure(reading, { ...options, ledger: ledgers.before });
    const after = compareFigure(reading, { ...options, ledger: ledgers.after });
    return changeOf(claim, before, after);
  });

/**
 * Compares kept claims anew, each under the assumptions it was compared under; gives those whose stored verdict or its
 * basis would be another.
 */
export const outdatedVerdicts = (claims: readonly Claim[], ledger: Ledger): readonly VerdictChange[] =>
  claims.flatMap((claim) => {
    const { published } = claim.page;
    const { assumptions } = claim.comparison;
    const now = compareFigure(claim.reading, { ledger, published, assumptions });
    return changeOf(claim, claim.comparison, now);
  });
