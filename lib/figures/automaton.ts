import { type Pattern, STEM } from './pattern';

/** A state of the automaton made so far: offset of its row in the table. */
export type State = number;

/** State from which nothing can match any more. */
export const DEAD: State = 1;

/** One unit of a pattern: its set, the only column that fits (0 where there may be several), and what comes next. */
type Step = { readonly set: string; column: number; readonly next: number };
/** Rows beyond this are thrown away and made anew, which bounds the memory on any text. */
const MOST_ROWS = 20_000;
const FIRST_ROWS = 64;

const KANA = '\u3042';
const HAN = '\u4e51';
/** Units that stand for all those of their kind that no pattern names: a class holds the kind when it holds one of them. */
const KINDS: readonly (readonly string[])[] = [
  ['\u00a7', '\u00b2', '\u20a9', '\u2003'],
  ['\u0436'],
  [KANA],
  [HAN],
];

const literalOf = (set: string): string | null => {
  if (set.length === 1) return set;
  if (/^\\[ux]/.test(set)) return String.fromCharCode(Number.parseInt(set.slice(2), 16));
  return /^\\[^dDsSwWpPnrt]$/.test(set) ? set.slice(1) : null;
};

/**
 * Finds which of many patterns match at a place, in one walk over its units. States are made when a text first leads
 * to them, so that making the automaton costs little and walking it is a table look-up a unit.
 */
export class Automaton {
  private readonly steps: (Step | null)[] = [];
  /** Where a state without a step leads at once. */
  private readonly splits: number[][] = [];
  /** Index of the pattern that ends here, twice; odd where the rest of the word may follow. */
  private readonly ends: number[] = [];
  private readonly alphabet = new Uint16Array(65_536);
  private readonly units: (readonly string[])[] = [['']];
  private readonly classes = new Map<string, RegExp>();
  private readonly width: number;
  private table: Int32Array;
  private members: (readonly number[])[] = [];
  private rows = new Map<string, State>();
  private found: (readonly number[])[] = [];
  private readonly start: readonly number[];

  constructor(patterns: readonly Pattern[]) {
    const starts = patterns.map((pattern, i) => this.compile(pattern, this.add(null, [], 2 * i), 2 * i + 1));
    this.start = this.reach(starts);
    this.width = this.spell();
    this.table = new Int32Array(0);
    this.reset();
  }

  /** State before the first unit. */
  root(): State {
    if (this.members.length > MOST_ROWS) this.reset();
    return 2 * this.width;
  }

  /** State behind one more unit (of lower-case text). */
  step(state: State, code: number): State {
    const at = state + (this.alphabet[code] ?? 0);
    return this.table[at] || this.extend(state, at);
  }

  /** Patterns that end in this state (their index twice, plus one for a stem), in rising order; null for none. */
  endsAt(state: State): readonly number[] | null {
    const at = this.table[state] ?? 0;
    return at === 0 ? null : (this.found[at] ?? null);
  }

  private add(step: Step | null, split: number[], end = -1): number {
    this.steps.push(step);
    this.splits.push(split);
    return this.ends.push(end) - 1;
  }

  private compile(pattern: Pattern, next: number, stem: number): number {
    switch (pattern.kind) {
      case 'unit':
        return pattern.set === STEM
          ? this.add(null, [], stem)
          : this.add({ set: pattern.set, column: 0, next }, []);
      case 'all':
        return pattern.parts.reduceRight((after, part) => this.compile(part, after, stem), next);
      case 'any':
        return this.add(
          null,
          pattern.parts.map((part) => this.compile(part, next, stem)),
        );
      case 'repeat':
        return this.compileRepeat(pattern, next, stem);
    }
  }

  private compileRepeat(
    { part, min, max }: Extract<Pattern, { kind: 'repeat' }>,
    next: number,
    stem: number,
  ): number {
    let from = next;
    if (max === Number.POSITIVE_INFINITY) {
      from = this.add(null, [next]);
      this.splits[from]?.push(this.compile(part, from, stem));
    } else for (let i = min; i < max; i++) from = this.add(null, [next, this.compile(part, from, stem)]);
    for (let i = 0; i < min; i++) from = this.compile(part, from, stem);
    return from;
  }

  /** Gives each unit that a pattern names a column, and one to each kind of all others. Returns the number of columns. */
  private spell(): number {
    const { alphabet, units } = this;
    const first = units.length;
    units.push(...KINDS);
    alphabet.fill(first);
    alphabet.fill(first + 1, 0xc0, 0x2000);
    alphabet.fill(first + 1, 0x3040, 0xff00);
    alphabet.fill(first + 2, 0x3041, 0x3100);
    alphabet.fill(first + 3, 0x3400, 0xa000);
    const named = new Set(' \n\t0123456789abcdefghijklmnopqrstuvwxyz');
    for (const step of this.steps) for (const char of namedIn(step?.set ?? '')) named.add(char);
    for (const char of named) alphabet[char.charCodeAt(0)] = units.push([char]) - 1;
    for (const step of this.steps)
      if (step) step.column = alphabet[literalOf(step.set)?.charCodeAt(0) ?? -1] ?? 0;
    return units.length;
  }

  private holds(set: string, column: number): boolean {
    const test = this.classes.get(set) ?? new RegExp(set, 'u');
    this.classes.set(set, test);
    return (this.units[column] ?? []).some((unit) => test.test(unit));
  }

  /** All states reached from these without a further unit, those that wait for one or end a pattern, in order. */
  private reach(from: readonly number[]): readonly number[] {
    const seen = new Set(from);
    for (const state of seen) for (const next of this.splits[state] ?? []) seen.add(next);
    return [...seen].filter((s) => this.steps[s] || (this.ends[s] ?? -1) >= 0).sort((a, b) => a - b);
  }

  private reset(): void {
    this.table = new Int32Array(FIRST_ROWS * this.width);
    this.members = [[], []];
    this.rows = new Map();
    this.found = [[]];
    this.row(this.start);
  }

  private row(members: readonly number[]): State {
    if (members.length === 0) return DEAD;
    const key = members.join();
    const known = this.rows.get(key);
    if (known !== undefined) return known;
    const state = (this.members.push(members) - 1) * this.width;
    if (state + this.width > this.table.length) {
      const larger = new Int32Array(2 * this.table.length);
      larger.set(this.table);
      this.table = larger;
    }
    const ends = members.map((s) => this.ends[s] ?? -1).filter((end) => end >= 0);
    if (ends.length > 0) this.table[state] = this.found.push(ends.sort((a, b) => a - b)) - 1;
    this.rows.set(key, state);
    return state;
  }

  private extend(state: State, at: number): State {
    const next: number[] = [];
    for (const member of this.members[state / this.width] ?? []) {
      const step = this.steps[member];
      if (step && (step.column === 0 ? this.holds(step.set, at - state) : step.column === at - state))
        next.push(step.next);
    }
    const to = this.row(this.reach(next));
    this.table[at] = to;
    return to;
  }
}

/** Units that a set names one by one; those of a range as long as it is short. */
function namedIn(set: string): Iterable<string> {
  const literal = literalOf(set);
  if (literal !== null) return [literal];
  const plain = set.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const named = new Set(plain);
  for (const [, from = '', to = ''] of plain.matchAll(/([^\\[])-([^\]])/gu))
    for (let code = from.charCodeAt(0); code <= Math.min(to.charCodeAt(0), from.charCodeAt(0) + 64); code++)
      named.add(String.fromCharCode(code));
  return named;
}
