import type { Amount } from './amounts';
import { indexWithin, isWordCode, wordEnd } from './characters';
import type { Locale } from './locale';
import { properNames } from './names';
import type { CleanText } from './normalize';
import { findPeriods } from './period-find';
import { completeForms, type PeriodMark } from './periods';
import type { Span } from './sentences';
import { type Toll, tollsOf } from './tolls';
import { matchTail, matchTrie, type TrieHit } from './trie';

/** A word or phrase of the lexicon found in a sentence. `group` is the letter before the first dot of its tag. */
export type Mark = {
  readonly group: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
};

/** One sentence laid out for reading: its figures, its marks and what lies between them. */
export type Scene = {
  readonly span: Span;
  readonly clean: CleanText;
  readonly amounts: readonly Amount[];
  readonly marks: readonly Mark[];
  readonly periods: readonly PeriodMark[];
  readonly toll: Toll;
  readonly locale: Locale;
};

/** Lexicon marks of a stretch of text, longest first, left to right. */
export function findMarks(clean: CleanText, span: Span, locale: Locale): Mark[] {
  const { lower } = clean;
  const tails = locale.tails();
  const marks: Mark[] = [];
  let at = span.start;
  while (at < span.end) {
    const code = lower.charCodeAt(at);
    const word = isWordCode(code);
    const hit = code > 32 ? namedPhrase(clean, at, locale) : null;
    if (hit && hit.end <= span.end) {
      for (const { group, name, until } of hit.tags) {
        if (until !== undefined) {
          addApart(marks, { group, name, start: at, end: hit.end }, until, clean, span, locale);
          continue;
        }
        if (group === 'a' && name === 'company' && isStressed(clean, span, at, locale)) continue;
        const from = nameStart(lower, at, group, locale);
        if (from > at) marks.push({ group: 'k', name: 'prep', start: at, end: from - 1 });
        if (group !== ACTOR) marks.push({ group, name, start: from, end: hit.end });
        else if (isSomebody(clean, span, marks, at, locale))
          marks.push({ group: 'c', name: 'other.actor', start: at, end: hit.end });
      }
      if (hit.end - at > 10 && hit.tags.some(({ group }) => group === 'm' || group === 'v' || group === 'w'))
        addNames(marks, clean, at, hit.end, locale);
      at = hit.end;
    } else {
      const start = at++;
      at = wordEnd(lower, at, span.end);
      const tags = tails && word ? matchTail(tails, lower, start, at) : null;
      if (tags) for (const { group, name } of tags) marks.push({ group, name, start, end: at });
    }
  }
  return marks;
}

/**
 * The phrase that starts at `at`. A name or quantity that begins at its second word and is longer comes first: "la
 * empresa" in "la empresa de Sam Altman" stands for no company said before, "la part" in "la part des recettes" for no
 * stake. Names that are also words (`.proper`) need their capital.
 */
function namedPhrase({ text, lower }: CleanText, at: number, locale: Locale): TrieHit | null {
  const root = locale.trie();
  const hit = matchTrie(root, lower, at);
  if (!hit) return null;
  if (hit.tags.some(({ name }) => name.endsWith(PROPER))) {
    const capital = text[at] !== lower[at];
    return { ...hit, tags: hit.tags.filter(({ name }) => name.endsWith(PROPER) === capital) };
  }
  const names = hit.tags.some(({ group }) => group === 'a' || group === 'c');
  if (!names && !hit.tags.some(({ group }) => group === 'm' || group === 'w')) return hit;
  const second = indexWithin(lower, ' ', at, hit.end - 1) + 1;
  const longer = second > 0 ? matchTrie(root, lower, second) : null;
  const wanted = names ? 'c' : 'm';
  return longer && longer.end > hit.end && longer.tags.some(({ group }) => group === wanted) ? longer : hit;
}

/** Where a name begins behind the preposition that its phrase is written with: "do" in "do grupo", "al" in "al gigante". */
function nameStart(lower: string, at: number, group: string, locale: Locale): number {
  if (group !== 'a' && group !== 'c') return at;
  const space = indexWithin(lower, ' ', at, at + LONGEST_PREP);
  const word = space > at ? matchTrie(locale.trie(), lower.slice(at, space), 0) : null;
  return word?.end === space - at && word.tags.some(({ name }) => name === 'prep') ? space + 1 : at;
}

const LONGEST_PREP = 5;
const PROPER = '.proper';
const CLAUSE_LENGTH = 260;

/** "Gab 5 Milliarden Dollar aus": the verb counts when its other part closes the clause; both parts are marks of it. */
function addApart(
  marks: Mark[],
  mark: Mark,
  until: string,
  { lower }: CleanText,
  span: Span,
  { clauseEnd }: Locale,
): void {
  const limit = Math.min(span.end, mark.end + CLAUSE_LENGTH);
  const part = ` ${until}`;
  for (let at = mark.end; at < limit; at++) {
    at = indexWithin(lower, part, at, limit);
    if (at < 0) return;
    const end = at + part.length;
    if (!clauseEnd?.test(lower.slice(end, Math.min(span.end, end + LONGEST_END)))) continue;
    marks.push(mark, { ...mark, start: at + 1, end });
    return;
  }
}

