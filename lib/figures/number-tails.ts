import { Automaton, DEAD } from './automaton';
import type { Lexicon } from './locale';
import { type Pattern, parseExpression, parsePhrase } from './pattern';
import { CURRENCY_CODES } from './units';

const words = (table: Readonly<Record<string, unknown>>): Pattern => ({
  kind: 'any',
  parts: Object.keys(table).map((word) => parsePhrase(word.toLowerCase())),
});
const all = (...parts: Pattern[]): Pattern => ({ kind: 'all', parts });
const maybe = (part: Pattern): Pattern => ({ kind: 'repeat', part, min: 0, max: 1 });
const GAP = parseExpression('[ -]?');

/** What may stand behind a number that counts money, percent or times, or shares the unit of another number. */
export function buildNumberTails(lexicon: Lexicon): Automaton {
  const { percents, scales, abbreviations, currencies, currencyLinks, multiples } = lexicon;
  return new Automaton([
    all(GAP, { kind: 'any', parts: [words(percents), words(scales), words(abbreviations)] }),
    all(GAP, maybe(parseExpression(currencyLinks)), words(currencies)),
    all(GAP, parseExpression(`[%$]|us|(?:${multiples})|${CURRENCY_CODES.toLowerCase()}`)),
    parseExpression(` (?:${lexicon.rangeWords}|${lexicon.betweenAnd}) | ?[-~] ?[$\\du]`),
    parseExpression(lexicon.elided),
  ]);
}

const SPACE = 32;
const HYPHEN = 45;
const LATIN = 0x250;

/** Whether something behind a number at `at` may say what it counts: where this is false, nothing does. */
export function hasTail(tails: Automaton, lower: string, at: number): boolean {
  const first = lower.charCodeAt(at);
  const next = first === SPACE || first === HYPHEN ? lower.charCodeAt(at + 1) : first;
  if (next >= LATIN || (next > 127 && next < 0xc0)) return true;
  let state = tails.root();
  for (let i = at; i < lower.length; i++) {
    state = tails.step(state, lower.charCodeAt(i));
    if (state === DEAD) return false;
    if (tails.endsAt(state)) return true;
  }
  return false;
}

/** Whether something in front of a number may name its currency. */
export function hasHead(text: string, start: number): boolean {
  const last = text.charCodeAt(start - 1);
  const code = last === SPACE ? text.charCodeAt(start - 2) : last;
  return code === 36 || (code >= 65 && code <= 90) || code > 127;
}
