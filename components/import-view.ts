import type { ImportPlan } from '../lib/claims/imports';
import type { ImportAction } from '../lib/claims/merge';
import type { RowView } from '../lib/export/read/read-rows';

/** What becomes of a row of a file. */
export type RowResult = ImportAction | 'refused';
export type ImportListRow = RowView & { readonly result: RowResult };

/** Rows with what a plan does with each; a plan has an action for each row that was not refused. */
export const withResults = (rows: readonly RowView[], { actions }: ImportPlan): readonly ImportListRow[] => {
  let good = 0;
  return rows.map((row) => ({ ...row, result: row.refusal ? 'refused' : (actions[good++] ?? 'added') }));
};

/** How many rows come to what, in the order in which they are told. */
export const countResults = (
  rows: readonly ImportListRow[],
  trashed: number,
): readonly (readonly [RowResult | 'trashed', number])[] => {
  const counts = new Map<RowResult | 'trashed', number>();
  for (const { result } of rows) counts.set(result, (counts.get(result) ?? 0) + 1);
  if (trashed > 0) counts.set('trashed', trashed);
  const order = ['added', 'merged', 'replaced', 'unchanged', 'refused', 'trashed'] as const;
  return order.flatMap((name) => (counts.has(name) ? [[name, counts.get(name) ?? 0] as const] : []));
};
