import type { Verdict } from '../compare/types';

/** How a figure is underlined. The lines themselves are drawn by `data/public/highlights.css`. */
export type LineStyle = 'agrees' | 'above' | 'below' | 'context';

export const LINE_STYLES: readonly LineStyle[] = ['agrees', 'above', 'below', 'context'];

const STYLES: Readonly<Record<Verdict, LineStyle>> = {
  matches: 'agrees',
  consistent: 'agrees',
  above: 'above',
  below: 'below',
  context: 'context',
  'not-comparable': 'context',
};

/** The line that a verdict is shown by. */
export const styleOf = (verdict: Verdict): LineStyle => STYLES[verdict];

/** Name in the highlight registry, which is shared with the page: hence the prefix. */
export const highlightName = (style: LineStyle | 'current' | 'kept'): string => `two-ledgers-${style}`;
