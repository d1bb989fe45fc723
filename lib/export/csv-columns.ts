import { toAmount } from '../claims/correct-reading';
import { isCorrected } from '../claims/summary';
import type { Claim } from '../claims/types';
import type { Reference } from '../compare/types';
import { dayOf } from '../ledger/days';
import { joinCell } from './cell-list';
import { JSON_FORMAT } from './json';
import { sinceWords } from './since-words';
import type { ExportOptions } from './types';

type Cell = string | number | boolean | null | undefined;
export type Column = { readonly name: string; readonly read: (claim: Claim, options: ExportOptions) => Cell };

const joined = (items: readonly string[]): string => items.join('; ');

const referenceColumns = (prefix: string, pick: (claim: Claim) => Reference | null): readonly Column[] => [
  { name: `${prefix}_value`, read: (claim) => pick(claim)?.value },
  { name: `${prefix}_bound`, read: (claim) => pick(claim)?.bound },
  { name: `${prefix}_period_start`, read: (claim) => pick(claim)?.period.start },
  { name: `${prefix}_period_end`, read: (claim) => pick(claim)?.period.end },
  { name: `${prefix}_alignment`, read: (claim) => pick(claim)?.alignment },
  { name: `${prefix}_known_then`, read: (claim) => pick(claim)?.knownThen },
];

const QUOTE: readonly Column[] = [
  { name: 'id', read: (claim) => claim.id },
  { name: 'kept_at', read: (claim) => claim.keptAt },
  { name: 'raw_text', read: (claim) => claim.quote.exact },
  { name: 'prefix', read: (claim) => claim.quote.prefix },
  { name: 'suffix', read: (claim) => claim.quote.suffix },
  { name: 'sentence', read: (claim) => claim.sentence },
];

/** Money is dollars, euros …; percents are as written (20); multiples are times. */
const READING: readonly Column[] = [
  { name: 'kind', read: ({ reading }) => reading.kind },
  { name: 'value', read: ({ reading }) => reading.value },
  { name: 'value_max', read: ({ reading }) => reading.valueMax },
  { name: 'amount', read: ({ reading }) => Number(toAmount(reading).amount) },
  { name: 'scale', read: ({ reading }) => Number(toAmount(reading).scale) },
  { name: 'precision', read: ({ reading }) => reading.precision },
  { name: 'unit', read: ({ reading }) => (reading.kind === 'range' ? reading.rangeUnit : reading.kind) },
  { name: 'currency', read: ({ reading }) => reading.currency },
  { name: 'qualifier', read: ({ reading }) => reading.qualifier },
  { name: 'company', read: ({ reading }) => reading.company },
  { name: 'company_name', read: ({ reading }) => reading.companyName },
  { name: 'counterparty', read: ({ reading }) => reading.counterparty },
  { name: 'metric', read: ({ reading }) => reading.metric },
  { name: 'growth_of', read: ({ reading }) => reading.growthOf },
  { name: 'period_start', read: ({ reading }) => reading.period?.start },
  { name: 'period_end', read: ({ reading }) => reading.period?.end },
  { name: 'stance', read: ({ reading }) => reading.stance },
  { name: 'scope', read: ({ reading }) => joined(reading.scope) },
  { name: 'basis', read: ({ reading }) => joined(reading.basis) },
  { name: 'confidence', read: ({ reading }) => reading.confidence },
  { name: 'corrected', read: isCorrected },
  { name: 'machine_value', read: ({ machineReading }) => machineReading?.value },
  { name: 'machine_value_max', read: ({ machineReading }) => machineReading?.valueMax },
  { name: 'machine_company', read: ({ machineReading }) => machineReading?.company },
  { name: 'machine_metric', read: ({ machineReading }) => machineReading?.metric },
  { name: 'machine_period_start', read: ({ machineReading }) => machineReading?.period?.start },
  { name: 'machine_period_end', read: ({ machineReading }) => machineReading?.period?.end },
];

const lastRevision = ({ revisions }: Claim) => revisions?.at(-1)?.after;

/** What became of the figure since it was kept. */
const SINCE: readonly Column[] = [
  { name: 'revised_text', read: (claim) => lastRevision(claim)?.quote.exact },
  { name: 'revised_value', read: (claim) => lastRevision(claim)?.amount.value },
  { name: 'revised_value_max', read: (claim) => lastRevision(claim)?.amount.valueMax },
  { name: 'revised_at', read: (claim) => lastRevision(claim)?.seenAt },
  { name: 'last_seen_at', read: ({ visit, keptAt }) => visit?.seenAt ?? keptAt },
  { name: 'missing_at', read: ({ visit }) => (visit?.found === false ? visit.at : null) },
  { name: 'since', read: (claim, { t }) => sinceWords(t, claim).join('\n') },
];

