import type { Figure } from '../figures/types';
import type { PageFigure } from '../messages/protocol';
import { type Context, contextOf, likeness } from './likeness';
import type { Amount, Claim, SeenText } from './types';

/** What a page holds of a kept claim. */
export type Anchored =
  /** The same amount in the same surroundings; several figures only where their words are the same. */
  | { readonly kind: 'same'; readonly figures: readonly PageFigure[] }
  /** The same sentence with another amount. */
  | { readonly kind: 'revised'; readonly figures: readonly PageFigure[] }
  /** More than one place would do: nothing is decided. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'absent' };

/** Surroundings at least this alike (0 to 1) are the same place, when the amount is the same. */
const SAME_PLACE = 0.6;
/** And so alike they must be where the amount is another: all but a word or two. */
const SAME_SENTENCE = 0.85;
/** Words that a sentence needs beside its amount to be known by: a cell of a table alone says nothing. */
const LEAST_WORDS = 12;
/** Two places less apart than this are equally good. */
const MARGIN = 0.02;

/** The words of a claim as they were last seen. */
export const lastSeen = ({
  revisions,
  quote,
  sentence,
  reading,
  machineReading,
  keptAt,
  visit,
}: Claim): SeenText => {
  const seenAt = visit?.seenAt ?? keptAt;
  const after = revisions?.at(-1)?.after;
  return after
    ? { ...after, seenAt }
    : { quote, sentence, amount: amountOf(machineReading ?? reading), seenAt };
};

/** The value of a figure with its unit and kind. */
export const amountOf = ({ kind, rangeUnit, value, valueMax, currency }: Amount): Amount => ({
  kind,
  ...(rangeUnit === undefined ? {} : { rangeUnit }),
  value,
  ...(valueMax === undefined ? {} : { valueMax }),
  ...(currency === undefined ? {} : { currency }),
});

const sameUnit = (a: Amount, b: Amount): boolean =>
  a.kind === b.kind && a.rangeUnit === b.rangeUnit && a.currency === b.currency;

/** Amounts are never compared roughly: another value is another figure. */
const sameAmount = (a: Amount, b: Amount): boolean =>
  sameUnit(a, b) && a.value === b.value && a.valueMax === b.valueMax;

/** Years and quarters that a sentence names: with another one it speaks of something else. */
const datesIn = (sentence: string): string =>
  (sentence.match(/(?<!\p{N})(?:19|20)\d\d(?!\p{N})|\b[QHT][1-4]\b/gu) ?? []).join(' ');

const isSameQuantity = ({ company, metric, growthOf, period, stance }: Figure, figure: Figure): boolean =>
  company === figure.company &&
  metric === figure.metric &&
  growthOf === figure.growthOf &&
  stance === figure.stance &&
  period?.start === figure.period?.start &&
  period?.end === figure.period?.end;

/**
 * Whether a figure answers the question that the kept one answered: as the machine read it, or as a person corrected it,
 * because corrections may hold for the page too.
 */
const sameQuestion = (
  { reading, machineReading, sentence }: Claim,
  { figure, context }: PageFigure,
): boolean =>
  [reading, machineReading].some((known) => known !== undefined && isSameQuantity(known, figure)) &&
  datesIn(sentence) === datesIn(context.sentence);

type Place = { readonly item: PageFigure; readonly context: Context };
type Scored = { readonly place: Place; readonly score: number };

const scoreOf = (seen: Context, { context }: Place): number => {
  const near = (likeness(seen.before, context.before) + likeness(seen.after, context.after)) / 2;
  return (near + likeness(seen.around, context.around)) / 2;
};

const sameWords = (a: Place, b: Place): boolean =>
  a.context.before === b.context.before &&
  a.context.after === b.context.after &&
  a.context.around === b.context.around;

/** The best place, with those whose words are the same; null where another one is as good. */
const best = (scored: readonly Scored[]): readonly Place[] | null => {
  const sorted = scored.toSorted((a, b) => b.score - a.score);
  const [first] = sorted;
  if (!first) return null;
  const alike = sorted.filter(({ place }) => sameWords(place, first.place));
  const rival = sorted.find((one) => !alike.includes(one));
  if (rival && first.score - rival.score < MARGIN) return null;
  return alike.map(({ place }) => place);
};

const choose = (kind: 'same' | 'revised', claim: Claim, scored: readonly Scored[]): Anchored | null => {
  if (scored.length === 0) return null;
  // Where the surroundings leave it open, what the figures were read as may tell.
  const found = best(scored) ?? best(scored.filter(({ place }) => sameQuestion(claim, place.item)));
  return found ? { kind, figures: found.map(({ item }) => item) } : { kind: 'ambiguous' };
};

type Sought = { readonly claim: Claim; readonly seen: SeenText; readonly context: Context };

const score = ({ context }: Sought, places: readonly Place[], least: number): readonly Scored[] =>
  places.map((place) => ({ place, score: scoreOf(context, place) })).filter((one) => one.score >= least);

const findSame = (sought: Sought, places: readonly Place[]): Anchored | null =>
  choose(
    'same',
    sought.claim,
    score(
      sought,
      places.filter(({ item }) => sameAmount(sought.seen.amount, item.figure)),
      SAME_PLACE,
    ),
  );

const findRevised = (sought: Sought, free: readonly Place[]): Anchored | null => {
  if (sought.context.around.length < LEAST_WORDS) return null;
  const asked = free.filter(
    ({ item }) => sameUnit(sought.seen.amount, item.figure) && sameQuestion(sought.claim, item),
  );
  return choose('revised', sought.claim, score(sought, asked, SAME_SENTENCE));
};

const placeOf = (item: PageFigure): Place => {
  const { prefix, suffix, sentence } = item.context;
  return { item, context: contextOf({ exact: item.figure.quote, prefix, suffix }, sentence) };
};

const figuresOf = (found: Anchored | null): readonly PageFigure[] =>
  found && 'figures' in found ? found.figures : [];

/** A place that two claims would have revised is nobody's. */
const undisputed = (found: ReadonlyMap<string, Anchored>): ReadonlyMap<string, Anchored> => {
  const times = new Map<PageFigure, number>();
  for (const one of found.values()) {
    if (one.kind === 'revised') for (const item of one.figures) times.set(item, (times.get(item) ?? 0) + 1);
  }
  const isDisputed = (one: Anchored): boolean =>
    one.kind === 'revised' && one.figures.some((item) => (times.get(item) ?? 0) > 1);
  return new Map([...found].map(([id, one]) => [id, isDisputed(one) ? { kind: 'ambiguous' } : one]));
};

/**
 * Finds kept claims among the figures of a page, each by the words it was last seen with: first the same amount, its
 * surroundings compared with some tolerance, then, among figures that are nobody's, the same sentence about the same
 * thing with another amount. By claim id.
 */
export const anchorClaims = (
  claims: readonly Claim[],
  figures: readonly PageFigure[],
): ReadonlyMap<string, Anchored> => {
  const places = figures.map(placeOf);
  const sought = claims.map((claim): Sought => {
    const seen = lastSeen(claim);
    return { claim, seen, context: contextOf(seen.quote, seen.sentence) };
  });
  const same = new Map(sought.map((one) => [one.claim.id, findSame(one, places)]));
  const taken = new Set([...same.values()].flatMap(figuresOf));
  const free = places.filter(({ item }) => !taken.has(item));
  const found = sought.map((one): [string, Anchored] => [
    one.claim.id,
    same.get(one.claim.id) ?? findRevised(one, free) ?? { kind: 'absent' },
  ]);
  return undisputed(new Map(found));
};
