import type { Figure } from '../figures/types';
import type { Day } from '../ledger/days';
import type { Entry, Ledger } from '../ledger/ledger';
import type { Span } from '../ledger/period';
import type { Unit } from './fact-metrics';
import type { Claim } from './intervals';
import type { References } from './references';
import type { Alignment, Assumptions, ExchangeRate, Line, Reason, Verdict } from './types';

/** Everything a rule may look at. */
export type Context = {
  /** In dollars, where the user's rate brought it there. */
  readonly figure: Figure;
  readonly rate: ExchangeRate | null;
  readonly unit: Unit;
  readonly claim: Claim;
  readonly ledger: Ledger;
  readonly assumptions: Assumptions;
  /** Day of the article; infinity when it has none: then everything counts as known. */
  readonly by: Day;
  /** The figure's period: as the text names it, else as the recognised fact gives it, else null. */
  readonly span: Span | null;
  /** Whether the text itself names the period. */
  readonly spanInText: boolean;
  readonly recognised: Entry | null;
  /** Facts that agree equally well. */
  readonly candidates: readonly Entry[];
  readonly references: References;
};

/** What a rule answers. */
export type Judgement = {
  readonly verdict: Verdict;
  readonly against: string | null;
  readonly reason: Reason | null;
  readonly alignment: Alignment;
  readonly lines: readonly Line[];
};

export type Judge = (context: Context) => Judgement;

/** One rule of comparison: what it is called, why it is so, and how it judges. */
export type Rule = { readonly name: string; readonly because: string; readonly judge: Judge };

/** No judgement is possible; the lines still help. */
export const asContext = (reason: Reason | null, lines: readonly Line[] = []): Judgement => ({
  verdict: 'context',
  against: null,
  reason,
  alignment: 'none',
  lines,
});

/** Setting the two side by side would mislead, for the reason given. */
export const notComparable = (reason: Reason, lines: readonly Line[] = []): Judgement => ({
  verdict: 'not-comparable',
  against: null,
  reason,
  alignment: 'none',
  lines,
});
