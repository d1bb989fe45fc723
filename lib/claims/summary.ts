import type { Comparison, Verdict } from '../compare/types';
import type { Figure } from '../figures/types';
import { pageKeys } from './page-keys';
import type { Claim, ClaimColour } from './types';

/**
 * Place of a claim in the library, which a database sorts by: newest first (milliseconds since 1970, negative), then
 * in the order of its page (block, start), then by id.
 */
export type ClaimKey = readonly [at: number, block: number, start: number, id: string];

/** What lists and clusters need of a reading. */
export type ReadingSummary = Pick<
  Figure,
  | 'company'
  | 'companyName'
  | 'metric'
  | 'growthOf'
  | 'kind'
  | 'rangeUnit'
  | 'value'
  | 'valueMax'
  | 'precision'
  | 'currency'
  | 'period'
>;

/** A claim as the library's table holds it: all that is listed, sorted, searched and counted, and no more. */
export type ClaimSummary = {
  readonly key: ClaimKey;
  readonly id: string;
  readonly keptAt: string;
  readonly deletedAt: string | null;
  /** The page's address with a text fragment. */
  readonly fragmentUrl: string;
  readonly host: string;
  /** The page's title, or its address where it has none. */
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly quote: string;
  readonly sentence: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: ClaimColour | null;
  readonly reading: ReadingSummary;
  /** Whether a person corrected the reading. */
  readonly corrected: boolean;
  readonly verdict: Verdict;
  /** Set where the verdict rests on a changed assumption. */
  readonly assumed: Pick<Comparison, 'restsOn' | 'assumptions'> | null;
  /** Set where the sentence has had another amount since. */
  readonly revised?: true;
  /** Set where the last visit did not find the figure: its instant. */
  readonly missing?: string;
};

/** A summary as it is stored: with the pages that it is found by and the pack that it was compared with. */
export type StoredSummary = ClaimSummary & {
  readonly pages: readonly string[];
  readonly packVersion: string;
};

/** Name of the host in an address, without `www.`; empty where there is none. */
export const hostOfUrl = (url: string): string =>
  (/^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '')
    .toLowerCase()
    .replace(/^www\./, '');

export const keyOf = ({ id, keptAt, reading }: Claim): ClaimKey => [
  -Date.parse(keptAt),
  reading.block,
  reading.start,
  id,
];

/** Order of the library: for sorting rows that did not come from the database together. */
export const compareKeys = (a: ClaimKey, b: ClaimKey): number =>
  a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0);

const summaryOfReading = (figure: Figure): ReadingSummary => ({
  company: figure.company,
  ...(figure.companyName === undefined ? {} : { companyName: figure.companyName }),
  metric: figure.metric,
  ...(figure.growthOf === undefined ? {} : { growthOf: figure.growthOf }),
  kind: figure.kind,
  ...(figure.rangeUnit === undefined ? {} : { rangeUnit: figure.rangeUnit }),
  value: figure.value,
  ...(figure.valueMax === undefined ? {} : { valueMax: figure.valueMax }),
  precision: figure.precision,
  ...(figure.currency === undefined ? {} : { currency: figure.currency }),
  period: figure.period,
});

/** Whether a person corrected the reading: of this claim, or on its page before it was kept. */
export const isCorrected = ({
  machineReading,
  reading,
}: Pick<Claim, 'machineReading' | 'reading'>): boolean =>
  machineReading !== undefined || reading.corrected !== undefined;

export const toSummary = (claim: Claim): ClaimSummary => {
  const { page, comparison } = claim;
  return {
    key: keyOf(claim),
    id: claim.id,
    keptAt: claim.keptAt,
    deletedAt: claim.deletedAt,
    fragmentUrl: claim.fragmentUrl,
    host: hostOfUrl(page.url),
    title: page.title ?? page.url,
    publisher: page.publisher,
    published: page.published,
    quote: claim.quote.exact,
    sentence: claim.sentence,
    note: claim.note,
    tags: claim.tags,
    colour: claim.colour ?? null,
    reading: summaryOfReading(claim.reading),
    corrected: isCorrected(claim),
    verdict: comparison.verdict,
    // Claims kept before this was told do not hold it.
    assumed:
      (comparison.restsOn?.length ?? 0) > 0
        ? { restsOn: comparison.restsOn, assumptions: comparison.assumptions }
        : null,
    ...(claim.revisions && claim.revisions.length > 0 ? { revised: true } : {}),
    ...(claim.visit?.found === false ? { missing: claim.visit.at } : {}),
  };
};

export const toStoredSummary = (claim: Claim): StoredSummary => ({
  ...toSummary(claim),
  pages: pageKeys(claim.page),
  packVersion: claim.packVersion,
});

/** What lists get of a stored summary. */
export const fromStoredSummary = ({ pages: _, packVersion: __, ...row }: StoredSummary): ClaimSummary => row;

const has = (value: unknown, types: Readonly<Record<string, string>>): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(types).every(([name, type]) => typeof (value as Record<string, unknown>)[name] === type);

const CLAIM_SHAPE = {
  id: 'string',
  keptAt: 'string',
  fragmentUrl: 'string',
  sentence: 'string',
  note: 'string',
};
const READING_SHAPE = {
  block: 'number',
  start: 'number',
  value: 'number',
  precision: 'number',
  metric: 'string',
};

/** Whether a stored row has what a summary is made of; cheap, where the schema would take seconds for a library. */
export const canSummarise = (row: unknown): row is Claim => {
  if (!has(row, CLAIM_SHAPE)) return false;
  const { page, quote, reading, comparison, tags, keptAt } = row as Record<string, unknown>;
  return (
    has(page, { url: 'string' }) &&
    has(quote, { exact: 'string' }) &&
    has(reading, READING_SHAPE) &&
    has(comparison, { verdict: 'string' }) &&
    Array.isArray(tags) &&
    !Number.isNaN(Date.parse(String(keptAt)))
  );
};
