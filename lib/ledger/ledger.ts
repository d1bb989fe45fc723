import { type Day, parseDay } from './days';
import { type Span, toSpan } from './period';
import type { Fact, Pack, Source } from './rows';
import { makeSeries, type Series, type Tile } from './tiling';

/** A fact with what rules ask of it, worked out once. */
export type Entry = {
  readonly fact: Fact;
  /** Days of its period, or of its as-of date. */
  readonly span: Span;
  readonly known: Day;
  /** Leaked, filed, or derived from nothing else: may judge a figure. Press reports and statements may not. */
  readonly firm: boolean;
  /** Facts whose caveats carry a reply to the documents that this fact rests on. */
  readonly replies: readonly string[];
  /** Other printings of the same quantity, itself not included. */
  readonly variants: readonly Entry[];
};

/** The facts, indexed so that a comparison looks up and never scans. */
export type Ledger = {
  readonly facts: ReadonlyMap<string, Entry>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Entries that are no variants, by `company|metric`, by value. */
  readonly byMetric: ReadonlyMap<string, readonly Entry[]>;
  /** The same by `company|metric`, by the end of their days. */
  readonly byDate: ReadonlyMap<string, readonly Entry[]>;
  /** The same by `company|metric|start|end` (as-of facts: the day twice). */
  readonly bySpan: ReadonlyMap<string, readonly Entry[]>;
  /** The same, by value. */
  readonly bySpanValue: ReadonlyMap<string, readonly Entry[]>;
  /** The same by `company|start|end`, whatever the metric. */
  readonly byDays: ReadonlyMap<string, readonly Entry[]>;
  /** The firm ones of them: those that may judge. */
  readonly firmBySpan: ReadonlyMap<string, readonly Entry[]>;
  /** Leaked Azure inference bills. */
  readonly inference: Series;
  /** Revenue share that OpenAI paid to Microsoft. */
  readonly share: Series;
  /** Results of searches in the two series, kept because pages repeat periods. */
  readonly memo: Map<string, unknown>;
};

/** Key of `byMetric`. */
export const metricKey = (company: string, metric: string): string => `${company}|${metric}`;

/** Key of `bySpan`. */
export const spanKey = (company: string, metric: string, span: Span): string =>
  `${company}|${metric}|${span.from}|${span.to}`;

const FIRM_BASES: ReadonlySet<string> = new Set(['leaked', 'filing']);

type Walk = { readonly byId: ReadonlyMap<string, Fact>; readonly seen: Set<string> };

/** Whether every root of a fact's derivation has one of the bases. */
const restsOn = (fact: Fact, bases: ReadonlySet<string>, walk: Walk): boolean => {
  if (bases.has(fact.basis)) return true;
  if (fact.basis !== 'derived' || walk.seen.has(fact.id)) return false;
  walk.seen.add(fact.id);
  const inputs = (fact.derivation?.inputs ?? []).map((id) => walk.byId.get(id));
  return inputs.length > 0 && inputs.every((input) => input !== undefined && restsOn(input, bases, walk));
};

const repliesTo = (fact: Fact, walk: Walk): readonly string[] => {
  if (fact.reply) return [fact.reply];
  if (walk.seen.has(fact.id)) return [];
  walk.seen.add(fact.id);
  const inputs = (fact.derivation?.inputs ?? []).flatMap((id) => walk.byId.get(id) ?? []);
  return [...new Set(inputs.flatMap((input) => repliesTo(input, walk)))];
};

const spanOf = (fact: Fact): Span | null => {
  if (fact.period) return toSpan(fact.period);
  const day = fact.asOf ? parseDay(fact.asOf) : null;
  return day === null ? null : { from: day, to: day + 1 };
};

const makeEntry = (fact: Fact, byId: ReadonlyMap<string, Fact>, variants: readonly Entry[]): Entry | null => {
  const span = spanOf(fact);
  const known = parseDay(fact.knownSince);
  if (!span || known === null) return null;
  const firm = restsOn(fact, FIRM_BASES, { byId, seen: new Set() });
  return { fact, span, known, firm, replies: repliesTo(fact, { byId, seen: new Set() }), variants };
};

const makeEntries = (facts: readonly Fact[]): ReadonlyMap<string, Entry> => {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const variants = new Map<string, Entry[]>();
  for (const fact of facts) {
    const entry = fact.variantOf ? makeEntry(fact, byId, []) : null;
    if (!entry || !fact.variantOf) continue;
    const known = variants.get(fact.variantOf);
    if (known) known.push(entry);
    else variants.set(fact.variantOf, [entry]);
  }
  const entries = new Map<string, Entry>();
  for (const fact of facts) {
    const entry = makeEntry(fact, byId, variants.get(fact.id) ?? []);
    if (entry) entries.set(fact.id, entry);
  }
  return entries;
};

const groupBy = (entries: readonly Entry[], key: (entry: Entry) => string): Map<string, Entry[]> => {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group) group.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return groups;
};

const toTile = ({ fact, span, known }: Entry): Tile => ({
  id: fact.id,
  span,
  known,
  value: fact.value,
  rounding: fact.rounding,
});

/** Facts that feed the leaked inference line: leaked, of Azure alone, no variant, no cross-check. */
const feedsInference = ({ fact }: Entry): boolean =>
  fact.metric === 'inference-cost' &&
  fact.company === 'openai' &&
  fact.basis === 'leaked' &&
  fact.scope.includes('azure-only');

/** Facts that feed the implied-revenue line: what OpenAI paid, leaked or derived from leaked totals. */
const feedsShare =
  (byId: ReadonlyMap<string, Fact>) =>
  ({ fact }: Entry): boolean =>
    fact.metric === 'revenue-share-paid' &&
    fact.company === 'openai' &&
    restsOn(fact, new Set(['leaked']), { byId, seen: new Set() });

const byValue = (a: Entry, b: Entry): number => a.fact.value - b.fact.value;
const keyOfSpan = ({ fact, span }: Entry): string => spanKey(fact.company, fact.metric, span);
const byEnd = (a: Entry, b: Entry): number => a.span.to - b.span.to;

/** Indexes a checked pack, or facts and sources gathered from several. */
export const buildLedger = ({ facts, sources }: Pick<Pack, 'facts' | 'sources'>): Ledger => {
  const entries = makeEntries(facts);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const heads = [...entries.values()].filter(({ fact }) => !fact.variantOf);
  const totals = heads.filter(
    ({ fact }) => fact.role === 'fact' && fact.period !== null && fact.unit === 'USD',
  );
  const byMetric = groupBy(heads, ({ fact }) => metricKey(fact.company, fact.metric));
  const byDate = new Map([...byMetric].map(([key, group]) => [key, [...group].sort(byEnd)]));
  const bySpan = groupBy(heads, keyOfSpan);
  const bySpanValue = new Map([...bySpan].map(([key, group]) => [key, [...group].sort(byValue)]));
  for (const group of byMetric.values()) group.sort(byValue);
  return {
    facts: entries,
    sources: new Map(sources.map((source) => [source.id, source])),
    byMetric,
    byDate,
    bySpan,
    bySpanValue,
    byDays: groupBy(heads, ({ fact, span }) => metricKey(fact.company, `${span.from}|${span.to}`)),
    firmBySpan: groupBy(
      heads.filter(({ firm, fact }) => firm && fact.role === 'fact'),
      keyOfSpan,
    ),
    inference: makeSeries(totals.filter(feedsInference).map(toTile)),
    share: makeSeries(totals.filter(feedsShare(byId)).map(toTile)),
    memo: new Map(),
  };
};
