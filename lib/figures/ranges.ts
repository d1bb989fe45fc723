import type { Locale } from './locale';
import { startsNumber } from './myriads';
import type { CleanText } from './normalize';

const RANGE_DASH = /^ ?[-\u2013\u2014~\u301C] ?/;

/** Where the second end of a range starts, if range words or a dash follow `at`. */
export function rangeJoint(clean: CleanText, start: number, at: number, locale: Locale): number | null {
  const tail = clean.lower.slice(at, at + 12);
  const dash = RANGE_DASH.exec(tail);
  if (dash) {
    const next = at + dash[0].length;
    if (/^[$€£¥\d]|^us\$/.test(tail.slice(dash[0].length))) return next;
    if (startsNumber(clean.lower, next, locale.lexicon.myriads)) return next;
  }
  const { rangeWord, between, betweenAnd } = locale.patterns;
  const word = rangeWord.exec(tail);
  if (word) return at + word[0].length;
  const and = betweenAnd.exec(tail);
  const opened = and && between.test(clean.lower.slice(Math.max(0, start - 26), start));
  return and && opened ? at + and[0].length : null;
}

const HEAD = 60;
const BEHIND = 12;

/** "from X to Y" and "passer de X à Y" tell of two figures; "anywhere from X to Y" is a range again. */
export function movesFrom(lower: string, start: number, end: number, locale: Locale): boolean {
  if (locale.movesBehind?.test(lower.slice(end, end + BEHIND))) return true;
  const head = lower.slice(Math.max(0, start - HEAD), start);
  return locale.patterns.moves.test(head) && !locale.patterns.anywhere.test(head);
}
