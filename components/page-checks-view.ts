import { checkPage, type PageCheck } from '../lib/compare/page-checks';
import { findWrongTotals, type TableText, type WrongTotal } from '../lib/compare/table-sums';
import type { ListedFigure } from '../lib/messages/protocol';

/** A total of a table that its rows do not give, with the figure of the list that leads to the table. */
export type TableCheck = WrongTotal & { readonly item: ListedFigure };

/** All that does not fit together on a page. */
export type Checks = { readonly figures: readonly PageCheck[]; readonly tables: readonly TableCheck[] };

/** Shorter sentences stand in a title by chance. */
const LEAST_HEADLINE = 16;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether a figure's sentence is the page's own title, or a part of it. */
const isHeadline = ({ context }: ListedFigure, title: string): boolean => {
  const sentence = plain(context.sentence);
  return sentence.length >= LEAST_HEADLINE && title.includes(sentence);
};

/** Tables that hold none of the listed figures are none of ours: nothing is said of them. */
const checksOf = (table: TableText, figures: readonly ListedFigure[]): readonly TableCheck[] => {
  const cells = new Set(table.rows.flatMap((row) => row.cells));
  const inTable = figures.filter(
    ({ figure, context }) => cells.has(figure.quote) || cells.has(context.sentence),
  );
  return findWrongTotals(table).flatMap((wrong) => {
    const item = inTable.find(({ figure }) => wrong.total.includes(figure.quote)) ?? inTable[0];
    return item ? [{ ...wrong, item }] : [];
  });
};

/** Checks the figures of a page against each other, and its tables against their own totals. */
export const checksOfPage = (
  figures: readonly ListedFigure[],
  tables: readonly TableText[],
  title: string | null,
): Checks => {
  const heading = plain(title ?? '');
  const checked = figures.map((item) => ({ ...item, headline: isHeadline(item, heading) }));
  return { figures: checkPage(checked), tables: tables.flatMap((table) => checksOf(table, figures)) };
};
