import type { PageFigure } from '../messages/protocol';
import { type Anchored, amountOf, lastSeen } from './anchor';
import { addToHistory } from './history';
import { makeQuote } from './quote';
import type { Claim, Revision, SeenText } from './types';

/** What a page is told of a claim that stands on it: nothing of any other. */
export type KeptHere = {
  readonly claimId: string;
  readonly keptAt: string;
  /** As it was kept. */
  readonly quote: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** The last one, where the amount has changed since. */
  readonly revision: Revision | null;
};

/** A figure of a page, by its id there, with the claim that it is. */
export type KeptFigure = { readonly id: string; readonly kept: KeptHere };

/** A claim of a page on which it is no longer found. */
export type MissingHere = Pick<KeptHere, 'claimId' | 'keptAt' | 'quote'> & {
  readonly sentence: string;
  /** The last visit, which did not find it. */
  readonly visitedAt: string;
};

/** Visits that change nothing are written down once in this many milliseconds. */
const WRITTEN_EVERY = 3_600_000;

const isRecent = (at: string, now: string): boolean => Date.parse(now) - Date.parse(at) < WRITTEN_EVERY;

const seenIn = ({ figure, context }: PageFigure, seenAt: string): SeenText => ({
  quote: makeQuote(figure.quote, context.prefix, context.suffix),
  sentence: context.sentence,
  amount: amountOf(figure),
  seenAt,
});

/** A claim after a visit that found it, with its revision where the amount is another; null: nothing to write down. */
export const foundAgain = (claim: Claim, anchored: Anchored, now: string): Claim | null => {
  if (anchored.kind !== 'same' && anchored.kind !== 'revised') return null;
  const [item] = anchored.figures;
  const visit = { at: now, found: true, seenAt: now };
  if (anchored.kind === 'revised' && item) {
    const revision = { before: lastSeen(claim), after: seenIn(item, now) };
    return { ...claim, revisions: addToHistory(claim.revisions, revision), visit };
  }
  const { found = true, at = claim.keptAt } = claim.visit ?? {};
  return found && isRecent(at, now) ? null : { ...claim, visit };
};

/** A claim after a visit that read the whole page and did not find it; null: nothing to write down. */
export const notFound = (claim: Claim, now: string): Claim | null => {
  const { visit, keptAt } = claim;
  if (visit?.found === false && isRecent(visit.at, now)) return null;
  return { ...claim, visit: { at: now, found: false, seenAt: visit?.seenAt ?? keptAt } };
};

/** What the page may know of a claim of its own. */
export const toKeptHere = ({ id, keptAt, quote, note, tags, revisions }: Claim): KeptHere => ({
  claimId: id,
  keptAt,
  quote: quote.exact,
  note,
  tags,
  revision: revisions?.at(-1) ?? null,
});

/** Claims that the last visit did not find; those without such a visit are not among them. */
export const toMissingHere = ({ id, keptAt, quote, sentence, visit }: Claim): readonly MissingHere[] =>
  visit?.found === false ? [{ claimId: id, keptAt, quote: quote.exact, sentence, visitedAt: visit.at }] : [];

/** What a visit saw of a page, beside its figures. */
export type Look = {
  readonly title: string | null;
  readonly published: string | null;
  /** UTF-16 units of the article's visible text. */
  readonly textLength: number;
  /** Whether the kept words still stand there as they were last seen, shown as a figure or not. */
  readonly holds: boolean;
};

/** Less than this share of the text that was there is half a page, or a wall before it. */
const WHOLE = 0.6;

/**
 * Whether a visit may say that a claim is gone: it saw the same article, and as much of it as when the claim was kept.
 * Where that is not known, nothing is said.
 */
export const maySayGone = ({ page, textLength, position }: Claim, look: Look): boolean => {
  if (look.holds || textLength === undefined || position === undefined) return false;
  const sameArticle =
    (page.published !== null && page.published === look.published) ||
    (page.title !== null && page.title === look.title);
  return sameArticle && look.textLength >= WHOLE * textLength;
};
