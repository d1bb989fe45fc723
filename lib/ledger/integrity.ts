import { toSpan } from './period';
import type { Fact, Pack } from './rows';
import { makeSeries, type Tile, tile } from './tiling';

/** One thing that does not add up. */
export type Flaw = { readonly check: string; readonly id: string; readonly message: string };

/** Printings of one quantity may differ by this share of it (rule 9 of the comparison rules). */
const VARIANT_TOLERANCE = 0.02;

type Facts = ReadonlyMap<string, Fact>;

/** A fact's number as arithmetic takes it: percents as shares. */
const numberOf = ({ value, unit }: Fact): number => (unit === 'percent' ? value / 100 : value);
const roundingOf = ({ rounding, unit }: Fact): number => (unit === 'percent' ? rounding / 100 : rounding);

/** The result of a derivation for given numbers. */
const evaluate = (fact: Fact, numbers: readonly number[]): number | null => {
  const compute = fact.derivation?.compute;
  const [first, ...rest] = numbers;
  if (!compute || first === undefined) return null;
  const others = rest.reduce((sum, value) => sum + value, 0);
  const second = rest[0] ?? Number.NaN;
  const results = {
    sum: (first + others) / (compute.divisor ?? 1),
    difference: (first - others) / (compute.divisor ?? 1),
    quotient: first / second,
    margin: (first - second) / first,
  };
  return results[compute.op];
};

/** Derived facts recompute: within their own rounding, for inputs within theirs. */
const recompute = (fact: Fact, facts: Facts): readonly Flaw[] => {
  const inputs = (fact.derivation?.inputs ?? []).flatMap((id) => facts.get(id) ?? []);
  if (!fact.derivation?.compute) return [];
  const numbers = inputs.map(numberOf);
  const exact = evaluate(fact, numbers);
  if (exact === null || !Number.isFinite(exact)) {
    return [{ check: 'derivation', id: fact.id, message: 'cannot be computed from its inputs' }];
  }
  const reach = inputs.map((input, at) => {
    const moved = evaluate(fact, numbers.with(at, numberOf(input) + roundingOf(input)));
    return moved === null ? 0 : Math.abs(moved - exact);
  });
  const allowed = roundingOf(fact) + reach.reduce((sum, step) => sum + step, 0);
  const off = Math.abs(exact - numberOf(fact));
  return off <= allowed * (1 + 1e-9)
    ? []
    : [{ check: 'derivation', id: fact.id, message: `computes to ${exact}, not ${numberOf(fact)}` }];
};

/** A fact without source says how it was derived, in a way that computes. */
const origin = (fact: Fact): readonly Flaw[] =>
  fact.source || fact.derivation?.compute || fact.basis === 'user'
    ? []
    : [{ check: 'source', id: fact.id, message: 'has neither a source nor a computable derivation' }];

const variant = (fact: Fact, facts: Facts): readonly Flaw[] => {
  const head = fact.variantOf ? facts.get(fact.variantOf) : undefined;
  if (!head) return [];
  const flaw = (message: string): Flaw => ({ check: 'variant', id: fact.id, message });
  const same =
    head.company === fact.company &&
    head.metric === fact.metric &&
    head.unit === fact.unit &&
    head.period?.start === fact.period?.start &&
    head.period?.end === fact.period?.end &&
    head.asOf === fact.asOf;
  return [
    ...(same ? [] : [flaw(`is not the same quantity as ${head.id}`)]),
    ...(head.variantOf ? [flaw(`is a variant of a variant, ${head.id}`)] : []),
    ...(Math.abs(fact.value - head.value) <= VARIANT_TOLERANCE * Math.abs(head.value)
      ? []
      : [flaw(`differs from ${head.id} by more than 2 %`)]),
  ];
};

/** Which way inputs' limits push a result: +1 a minimum, −1 a maximum. */
const sideOf = ({ precision }: Fact): number =>
  precision === 'at-least' ? 1 : precision === 'at-most' ? -1 : 0;

/** Limits survive arithmetic: a number divided by a minimum is a maximum. */
const bounds = (fact: Fact, facts: Facts): readonly Flaw[] => {
  const compute = fact.derivation?.compute;
  if (!compute) return [];
  const inputs = (fact.derivation?.inputs ?? []).flatMap((id) => facts.get(id) ?? []);
  const sides = inputs.map((input, at) => sideOf(input) * (at > 0 && compute.op !== 'sum' ? -1 : 1));
  const wanted = Math.sign(sides.find((side) => side !== 0) ?? 0);
  if (wanted === 0 || sideOf(fact) === wanted) return [];
  const name = wanted > 0 ? 'minimum' : 'maximum';
  return [
    { check: 'bound', id: fact.id, message: `follows from a limit and so is a ${name}, but does not say so` },
  ];
};

/** Totals proper: no cross-checks, printings, second estimates, plans, or parts of a total. */
const isFinal = (fact: Fact): boolean =>
  fact.role === 'fact' &&
  !fact.variantOf &&
  !fact.alternativeTo &&
  fact.basis !== 'projection' &&
  !fact.scope.includes('part');

const groupKey = (fact: Fact): string =>
  [
    fact.company,
    fact.counterparty,
    fact.metric,
    fact.unit,
    fact.basis === 'press-report',
    ...fact.scope,
  ].join('|');

const toTile = (fact: Fact): readonly Tile[] => {
  const span = fact.period && toSpan(fact.period);
  return span ? [{ id: fact.id, span, value: fact.value, rounding: fact.rounding, known: 0 }] : [];
};

const groupTotals = (facts: readonly Fact[]): Iterable<readonly Fact[]> => {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts.filter(isFinal).filter(({ unit }) => unit === 'USD')) {
    const group = groups.get(groupKey(fact));
    if (group) group.push(fact);
    else groups.set(groupKey(fact), [fact]);
  }
  return groups.values();
};

/** Totals that others make up must be their sum, within the rounding of all. */
const tiling = (facts: readonly Fact[]): readonly Flaw[] =>
  [...groupTotals(facts)].flatMap((group) => {
    const series = makeSeries(group.flatMap(toTile));
    return group.flatMap((fact) => {
      const [whole] = toTile(fact);
      const made = whole ? tile(series, whole.span, 0, fact.id) : null;
      const off = made ? Math.abs(made.value - fact.value) : 0;
      if (!made || off <= (made.rounding + fact.rounding) * (1 + 1e-9)) return [];
      const parts = made.steps.map(({ tile: { id } }) => id).join(', ');
      return [{ check: 'tiling', id: fact.id, message: `${parts} give ${made.value}` }];
    });
  });

const sane = (fact: Fact): readonly Flaw[] => {
  const flaw = (message: string): Flaw[] => [{ check: 'range', id: fact.id, message }];
  if (fact.unit === 'percent' && Math.abs(fact.value) > 1000) return flaw('is a percent beyond 1000');
  if (fact.unit !== 'percent' && fact.value < 0) return flaw('is negative: losses are written positive');
  if (fact.rounding > Math.abs(fact.value)) return flaw('is less than its own rounding');
  if (fact.statedOn && fact.statedOn > fact.knownSince) return flaw('was stated after it was known');
  return [];
};

/**
 * What does not add up in a pack whose rows are well formed: derivations, totals, origins, variants,
 * limits, ranges. Empty when the pack proves itself.
 */
export const checkPack = ({ facts }: Pack): readonly Flaw[] => {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const each = facts.flatMap((fact) => [
    ...origin(fact),
    ...recompute(fact, byId),
    ...variant(fact, byId),
    ...bounds(fact, byId),
    ...sane(fact),
  ]);
  return [...each, ...tiling(facts)];
};
