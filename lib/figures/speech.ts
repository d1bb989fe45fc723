import table from '../../data/lexicons/languages.json';
import { LANGUAGES, type Language } from './languages';

/**
 * How much of a text speaks for each language of the table (`scores`, in its order), and how many words were seen.
 * A frequent word that several languages share counts for each of them in part; a character of a script without spaces
 * counts as half a word.
 */
export type Evidence = { readonly scores: Float64Array; words: number };

/** What a text speaks: a language that is read, `other` for one that is not; `clear` when it may overrule a tag. */
export type Verdict = { readonly language: Language | 'other'; readonly clear: boolean };

/** What the scores of `weigh` are for, in their order. */
export const NAMES: readonly string[] = [...LANGUAGES, ...Object.keys(table.other), 'script'];
const JAPANESE = NAMES.indexOf('ja');
const SCRIPT = NAMES.indexOf('script');

type Speakers = ReadonlyMap<string, readonly number[]>;

let tables: { readonly words: Speakers; readonly letters: Speakers } | null = null;

/** Frequent words and letters beyond a to z → the languages that they speak for. Made when first needed. */
function getTables(): { readonly words: Speakers; readonly letters: Speakers } {
  if (tables) return tables;
  const words = new Map<string, number[]>();
  const letters = new Map<string, number[]>();
  const lists: Readonly<Record<string, { words: string; letters: string }>> = {
    ...table.known,
    ...table.other,
  };
  for (const [at, name] of NAMES.entries()) {
    const own = lists[name];
    for (const word of own?.words.split(' ') ?? []) words.set(word, [...(words.get(word) ?? []), at]);
    for (const letter of own?.letters ?? '') letters.set(letter, [...(letters.get(letter) ?? []), at]);
  }
  tables = { words, letters };
  return tables;
}

/** Evidence of nothing yet. */
export const newEvidence = (): Evidence => ({ scores: new Float64Array(NAMES.length), words: 0 });

function add({ scores }: Evidence, speakers: readonly number[] | undefined, worth: number): void {
  if (!speakers) return;
  for (const at of speakers) scores[at] = (scores[at] ?? 0) + worth / speakers.length;
}

/** Adds the evidence of one text to that of others. */
export function addAll(sum: Evidence, { scores, words }: Evidence): void {
  for (let at = 0; at < scores.length; at++) sum.scores[at] = (sum.scores[at] ?? 0) + (scores[at] ?? 0);
  sum.words += words;
}

type Script = 'latin' | 'han' | 'kana' | 'other' | 'none';

/** Script of a letter; everything that is no letter is none, and the middle dot and long mark of names belong to no one. */
function scriptOf(code: number): Script {
  if (code < 0x80) return (code | 32) >= 97 && (code | 32) <= 122 ? 'latin' : 'none';
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return 'none';
  if (code < 0x300 || (code >= 0x1e00 && code < 0x1f00)) return 'latin';
  if (code < 0x370 || (code >= 0x2000 && code < 0x2e80)) return 'none';
  if (code >= 0x3400 && code <= 0x9fff) return 'han';
  if (code >= 0x3041 && code <= 0x30fa) return 'kana';
  return (code >= 0x3000 && code < 0x3130) || code >= 0xd800 ? 'none' : 'other';
}

const LOOKED_AT = 400;
const LONGEST_WORD = 12;
/** Whether the words seen settle it already is asked after each few of them. */
const ASKED_EVERY = 8;
const PER_CHARACTER = 0.5;
/** A letter of another script is part of a word. */
const PER_LETTER = 0.2;
/** What a letter beyond a to z says beside a frequent word. */
const LETTER = 0.6;

function addCharacter(evidence: Evidence, script: Script, char: string): void {
  const { scores } = evidence;
  const size = script === 'other' ? PER_LETTER : PER_CHARACTER;
  evidence.words += size;
  if (script === 'han') add(evidence, getTables().letters.get(char), 1);
  else {
    const at = script === 'kana' ? JAPANESE : SCRIPT;
    scores[at] = (scores[at] ?? 0) + size;
  }
}

function addWord(evidence: Evidence, word: string): void {
  const { words, letters } = getTables();
  if (word.length <= LONGEST_WORD) add(evidence, words.get(word), 1);
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) > 0x7f) add(evidence, letters.get(word.charAt(at)), LETTER);
  }
}

/** Letters that touch a digit are a unit or a label ("3.7bn", "FY26"), which every language writes. */
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * Weighs the beginning of a text, no further than it takes to settle its language; less settles that it is the
 * language which its tag names. Adds to `evidence`.
 */
export function weigh(
  text: string,
  tag: Language | 'other' | null = null,
  evidence: Evidence = newEvidence(),
): Evidence {
  const end = Math.min(text.length, LOOKED_AT);
  let ask = evidence.words + ASKED_EVERY;
  for (let at = 0; at < end; at++) {
    const script = scriptOf(text.charCodeAt(at));
    if (script === 'none') continue;
    if (script === 'latin') {
      const start = at;
      while (at + 1 < end && scriptOf(text.charCodeAt(at + 1)) === 'latin') at++;
      if (isDigit(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(at + 1))) continue;
      evidence.words++;
      addWord(evidence, text.slice(start, at + 1).toLowerCase());
    } else addCharacter(evidence, script, text.charAt(at));
    if (evidence.words < ask) continue;
    const verdict = judge(evidence);
    if (verdict?.clear || (verdict && verdict.language === tag && agrees(evidence, tag))) break;
    ask = evidence.words + ASKED_EVERY;
  }
  return evidence;
}

const ENOUGH = 2.4;
const LEAD = 2;
/** Less than this share of frequent words in this many words is no text of a language of the table. */
const LEAST_SHARE = 0.08;
const MANY_WORDS = 12;

/** Index of the highest score. */
export const highest = (scores: Float64Array, except = -1): number => {
  let best = except === 0 ? 1 : 0;
  for (let at = best + 1; at < scores.length; at++) {
    if (at !== except && (scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  }
  return best;
};

/** What the evidence says; null when it says nothing. */
export function judge({ scores, words }: Evidence): Verdict | null {
  const best = highest(scores);
  const top = scores[best] ?? 0;
  if (words >= MANY_WORDS && top < words * LEAST_SHARE) return { language: 'other', clear: false };
  if (top === 0) return null;
  const clear = top >= ENOUGH && top >= LEAD * (scores[highest(scores, best)] ?? 0) + 1;
  return { language: LANGUAGES[best] ?? 'other', clear };
}

/** Whether words that speak for their tag more than for all else need not be asked for more. */
const agrees = ({ scores }: Evidence, tag: Language | 'other'): boolean => {
  const best = highest(scores);
  const top = scores[best] ?? 0;
  return tag !== 'other' && top >= 1 && top >= LEAD * (scores[highest(scores, best)] ?? 0);
};