const VERDICT: readonly Column[] = [
  { name: 'verdict', read: ({ comparison }) => comparison.verdict },
  { name: 'reason', read: ({ comparison }) => comparison.reason },
  { name: 'against', read: ({ comparison }) => comparison.against },
  { name: 'alignment', read: ({ comparison }) => comparison.alignment },
  { name: 'recognised', read: ({ comparison }) => comparison.recognised },
  { name: 'candidates', read: ({ comparison }) => joined(comparison.candidates) },
  ...referenceColumns('inference_cost_usd', (claim) => claim.comparison.references.inferenceCost),
  ...referenceColumns('implied_revenue_usd', (claim) => claim.comparison.references.impliedRevenue),
  { name: 'lines', read: ({ comparison }, { t }) => comparison.lines.map(t.line).join('\n') },
  { name: 'caveats', read: ({ comparison }, { t }) => comparison.caveats.map(t.line).join('\n') },
];

const FACTS: readonly Column[] = [
  { name: 'facts', read: ({ facts }) => joined(facts.map((fact) => fact.id)) },
  {
    name: 'sources',
    read: ({ facts }) => joined([...new Set(facts.flatMap((fact) => fact.source?.url ?? []))]),
  },
  { name: 'fact_caveats', read: ({ facts }) => facts.flatMap((fact) => fact.caveat ?? []).join('\n') },
];

const ASSUMED: readonly Column[] = [
  { name: 'assumed_revenue_share_rate', read: ({ comparison }) => comparison.assumptions.revenueShareRate },
  { name: 'rests_on_changed_assumptions', read: ({ comparison }) => joined(comparison.restsOn) },
  { name: 'assumed_annualisation', read: ({ comparison }) => comparison.assumptions.annualise },
  { name: 'assumed_proration', read: ({ comparison }) => comparison.assumptions.prorate },
  { name: 'assumed_only_known_then', read: ({ comparison }) => comparison.assumptions.onlyThen },
  {
    name: 'assumed_exchange_rates',
    read: ({ comparison }) =>
      joined(comparison.assumptions.exchangeRates.map((r) => `${r.dollars} USD/${r.currency} ${r.date}`)),
  },
];

/** Verdict, reference lines, words, sources and assumptions of the comparison. */
export const COMPARISON_COLUMNS: readonly Column[] = [...VERDICT, ...FACTS, ...ASSUMED];

const PROVENANCE: readonly Column[] = [
  { name: 'url', read: ({ page }) => page.url },
  { name: 'canonical_url', read: ({ page }) => page.canonicalUrl },
  { name: 'text_fragment_url', read: (claim) => claim.fragmentUrl },
  { name: 'title', read: ({ page }) => page.title },
  { name: 'author', read: ({ page }) => page.author },
  { name: 'publisher', read: ({ page }) => page.publisher },
  { name: 'published', read: ({ page }) => page.published },
  { name: 'published_date', read: ({ page }) => dayOf(page.published) },
  { name: 'modified', read: ({ page }) => page.modified },
  { name: 'language', read: ({ page }) => page.lang },
  { name: 'guessed', read: ({ guessed }) => joined(guessed ?? []) },
  { name: 'pack_version', read: (claim) => claim.packVersion },
  { name: 'extension_version', read: (claim) => claim.extensionVersion },
  { name: 'note', read: (claim) => claim.note },
  { name: 'tags', read: (claim) => joinCell(claim.tags) },
  { name: 'colour', read: (claim) => claim.colour },
  { name: 'deleted_at', read: (claim) => claim.deletedAt },
  { name: 'exported_at', read: (_claim, { now }) => now },
  { name: 'format_version', read: () => JSON_FORMAT.version },
];

/** The claim as it is, so that a file can be read back without loss; what a person changed in other cells holds. */
const WHOLE: readonly Column[] = [{ name: 'claim_json', read: (claim) => JSON.stringify(claim) }];

/** Columns for people in groups, left to right, by what stands in them: most comparisons and facts are those of other claims too. */
export const GROUPS = {
  figure: [...QUOTE, ...READING, ...SINCE],
  verdict: VERDICT,
  facts: FACTS,
  assumed: ASSUMED,
  provenance: PROVENANCE,
} as const;

/** Columns for people: all but the whole claim, which only programs read. */
export const SHEET_COLUMNS: readonly Column[] = Object.values(GROUPS).flat();

/** Every column of the CSV, left to right. Names never change meaning; new ones are added inside a group. */
export const CSV_COLUMNS: readonly Column[] = [...SHEET_COLUMNS, ...WHOLE];
