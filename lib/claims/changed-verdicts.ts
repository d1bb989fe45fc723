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

const restsOn = ({ against, recognised }: Comparison): string => `${against}|${recognised}`;

/** Compares kept claims with two ledgers under the same assumptions; gives those whose verdict or its basis changes. */
export const changedVerdicts = (
  claims: readonly Claim[],
  ledgers: { readonly before: Ledger; readonly after: Ledger },
  assumptions: Assumptions,
): readonly VerdictChange[] =>
  claims.flatMap(({ id, quote, page, reading }) => {
    const options = { published: page.published, assumptions };
    const before = compareFigure(reading, { ...options, ledger: ledgers.before });
    const after = compareFigure(reading, { ...options, ledger: ledgers.after });
    const onlyBasis = before.verdict === after.verdict;
    if (onlyBasis && restsOn(before) === restsOn(after)) return [];
    const title = page.title ?? page.url;
    return [
      { claimId: id, quote: quote.exact, title, before: before.verdict, after: after.verdict, onlyBasis },
    ];
  });
