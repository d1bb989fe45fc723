import type { Alignment, Assumptions, Bound, Reason, Verdict } from '../../../../lib/compare/types';
import type { Figure, Period } from '../../../../lib/figures/types';

/** What the rules of comparison say of one figure; written from the rules, never from the output. */
export type GoldenCase = {
  readonly name: string;
  readonly figure: Partial<Figure> & Pick<Figure, 'metric' | 'value' | 'precision'>;
  /** Date of the article; 13 November 2025 unless told, the day after the leak. */
  readonly published?: string | null;
  readonly assume?: Partial<Assumptions>;
  readonly verdict: Verdict;
  readonly against?: string | null;
  readonly reason?: Reason | null;
  readonly alignment?: Alignment;
  readonly recognised?: string | null;
  readonly candidates?: readonly string[];
  /** Reference lines: value in dollars rounded to a million, with bound; null: there must be none. */
  readonly inference?: Ref | null;
  readonly implied?: Ref | null;
  /** Keys that must be among the lines and caveats; those that must not. */
  readonly lines?: readonly string[];
  readonly without?: readonly string[];
  /** Numbers inside lines: key, name of the value, number to three digits, bound. */
  readonly numbers?: readonly (readonly [key: string, name: string, value: number, bound?: Bound])[];
  readonly since?: readonly string[];
};

export type Ref = readonly [value: number, bound: Bound, alignment: Alignment, knownThen?: boolean];

const days = (start: string, end: string): Period => ({ start, end });

export const Q1_2024 = days('2024-01-01', '2024-03-31');
export const Q2_2024 = days('2024-04-01', '2024-06-30');
export const Q3_2024 = days('2024-07-01', '2024-09-30');
export const H1_2024 = days('2024-01-01', '2024-06-30');
export const H2_2024 = days('2024-07-01', '2024-12-31');
export const Y2023 = days('2023-01-01', '2023-12-31');
export const Y2024 = days('2024-01-01', '2024-12-31');
export const Q1_2025 = days('2025-01-01', '2025-03-31');
export const H1_2025 = days('2025-01-01', '2025-06-30');
export const Q3_2025 = days('2025-07-01', '2025-09-30');
export const Q4_2025 = days('2025-10-01', '2025-12-31');
export const NINE_MONTHS = days('2025-01-01', '2025-09-30');
export const SEVEN_QUARTERS = days('2024-01-01', '2025-09-30');
export const Y2025 = days('2025-01-01', '2025-12-31');
export const Q1_2026 = days('2026-01-01', '2026-03-31');
export const Y2026 = days('2026-01-01', '2026-12-31');
export const Y2028 = days('2028-01-01', '2028-12-31');
export const Y2030 = days('2030-01-01', '2030-12-31');
/** Microsoft's fiscal year 2026 and its third quarter of calendar 2025. */
export const FY2026 = days('2025-07-01', '2026-06-30');
