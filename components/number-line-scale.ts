import type { Comparison, Reference } from '../lib/compare/types';
import type { Figure } from '../lib/figures/types';

/** One row of the number line. `from` and `to` are shares (0 to 1) of the longest row. */
export type Lane = {
  readonly id: 'claim' | 'inference' | 'implied';
  readonly from: number;
  readonly to: number;
  /** Open to the right: the value is a minimum. */
  readonly open: boolean;
  readonly reference: Reference | null;
};

export type Span = { readonly low: number; readonly high: number; readonly open: boolean };

/** The figure's own span; null where it is not dollars and cannot stand on the same line. */
export const claimSpan = (figure: Figure): Span | null => {
  const isMoney = figure.kind === 'money' || figure.rangeUnit === 'money';
  if (!isMoney || figure.currency !== 'USD') return null;
  const open = figure.qualifier === 'at-least' || figure.qualifier === 'more-than';
  return { low: figure.value, high: figure.valueMax ?? figure.value, open };
};

const referenceSpan = (reference: Reference): Span => ({
  low: reference.value,
  high: reference.value,
  open: reference.bound === 'at-least',
});

/**
 * Places claim and reference lines on one scale that starts at zero. Open rows leave room on the
 * right for their arrow. Null when there is nothing to set side by side.
 */
export const placeLanes = (figure: Figure, references: Comparison['references']): readonly Lane[] | null => {
  const rows = [
    { id: 'claim' as const, span: claimSpan(figure), reference: null },
    ...(['inferenceCost', 'impliedRevenue'] as const).map((key) => {
      const reference = references[key];
      const id = key === 'inferenceCost' ? ('inference' as const) : ('implied' as const);
      return { id, span: reference && referenceSpan(reference), reference };
    }),
  ].flatMap(({ span, ...row }) => (span ? [{ ...row, span }] : []));
  if (rows.length < 2 && !rows[0]?.reference) return null;
  const longest = Math.max(...rows.map(({ span }) => span.high * (span.open ? 1.15 : 1)));
  if (!(longest > 0)) return null;
  return rows.map(({ id, span, reference }) => ({
    id,
    reference,
    open: span.open,
    from: span.low / longest,
    to: span.high / longest,
  }));
};
