import { companyOf } from './company';
import type { ClaimSummary } from './summary';

/** What the library can be narrowed by. `year`: in which the period ends; `month`: of keeping (`2025-11`); `state`:
 * what became of the figure since. */
export const FACETS = ['site', 'company', 'metric', 'year', 'verdict', 'state', 'tag', 'month'] as const;
export type Facet = (typeof FACETS)[number];

/** The chosen value of each facet; absent where everything is left in. */
export type FacetChoice = { readonly [F in Facet]?: string };

/** Words and choices: what a named filter holds. */
export type ClaimFilter = { readonly words: string; readonly choice: FacetChoice };
export type SavedFilter = ClaimFilter & { readonly name: string };

export const NO_FILTER: ClaimFilter = { words: '', choice: {} };

/** The values of one facet: rows hold numbers that stand for names. */
type Column = {
  readonly names: readonly string[];
  readonly codes: ReadonlyMap<string, number>;
  /** The first value of each row, -1 where it has none. */
  readonly first: Int32Array;
  /** All values of rows that have several. */
  readonly several: ReadonlyMap<number, readonly number[]>;
};

export type FacetTable = Readonly<Record<Facet, Column>>;
export type FacetCounts = Readonly<Record<Facet, readonly (readonly [name: string, count: number])[]>>;

const NONE: readonly string[] = [];
const VALUES: Readonly<Record<Facet, (row: ClaimSummary) => readonly string[]>> = {
  site: ({ host }) => (host === '' ? NONE : [host]),
  company: ({ reading }) => [companyOf(reading)],
  metric: ({ reading }) => [reading.metric],
  year: ({ reading }) => (reading.period ? [reading.period.end.slice(0, 4)] : NONE),
  verdict: ({ verdict }) => [verdict],
  state: ({ revised, missing }) => [
    ...(revised ? ['revised'] : []),
    ...(missing === undefined ? [] : ['missing']),
  ],
  tag: ({ tags }) => tags,
  month: ({ keptAt }) => [keptAt.slice(0, 7)],
};

const makeColumn = (rows: readonly ClaimSummary[], facet: Facet): Column => {
  const codes = new Map<string, number>();
  const first = new Int32Array(rows.length).fill(-1);
  const several = new Map<number, readonly number[]>();
  const codeOf = (name: string): number => {
    const code = codes.get(name) ?? codes.size;
    codes.set(name, code);
    return code;
  };
  const valuesOf = VALUES[facet];
  for (const [index, row] of rows.entries()) {
    const values = valuesOf(row);
    const [value] = values;
    if (value === undefined) continue;
    first[index] = codeOf(value);
    if (values.length > 1) several.set(index, values.map(codeOf));
  }
  return { names: [...codes.keys()], codes, first, several };
};

/** Prepares rows for being narrowed and counted; the table holds for these rows in this order. */
export const makeFacets = (rows: readonly ClaimSummary[]): FacetTable => ({
  site: makeColumn(rows, 'site'),
  company: makeColumn(rows, 'company'),
  metric: makeColumn(rows, 'metric'),
  year: makeColumn(rows, 'year'),
  verdict: makeColumn(rows, 'verdict'),
  state: makeColumn(rows, 'state'),
  tag: makeColumn(rows, 'tag'),
  month: makeColumn(rows, 'month'),
});

type Test = { readonly at: number; readonly column: Column; readonly code: number };

const passes = ({ column, code }: Test, row: number): boolean =>
  column.first[row] === code || (column.several.get(row)?.includes(code) ?? false);

const countRow = (column: Column, counts: Int32Array, row: number): void => {
  const code = column.first[row] ?? -1;
  if (code < 0) return;
  for (const one of column.several.get(row) ?? [code]) counts[one] = (counts[one] ?? 0) + 1;
};

/** Which test alone a row fails: -1 when it passes all, null when it fails several. */
const failing = (tests: readonly Test[], row: number): number | null => {
  let failed = -1;
  for (const test of tests) {
    if (passes(test, row)) continue;
    if (failed >= 0) return null;
    failed = test.at;
  }
  return failed;
};

export type Narrowed = { readonly shown: readonly ClaimSummary[]; readonly counts: FacetCounts };

/**
 * Rows that are found and fit every choice, in their order, and for each facet how many rows each of its values would
 * leave under the other choices, most first. `found`: ids that a search left in; null without a search.
 */
export const narrow = (
  rows: readonly ClaimSummary[],
  table: FacetTable,
  choice: FacetChoice,
  found: ReadonlySet<string> | null,
): Narrowed => {
  const columns = FACETS.map((facet) => table[facet]);
  const counts = columns.map(({ names }) => new Int32Array(names.length));
  const tests = FACETS.flatMap((facet, at): Test[] => {
    const name = choice[facet];
    return name === undefined ? [] : [{ at, column: table[facet], code: table[facet].codes.get(name) ?? -2 }];
  });
  const shown: ClaimSummary[] = [];
  for (const [index, row] of rows.entries()) {
    if (found && !found.has(row.id)) continue;
    const failed = failing(tests, index);
    if (failed === null) continue;
    if (failed < 0) shown.push(row);
    for (const [at, column] of columns.entries()) {
      const count = counts[at];
      if (count && (failed < 0 || failed === at)) countRow(column, count, index);
    }
  }
  const named = FACETS.map((facet, at) => {
    const count = counts[at];
    const pairs = table[facet].names.map((name, code): readonly [string, number] => [
      name,
      count?.[code] ?? 0,
    ]);
    const used = pairs.filter(([name, many]) => many > 0 || name === choice[facet]);
    return [facet, used.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))] as const;
  });
  return { shown, counts: Object.fromEntries(named) as unknown as FacetCounts };
};
