import type { Amount } from './amounts';
import { isSpaceless, isWordCode } from './characters';
import type { Mark } from './scene';
import type { Span } from './sentences';

/** Sum of the obstacles before an offset of a sentence: words, commas, brackets, clause words, figures. */
export type Toll = (offset: number) => number;

const WORD = 0.2;
/** Worth of one character where words are written without spaces. */
const CHARACTER = 0.08;
const FIGURE = 1.2;
const CLAUSE = 1.6;
const PUNCTUATION: Readonly<Record<string, number>> = {
  ',': 0.9,
  ';': 3,
  ':': 0.6,
  '(': 0.9,
  ')': 0.9,
  '\u2014': 1.5,
  '\u2013': 0.8,
  '|': 2,
  '"': 0.2,
  '.': 0.6,
  '→': 0.4,
  '、': 0.9,
  '「': 0.2,
  '」': 0.2,
  '。': 3,
  '!': 3,
  '?': 3,
};
const COSTS = new Map(Object.entries(PUNCTUATION).map(([char, cost]) => [char.charCodeAt(0), cost]));
const ASCII = Float64Array.from({ length: 128 }, (_, code) => COSTS.get(code) ?? 0);

/** One table for all sentences, which are read one after another: `owner` is the sentence that it holds. */
let table = new Float32Array(2048);
let owner: Toll | null = null;

function fillAmount(from: number, to: number, sum: number, start: number): number {
  table[from - start] = sum;
  table.fill(sum + FIGURE, from - start + 1, to - start);
  return sum + FIGURE;
}

function fill(lower: string, { start, end }: Span, amounts: readonly Amount[], clauses: Set<number>): void {
  if (table.length < end - start + 2) table = new Float32Array(2 * (end - start + 2));
  let sum = 0;
  let figure = 0;
  let inWord = false;
  for (let at = start; at <= end; at++) {
    const amount = amounts[figure];
    if (amount && at === amount.start) {
      const to = Math.min(amount.end, end + 1);
      sum = fillAmount(at, to, sum, start);
      figure++;
      inWord = isWordCode(lower.charCodeAt(to - 1));
      at = to - 1;
      continue;
    }
    table[at - start] = sum;
    if (clauses.size > 0 && clauses.has(at)) sum += CLAUSE;
    const code = lower.charCodeAt(at);
    const word = isWordCode(code);
    if (!word) sum += code < 128 ? (ASCII[code] ?? 0) : (COSTS.get(code) ?? 0);
    else if (isSpaceless(code)) sum += CHARACTER;
    else if (!inWord) sum += WORD;
    inWord = word;
  }
  table[end - start + 1] = sum;
}

/** Tolls of a sentence, added up when one is first asked for. */
export function tollsOf(lower: string, span: Span, amounts: readonly Amount[], marks: readonly Mark[]): Toll {
  const last = span.end - span.start + 1;
  const toll: Toll = (offset) => {
    if (owner !== toll) {
      const clauses = marks.filter((m) => m.group === 'k' && m.name === 'clause').map((m) => m.start);
      fill(lower, span, amounts, new Set(clauses));
      owner = toll;
    }
    return table[Math.max(0, Math.min(offset - span.start, last))] ?? 0;
  };
  return toll;
}
