import type { Fact, Pack, Source } from './rows';

/** How rows with ids differ between two lists; `fields` names what changed, in the order of the row. */
export type RowDiff<T> = {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly { readonly before: T; readonly after: T; readonly fields: readonly string[] }[];
};

export type PackDiff = { readonly facts: RowDiff<Fact>; readonly sources: RowDiff<Source> };

/** The same text for the same value, whatever order its fields were written in. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';

const changedFields = (before: object, after: object): string[] => {
  const [old, now] = [before, after].map((row) => new Map<string, unknown>(Object.entries(row)));
  const names = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...names].filter((name) => written(old?.get(name)) !== written(now?.get(name)));
};

/** Sets two lists of rows side by side by their ids. */
export const diffRows = <T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): RowDiff<T> => {
  const [old, now] = [new Map(before.map((row) => [row.id, row])), new Set(after.map(({ id }) => id))];
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !now.has(id)),
    changed: after.flatMap((row) => {
      const was = old.get(row.id);
      const fields = was ? changedFields(was, row) : [];
      return was && fields.length > 0 ? [{ before: was, after: row, fields }] : [];
    }),
  };
};

/** What accepting a pack would add, change and remove. */
export const diffPacks = (before: Pack | null, after: Pack): PackDiff => ({
  facts: diffRows(before?.facts ?? [], after.facts),
  sources: diffRows(before?.sources ?? [], after.sources),
});
