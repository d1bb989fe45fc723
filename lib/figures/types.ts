import type { Metric } from './metrics';

/** Days from `start` to `end`, both included, as ISO dates (`2025-09-30`). */
export type Period = {
  readonly start: string;
  readonly end: string;
  /** The words name the end alone ("through 2030"): `start` stands for the article's date. */
  readonly openStart?: true;
};

export type Company = 'openai' | 'microsoft' | 'other' | 'none';
export type FigureKind = 'money' | 'percent' | 'multiple' | 'range';
export type Qualifier = 'exact' | 'about' | 'at-least' | 'at-most' | 'less-than' | 'more-than';
export type Stance = 'actual' | 'projection' | 'commitment' | 'target' | 'rumour';

/** What a block is on its page; a table cell brings the heads that name its row, column and table. */
export type BlockRole = 'heading' | 'paragraph' | 'item' | 'cell' | 'caption' | 'quote';

/** A run of text that stands alone on the page (paragraph, heading, list item, cell). */
export type Block = {
  readonly text: string;
  readonly role: BlockRole;
  /** BCP 47 tag of the nearest `lang` attribute, where there is one. */
  readonly lang?: string;
  /**
   * Heads of a table cell: they give scale, currency, metric and period to bare numbers. `section`: a row without
   * numbers above; `unit`: a sign that stands in a cell of its own beside the number.
   */
  readonly heads?: {
    readonly row?: string;
    readonly section?: string;
    readonly column?: string;
    readonly caption?: string;
    readonly unit?: string;
  };
};

export type CueKind =
  | 'company'
  | 'metric'
  | 'period'
  | 'stance'
  | 'qualifier'
  | 'scope'
  | 'basis'
  | 'currency';

/** Why a part of the reading says what it says. Offsets are UTF-16 units of block `block`; null when nothing on the page said it (a default). */
export type Cue = {
  readonly of: CueKind;
  readonly rule: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
};

export type ScopeTag =
  | 'azure-only'
  | 'all-clouds'
  | 'inference-only'
  | 'includes-training'
  | 'segment'
  | 'product';
export type BasisTag = 'gaap' | 'non-gaap' | 'cash' | 'accrual' | 'pre-tax' | 'after-tax' | 'gross' | 'net';

/** A number spotted in running text together with its reading. */
export type Figure = {
  /** Index of the block that holds the figure, and UTF-16 offsets in its text. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly kind: FigureKind;
  /** What a range counts; absent on other kinds. */
  readonly rangeUnit?: 'money' | 'percent' | 'multiple';
  /** Full units (8.67e9 for 8.67 billion); percents as written (20). Losses are positive. */
  readonly value: number;
  readonly valueMax?: number;
  /** Half a unit of the last digit written, in the unit of `value` (8.67 billion: 5e6). */
  readonly precision: number;
  /** ISO 4217; only on money and ranges of money. */
  readonly currency?: string;
  /** Null on plain ranges. */
  readonly qualifier: Qualifier | null;
  /** Whose money it is. */
  readonly company: Company;
  /** The name as written when company is `other`. */
  readonly companyName?: string;
  /** The other side of a payment, stake or commitment, when the text names it. */
  readonly counterparty?: string;
  readonly metric: Metric;
  /** Of which quantity a growth rate speaks. */
  readonly growthOf?: Metric;
  readonly period: Period | null;
  readonly stance: Stance;
  /** What the words say of scope and basis; empty: unspecified. */
  readonly scope: readonly ScopeTag[];
  readonly basis: readonly BasisTag[];
  /** Probability (0 to 1) that value, company, metric and period are all right. */
  readonly confidence: number;
  /** Whether the figure is a financial quantity of OpenAI or Microsoft that the overlay underlines. */
  readonly highlight: boolean;
  readonly cues: readonly Cue[];
  /** What a person put right in this reading; absent where nobody did. */
  readonly corrected?: readonly ('company' | 'metric' | 'period')[];
};
