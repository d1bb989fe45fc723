import { type Pattern, STEM } from './pattern';

/** A state of the automaton made so far: offset of its row in the table. */
export type State = number;

/** State from which nothing can match any more. */
export const DEAD: State = 1;

/** Rows beyond this are thrown away and made anew, which bounds the memory on any text. */
const MOST_ROWS = 20_000;
const FIRST_ROWS = 64;
const NO_SET = -1;
const NO_SPLIT: readonly number[] = [];

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
  /** Set of the one unit that leads out of a state, by its number; none for states that lead on without one. */
  private readonly sets: number[] = [];
  private readonly nexts: number[] = [];
  private readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** The only column that fits a set; 0 where there may be several. */
  private columns: readonly number[] = [];
  /** Where a state without a step leads at once. */
  private readonly splits: (readonly number[])[] = [];
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
    const starts = patterns.map((pattern, i) => this.compile(pattern, this.fork(NO_SPLIT, 2 * i), 2 * i + 1));
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

  private add(set: number, next: number, split: readonly number[], end: number): number {
    this.sets.push(set);
    this.nexts.push(next);
    this.splits.push(split);
    return this.ends.push(end) - 1;
  }

  private fork(split: readonly number[], end = -1): number {
    return this.add(NO_SET, -1, split, end);
  }

  private unit(set: string, next: number): number {
    const known = this.numbers.get(set) ?? this.names.push(set) - 1;
    this.numbers.set(set, known);
    return this.add(known, next, NO_SPLIT, -1);
  }

  private text(text: string, next: number): number {
    let from = next;
    for (let at = text.length - 1; at >= 0; at--) from = this.unit(text.charAt(at), from);
    return from;
  }

  private compile(pattern: Pattern, next: number, stem: number): number {
    switch (pattern.kind) {
      case 'unit':
        return pattern.set === STEM ? this.fork(NO_SPLIT, stem) : this.unit(pattern.set, next);
      case 'text':
        return this.text(pattern.text, next);
      case 'all':
        return pattern.parts.reduceRight((after, part) => this.compile(part, after, stem), next);
      case 'any':
        return this.fork(pattern.parts.map((part) => this.compile(part, next, stem)));
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
      const ways = [next];
      from = this.fork(ways);
      ways.push(this.compile(part, from, stem));
    } else for (let i = min; i < max; i++) from = this.fork([next, this.compile(part, from, stem)]);
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
    for (const set of this.names) for (const char of namedIn(set)) named.add(char);
    for (const char of named) alphabet[char.charCodeAt(0)] = units.push([char]) - 1;
    this.columns = this.names.map((set) => alphabet[literalOf(set)?.charCodeAt(0) ?? -1] ?? 0);
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
    return [...seen]
      .filter((s) => this.sets[s] !== NO_SET || (this.ends[s] ?? -1) >= 0)
      .sort((a, b) => a - b);
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
      const set = this.sets[member] ?? NO_SET;
      if (set === NO_SET) continue;
      const column = this.columns[set];
      const fits = column === 0 ? this.holds(this.names[set] ?? '', at - state) : column === at - state;
      if (fits) next.push(this.nexts[member] ?? 0);
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
