import type { ClaimSummary } from './summary';

/** Which way an outlet's number lies from the most precise one: as it is, rounded up, or rounded down. */
export type Rounding = 'same' | 'up' | 'down';

export type ClusterMember = { readonly row: ClaimSummary; readonly rounding: Rounding };

/** The same figure as several pages give it. */
export type Cluster = {
  /** By when their pages appeared, earliest first; pages without a date by when they were kept. */
  readonly members: readonly ClusterMember[];
  readonly first: ClaimSummary;
  /** Different pages. */
  readonly pages: number;
  /** Publishers, or sites of those that name none, in the order of their first mention. */
  readonly outlets: readonly string[];
  readonly min: number;
  readonly max: number;
};

type Anchor = { readonly row: ClaimSummary; readonly rows: ClaimSummary[] };

/** Publisher of a page, or its site. */
export const outletOf = ({ publisher, host }: ClaimSummary): string => publisher ?? host;

const isDate = (text: string | null): text is string => text !== null && !Number.isNaN(Date.parse(text));

/** When a page told a figure: its date, or the instant of keeping. */
export const toldOn = ({ published, keptAt }: ClaimSummary): string =>
  isDate(published) ? published : keptAt;

/** Earliest first: pages write their dates in the time of their own place. */
const byTime = (a: ClaimSummary, b: ClaimSummary): number => Date.parse(toldOn(a)) - Date.parse(toldOn(b));

/**
 * Figures that may be one: of one company, quantity (of a growth rate: what grows), unit and period. Null where one of
 * these is not known.
 */
const groupOf = ({ deletedAt, reading }: ClaimSummary): string | null => {
  const { company, companyName, metric, growthOf, kind, currency, period, valueMax } = reading;
  const quantity = metric === 'growth-rate' ? growthOf && `${metric} of ${growthOf}` : metric;
  if (quantity === undefined) return null;
  if (deletedAt !== null || company === 'none' || metric === 'other' || valueMax !== undefined) return null;
  if (company === 'other' && companyName === undefined) return null;
  const days = period ? `${period.start} ${period.end}` : '';
  return `${companyName ?? company}|${quantity}|${kind}|${currency ?? ''}|${days}`;
};

/** Index of the first anchor whose value is not below `value`. */
const lowerBound = (anchors: readonly Anchor[], value: number): number => {
  let [low, high] = [0, anchors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.row.reading.value ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The anchor nearest to a number, if the number's own rounding allows for it. */
const anchorFor = (anchors: readonly Anchor[], at: number, { reading }: ClaimSummary): Anchor | null => {
  const near = [anchors[at - 1], anchors[at]].filter((anchor) => anchor !== undefined);
  const off = (anchor: Anchor): number => Math.abs(anchor.row.reading.value - reading.value);
  const best = near.toSorted((a, b) => off(a) - off(b))[0];
  // A thousandth of the rounding for sums in binary.
  return best && off(best) <= reading.precision * 1.001 ? best : null;
};

/** The most precise numbers come first and gather the rounder ones. */
const gather = (rows: readonly ClaimSummary[]): readonly Anchor[] => {
  const anchors: Anchor[] = [];
  for (const row of rows.toSorted((a, b) => a.reading.precision - b.reading.precision)) {
    const at = lowerBound(anchors, row.reading.value);
    const anchor = anchorFor(anchors, at, row);
    if (anchor) anchor.rows.push(row);
    else anchors.splice(at, 0, { row, rows: [row] });
  }
  return anchors;
};

const pageOf = ({ fragmentUrl }: ClaimSummary): string => fragmentUrl.split('#')[0] ?? fragmentUrl;

const toCluster = ({ row: exact, rows }: Anchor): Cluster | null => {
  const pages = new Set(rows.map(pageOf)).size;
  if (pages < 2) return null;
  const sorted = rows.toSorted(byTime);
  const base = exact.reading.value;
  let [min, max] = [base, base];
  const members = sorted.map((row): ClusterMember => {
    const { value } = row.reading;
    min = Math.min(min, value);
    max = Math.max(max, value);
    return { row, rounding: value === base ? 'same' : value > base ? 'up' : 'down' };
  });
  return { members, first: sorted[0] ?? exact, pages, outlets: [...new Set(sorted.map(outletOf))], min, max };
};

/** Clusters by the ids of their claims. Claims in the trash, ranges and figures of nobody are left out. */
export const clustersOf = (rows: readonly ClaimSummary[]): ReadonlyMap<string, Cluster> => {
  const groups = new Map<string, ClaimSummary[]>();
  for (const row of rows) {
    const group = groupOf(row);
    if (group === null) continue;
    const known = groups.get(group);
    if (known) known.push(row);
    else groups.set(group, [row]);
  }
  const found = new Map<string, Cluster>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const anchor of gather(group)) {
      const cluster = toCluster(anchor);
      if (cluster) for (const { row } of cluster.members) found.set(row.id, cluster);
    }
  }
  return found;
};