const LONGEST_END = 40;

/** "La rénovation a, elle, coûté": the pronoun stands for the subject of its own sentence. */
function isStressed({ lower }: CleanText, span: Span, at: number, { patterns }: Locale): boolean {
  return at - 2 > span.start && lower[at - 2] === ',' && patterns.stressed.test(lower.slice(at, at + 8));
}

const ACTOR = 'n';
const NOUN_PHRASE = 60;

/**
 * Whether a word for an actor ("start-up", "town") brings in somebody new: with an indefinite article, and not as a
 * description of a company named before ("OpenAI, a start-up").
 */
function isSomebody(
  { lower }: CleanText,
  span: Span,
  marks: readonly Mark[],
  at: number,
  { patterns }: Locale,
): boolean {
  const from = Math.max(span.start, at - NOUN_PHRASE);
  const head = patterns.indefinite.exec(lower.slice(from, at));
  if (!head) return false;
  const article = from + head.index;
  if (marks.some((m) => m.group === 'c' && m.start >= article)) return false;
  const named = marks.some((m) => (m.group === 'c' || m.group === 'a') && m.end <= article + 1);
  return !(named && patterns.describes.test(lower.slice(span.start, article + 1)));
}

/** Names inside a longer phrase ("owes Microsoft") still name their company. */
function addNames(marks: Mark[], { lower }: CleanText, start: number, end: number, locale: Locale): void {
  for (
    let at = indexWithin(lower, ' ', start, end) + 1;
    at > 0 && at < end;
    at = indexWithin(lower, ' ', at, end) + 1
  ) {
    const from = /^[dl]'/.test(lower.slice(at, at + 2)) ? at + 2 : at;
    const hit = matchTrie(locale.trie(), lower, from);
    const tag =
      hit && hit.end <= end
        ? hit.tags.find((t) => t.group === 'c' && !t.name.startsWith('other'))
        : undefined;
    if (hit && tag) marks.push({ group: 'c', name: tag.name, start: from, end: hit.end });
  }
}

const inTextOrder = (a: Mark, b: Mark): number => a.start - b.start;

/** What stands in a sentence, whatever its figures are: marks and periods. */
export type Layout = { readonly found: readonly Mark[]; readonly spans: readonly PeriodMark[] };

/** Finds the marks and the periods of a sentence. */
export const layOut = (clean: CleanText, span: Span, locale: Locale): Layout => ({
  found: findMarks(clean, span, locale),
  spans: findPeriods(clean.lower, span.start, span.end, locale.periods()),
});

/** Lays a sentence out for reading; `layout` where its marks and periods were found before. */
export function buildScene(
  clean: CleanText,
  span: Span,
  amounts: readonly Amount[],
  locale: Locale,
  { found, spans } = layOut(clean, span, locale),
): Scene {
  const inAmount = (offset: number): boolean => amounts.some((a) => offset >= a.start && offset < a.end);
  const told = amounts.length ? [...found, ...properNames(clean, span, found, locale)] : found;
  const marks = amounts.length ? told.filter((m) => !inAmount(m.start)).sort(inTextOrder) : found;
  const named = amounts.length ? spans.filter((p) => !inAmount(p.start)) : spans;
  const periods =
    named.length === 0
      ? named
      : completeForms(named, (from, to) =>
          marks.some((m) => m.name === 'and' && m.group === 'k' && m.start - from <= 2 && to - m.end <= 2),
        );
  const toll = tollsOf(clean.lower, span, amounts, marks);
  return { span, clean, amounts, marks, periods, toll, locale };
}

/** Text between two offsets, without quotation marks. */
export const gapBetween = ({ clean }: Scene, from: number, to: number): string =>
  to - from < LONGEST_GAP ? clean.lower.slice(from, to).replace(/["“”«»]/g, '') : clean.lower.slice(from, to);

const LONGEST_GAP = 60;

/** How far a mark stands from a figure, and on which side. */
export type Reach = { readonly cost: number; readonly after: boolean; readonly linked: boolean };

/** Distance from a figure to a mark. A mark behind the figure is near only when a link word or nothing joins them. */
export function reach(
  scene: Scene,
  amount: Amount,
  mark: { start: number; end: number },
  links: RegExp,
): Reach {
  if (mark.end <= amount.start)
    return { cost: scene.toll(amount.start) - scene.toll(mark.end), after: false, linked: false };
  const gap = gapBetween(scene, amount.end, mark.start);
  const span = scene.toll(mark.start) - scene.toll(amount.end);
  if (gap.length < 48 && links.test(gap)) return { cost: span * 0.8, after: true, linked: true };
  return { cost: span + 2.6, after: true, linked: false };
}
