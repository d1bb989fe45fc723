import { Automaton, DEAD } from './automaton';
import { wordEnd } from './characters';
import { parseExpression } from './pattern';
import type { PeriodExpr, PeriodMark, PeriodPattern } from './periods';

/** The forms of a language, ready to be found: an automaton that tells where one may match, expressions that settle it. */
export type PeriodTable = {
  readonly automaton: Automaton;
  /** The expression of each form that a text has needed so far. */
  readonly expressions: Map<number, RegExp>;
  readonly forms: readonly PeriodPattern[];
  readonly spaceless: boolean;
};

/**
 * Whole words, and no part of a number or an amount. Where words are written without spaces, letters and numbers may
 * touch a form that ends in a letter: "2024年37亿".
 */
const expressionOf = ({ source, spaceless }: PeriodPattern): RegExp =>
  new RegExp(
    spaceless
      ? `(?<![\\d$]|\\d[.,])(?:${source})(?!(?<=\\d)[\\d%])`
      : `(?<![\\p{L}\\d$.,])(?:${source})(?![\\p{L}\\d%])`,
    'uy',
  );

/** Makes the table of forms; an expression is made when its form may match for the first time. */
export const buildPeriods = (forms: readonly PeriodPattern[]): PeriodTable => ({
  automaton: new Automaton(forms.map(({ source }) => parseExpression(source))),
  expressions: new Map(),
  forms,
  spaceless: forms.some(({ spaceless }) => spaceless),
});

function expressionAt({ forms, expressions }: PeriodTable, index: number): RegExp | null {
  const form = forms[index];
  if (!form) return null;
  const made = expressions.get(index) ?? expressionOf(form);
  expressions.set(index, made);
  return made;
}

/** Places of a stretch where a form may match: the form's index and the offset from `from`, form by form. */
function candidates(
  lower: string,
  from: number,
  to: number,
  { automaton, spaceless }: PeriodTable,
): number[] {
  const found: number[] = [];
  for (let start = from; start < to; start = spaceless ? start + 1 : wordEnd(lower, start + 1, to)) {
    let state = automaton.root();
    for (let at = start; at < to; ) {
      state = automaton.step(state, lower.charCodeAt(at++));
      if (state === DEAD) break;
      const ends = automaton.endsAt(state);
      if (ends) for (const end of ends) found.push((end >> 1) * PLACES + start - from);
    }
  }
  return found.length > 1 ? found.sort((a, b) => a - b) : found;
}

/** More than any stretch has units. */
const PLACES = 2 ** 20;

type Found = { readonly start: number; readonly end: number; readonly expr: PeriodExpr | null };

/** Every period named in `lower` between two offsets; the earlier form wins over those that its matches overlap. */
export function findPeriods(lower: string, from: number, to: number, table: PeriodTable): PeriodMark[] {
  const places = candidates(lower, from, to, table);
  if (places.length === 0) return [];
  const text = lower.slice(from, to);
  const found: Found[] = [];
  let [last, free] = [-1, 0];
  for (const place of places) {
    const [index, at] = [Math.floor(place / PLACES), place % PLACES];
    if (index !== last) free = 0;
    last = index;
    const [re, form] = [expressionAt(table, index), table.forms[index]];
    if (!re || !form || at < free) continue;
    re.lastIndex = at;
    const match = re.exec(text);
    if (!match || match[0].length === 0) continue;
    free = at + match[0].length;
    const [start, end] = [from + at, from + free];
    if (!found.some((p) => start < p.end && p.start < end))
      found.push({ start, end, expr: form.make(match) });
  }
  const named = found.flatMap(({ start, end, expr }) => (expr ? [{ start, end, expr }] : []));
  return named.sort((a, b) => a.start - b.start);
}
