import type { Period } from '../figures/types';

export type Verdict = 'matches' | 'consistent' | 'above' | 'below' | 'context' | 'not-comparable';

/** Why no stronger verdict was drawn. */
export type Reason =
  | 'currency'
  | 'period'
  | 'run-rate'
  | 'projection'
  | 'scope'
  | 'basis'
  | 'point-in-time'
  | 'no-reference';

/** How a number in a result may be read: as itself, or only as a limit or an estimate. */
export type Bound = 'point' | 'at-least' | 'at-most' | 'estimate';
export type Alignment = 'exact' | 'summed' | 'prorated' | 'extrapolated' | 'none';

/** What one unit of a currency was worth in US dollars on a day, as the user entered it. */
export type ExchangeRate = { readonly currency: string; readonly dollars: number; readonly date: string };

/** Editable parameters of a comparison. */
export type Assumptions = {
  /** Share of OpenAI's revenue paid to Microsoft, 0.05 to 0.40. The contract reported is 0.20. */
  readonly revenueShareRate: number;
  /** How a quarter becomes a year: four times the latest quarter, or the last four known quarters summed. */
  readonly annualise: 'latest-quarter-x4' | 'trailing-four-quarters';
  /** Whether totals may be cut by days to fit a figure's period. */
  readonly prorate: boolean;
  /** Whether only what was public on the article's date is shown and compared with. */
  readonly onlyThen: boolean;
  /** Dated rates by which figures in other currencies are compared; without one they are not comparable. */
  readonly exchangeRates: readonly ExchangeRate[];
};

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  revenueShareRate: 0.2,
  annualise: 'latest-quarter-x4',
  prorate: true,
  onlyThen: false,
  exchangeRates: [],
};

export type AssumptionName = keyof Assumptions;
export const ASSUMPTION_NAMES = [
  'revenueShareRate',
  'annualise',
  'prorate',
  'onlyThen',
  'exchangeRates',
] as const satisfies readonly AssumptionName[];

/** One of the two reference lines, aligned with the figure's period. Money in US dollars. */
export type Reference = {
  readonly value: number;
  readonly bound: Bound;
  readonly period: Period;
  readonly alignment: Alignment;
  /** Whether every fact behind it was public on the article's date (true when the article has none). */
  readonly knownThen: boolean;
  readonly facts: readonly string[];
};

/** A value inside a line of words; formatted for a language where it is shown. */
export type LineValue =
  | { readonly type: 'money'; readonly value: number; readonly currency: string; readonly bound: Bound }
  | { readonly type: 'percent'; readonly value: number; readonly bound: Bound }
  | { readonly type: 'multiple'; readonly value: number; readonly bound: Bound }
  | { readonly type: 'years'; readonly value: number; readonly bound: Bound }
  | { readonly type: 'count'; readonly value: number }
  /** Dollars for one unit of a currency. */
  | { readonly type: 'rate'; readonly value: number; readonly currency: string }
  | { readonly type: 'period'; readonly value: Period }
  | { readonly type: 'date'; readonly value: string }
  | { readonly type: 'name'; readonly value: string }
  | { readonly type: 'message'; readonly key: string };

/** One sentence of the result: a message key with its values, and the facts that it rests on. */
export type Line = {
  readonly key: string;
  readonly values: Readonly<Record<string, LineValue>>;
  readonly facts: readonly string[];
  /** Facts published after the article: shown apart, as "since then". */
  readonly since?: boolean;
};

/** A figure set against the ledger. */
export type Comparison = {
  readonly verdict: Verdict;
  /** Fact id or reference line that it was judged by. */
  readonly against: string | null;
  readonly reason: Reason | null;
  readonly alignment: Alignment;
  readonly references: {
    readonly inferenceCost: Reference | null;
    readonly impliedRevenue: Reference | null;
  };
  /** Id of the one known fact that the figure agrees with. */
  readonly recognised: string | null;
  /** Ids of several facts that agree equally well: they decide nothing. */
  readonly candidates: readonly string[];
  readonly lines: readonly Line[];
  /** Sentences that must be shown with the verdict (Microsoft's reply, netting, timing). */
  readonly caveats: readonly Line[];
  readonly assumptions: Assumptions;
  /** Assumptions that were changed and without which the result would be another. */
  readonly restsOn: readonly AssumptionName[];
};
