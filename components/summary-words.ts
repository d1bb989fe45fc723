import type { Comparison, Verdict } from '../lib/compare/types';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { ListedFigure } from '../lib/messages/protocol';

/** How a figure is counted: by its verdict, those above the leaked bill apart from those above another fact. */
export type Standing = Verdict | 'above-bill';

/** The figures of a page that stand alike. */
export type Tally = { readonly standing: Standing; readonly verdict: Verdict; readonly count: number };

const ORDER: readonly (readonly [Standing, Verdict])[] = [
  ['above-bill', 'above'],
  ['above', 'above'],
  ['below', 'below'],
  ['matches', 'matches'],
  ['consistent', 'consistent'],
  ['context', 'context'],
  ['not-comparable', 'not-comparable'],
];

/** Judged by the leaked bill itself: as the reference line, or as one of the facts that it is made of. */
const isByBill = ({ against, references }: Comparison): boolean =>
  against === 'inferenceCost' ||
  (against !== null && (references.inferenceCost?.facts.includes(against) ?? false));

const standingOf = (comparison: Comparison): Standing =>
  comparison.verdict === 'above' && isByBill(comparison) ? 'above-bill' : comparison.verdict;

/** How the figures of a page stand, the verdicts that contradict first; standings without figures are left out. */
export const tallyOf = (figures: readonly ListedFigure[]): readonly Tally[] =>
  ORDER.flatMap(([standing, verdict]) => {
    const count = figures.filter(({ comparison }) => standingOf(comparison) === standing).length;
    return count === 0 ? [] : [{ standing, verdict, count }];
  });

/** The summary as it is spoken: "12 figures on this page: 3 above the leaked bill and 9 match." */
export const summaryWords = (t: PageTranslator, figures: readonly ListedFigure[]): string => {
  const parts = tallyOf(figures).map(({ standing, count }) => t(`tally.${standing}`, { count }));
  const counted = t('list.count', { count: figures.length });
  return t('list.spoken', { figures: counted, parts: t.list(parts) });
};
