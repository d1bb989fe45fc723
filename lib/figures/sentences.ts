import type { Locale } from './locale';

/** A stretch of a block that is read as one sentence. */
export type Span = { readonly start: number; readonly end: number };

const LONGEST = 1500;
/** A last "sentence" of a word or two belongs to the one before it. */
const SCRAP = 14;
const BREAK =
  /[.!?…]["'”»)\]]*(?=\s+["'“«([]?[^\s])|(?:。|[!?](?=[」』)]?[\u3041-\u30ff\u3400-\u9fff「『]))(?:[」』)"”](?![とのをなで]))*|\n+|\\n| • |⬤|\s\|\s(?=\|)/g;

function isBreak(text: string, at: number, length: number, { patterns }: Locale): boolean {
  const mark = text[at];
  if (mark !== '.') return true;
  const next = /^\s+["'“«([]?(.)/u.exec(text.slice(at + length, at + length + 8))?.[1] ?? '';
  if (next === next.toLowerCase() && next !== next.toUpperCase()) return false;
  return !patterns.dotted.test(text.slice(Math.max(0, at - 8), at + 1));
}

/** Cuts a block into sentences at full stops, line ends and bullets. Linear; no sentence is longer than 1,500 units. */
export function splitSentences(text: string, locale: Locale): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    for (let from = start; from < end; from += LONGEST)
      spans.push({ start: from, end: Math.min(end, from + LONGEST) });
    start = end;
  };
  for (const match of text.matchAll(BREAK)) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + SCRAP + 1);
    if (rest.length <= SCRAP && match[0] === '.') continue;
    if (isBreak(text, match.index, match[0].length, locale)) push(match.index + match[0].length);
  }
  push(text.length);
  return spans;
}
