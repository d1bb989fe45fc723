import { Automaton, DEAD } from './automaton';
import { isInsideWord } from './characters';
import { type Pattern, parsePhrase } from './pattern';

/**
 * What a phrase means: `m.revenue` is group m (metric nouns), name revenue. `until` is the word that must close the
 * clause for the phrase to mean it ("gab … aus").
 */
export type Tag = { readonly group: string; readonly name: string; readonly until?: string };

/** Tags of the phrases that end at one place, and of those that are stems there. */
type End = { readonly tags: readonly Tag[]; readonly stems: readonly Tag[] };

/** Phrases ready to be found; what ends alike is looked up by what the automaton says of it. */
export type Phrases = {
  readonly automaton: Automaton;
  readonly tags: readonly Tag[];
  readonly ends: Map<readonly number[], End>;
};

/** A phrase found in text. */
export type TrieHit = { readonly end: number; readonly tags: readonly Tag[] };

/** Cuts a list at its separators, leaving those inside braces alone. */
function splitOutside(list: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < list.length; i++) {
    if (list[i] === '{') depth++;
    else if (list[i] === '}') depth--;
    else if (list[i] === separator && depth === 0) {
      parts.push(list.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, list.slice(from)];
}

function closingBrace(pattern: string, open: number): number {
  let depth = 0;
  for (let i = open; i < pattern.length; i++) {
    if (pattern[i] === '{') depth++;
    else if (pattern[i] === '}' && --depth === 0) return i;
  }
  return pattern.length;
}

/** Writes out alternatives in braces, which may nest: `{net ,}loss{es,}` gives four phrases. */
export function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  const close = closingBrace(pattern, open);
  const head = pattern.slice(0, open);
  const tails = expandBraces(pattern.slice(close + 1));
  const choices = splitOutside(pattern.slice(open + 1, close), ',').flatMap(expandBraces);
  return choices.flatMap((choice) => tails.map((tail) => head + choice + tail));
}

const APART = ' … ';
const ENDS_COMPOUND = /[{|,]\*|^\*/;

type Lists = Map<Tag, Pattern[]>;

function put(lists: Lists, tag: Tag, pattern: Pattern): void {
  const list = lists.get(tag);
  if (list) list.push(pattern);
  else lists.set(tag, [pattern]);
}

function listsOf(phrases: Readonly<Record<string, string>>): { heads: Lists; tails: Lists } {
  const [heads, tails]: [Lists, Lists] = [new Map(), new Map()];
  for (const [key, list] of Object.entries(phrases)) {
    const dot = key.indexOf('.');
    const tag: Tag = { group: key.slice(0, dot), name: key.slice(dot + 1) };
    for (const item of list.split('|')) {
      if (!item.includes(APART) && !ENDS_COMPOUND.test(item)) put(heads, tag, parsePhrase(item));
      else
        for (const phrase of expandBraces(item)) {
          const [head = '', until] = phrase.split(APART);
          if (phrase.startsWith('*')) put(tails, tag, parsePhrase([...phrase.slice(1)].reverse().join('')));
          else put(heads, until === undefined ? tag : { ...tag, until }, parsePhrase(head));
        }
    }
  }
  return { heads, tails };
}

const phrasesOf = (lists: Lists): Phrases => ({
  automaton: new Automaton([...lists.values()].map((parts) => ({ kind: 'any', parts }))),
  tags: [...lists.keys()],
  ends: new Map(),
});

/** Makes the phrases of tag → list (separated by `|`, braces allowed), leaving out those that end compounds. */
export const buildTrie = (phrases: Readonly<Record<string, string>>): Phrases =>
  phrasesOf(listsOf(phrases).heads);

/** Makes the phrases that end compounds (`*umsatz`), written backwards; null for a language without. */
export function buildTails(phrases: Readonly<Record<string, string>>): Phrases | null {
  const { tails } = listsOf(phrases);
  return tails.size > 0 ? phrasesOf(tails) : null;
}

function endOf({ ends, tags }: Phrases, found: readonly number[]): End {
  const known = ends.get(found);
  if (known) return known;
  const of = (odd: number): Tag[] =>
    found.flatMap((end) => (end % 2 === odd ? (tags[(end - odd) / 2] ?? []) : []));
  const end = { tags: of(0), stems: of(1) };
  ends.set(found, end);
  return end;
}

const SHORTEST_HEAD = 2;

/** Tags of the longest phrase that ends the word from `start` to `end`, with something in front of it. */
export function matchTail(tails: Phrases, lower: string, start: number, end: number): readonly Tag[] | null {
  const { automaton } = tails;
  let state = automaton.root();
  let tags: readonly Tag[] | null = null;
  for (let i = end - 1; i >= start + SHORTEST_HEAD; i--) {
    state = automaton.step(state, lower.charCodeAt(i));
    if (state === DEAD) return tags;
    const found = automaton.endsAt(state);
    if (found) tags = endOf(tails, found).tags;
  }
  return tags;
}

/** No word goes on for longer behind its stem. */
const LONGEST_REST = 60;

/** The longest phrase that starts at `start` of the lower-cased text and ends at a word's end. */
export function matchTrie(phrases: Phrases, lower: string, start: number, bounded = true): TrieHit | null {
  const { automaton } = phrases;
  let state = automaton.root();
  let hit: TrieHit | null = null;
  for (let at = start; at < lower.length; ) {
    state = automaton.step(state, lower.charCodeAt(at++));
    if (state === DEAD) break;
    const found = automaton.endsAt(state);
    if (!found) continue;
    const { tags, stems } = endOf(phrases, found);
    if (stems.length > 0) {
      let end = at;
      while (end < at + LONGEST_REST && isInsideWord(lower, end)) end++;
      hit = { end, tags: stems };
    }
    if (tags.length > 0 && !(bounded && isInsideWord(lower, at))) hit = { end: at, tags };
  }
  return hit;
}
