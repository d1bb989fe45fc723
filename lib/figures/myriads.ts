import type { NumberHit } from './numbers';

/**
 * How a language writes numbers whose scales go by ten thousand and stand inside the number, without spaces between
 * words: 86億7000万, 1.4万亿, 三千二百億. Shape of `myriads` in data/lexicons/<xx>.json; a lexicon that has it makes
 * `readDigits` read whole such numbers, with Arabic digits, numerals or both, spaced or not. What follows them is said
 * by `currencies` and `percents` of the same lexicon, which need no word boundary there.
 */
export type Myriads = {
  /** Numerals of one digit: 〇 0, 一 1. A run of them counts by places: 二〇 is 20. */
  readonly digits: Readonly<Record<string, number>>;
  /** Ten, hundred, thousand: they multiply what stands in front of them and add up. */
  readonly small: Readonly<Record<string, number>>;
  /** Ten thousand and above; one right behind another multiplies it: 万亿. */
  readonly large: Readonly<Record<string, number>>;
  /** Characters in front of a numeral that make it vague or an ordinal: 数千億, 第三. */
  readonly vague: string;
  /** Characters that may stand between a number and its scale: 三个亿. */
  readonly filler: string;
  /** What opens a percent whose number stands behind it: 百分之. */
  readonly percentHead?: string;
  /** What stands behind the smaller part of tenths: the 分 of 2割5分; empty where nothing does (两成五). */
  readonly tenthParts?: string;
  /** The decimal point between numerals: 一点四万亿. */
  readonly point?: string;
  /** Characters between a scale and its currency that make the number a little larger: 5亿多美元. */
  readonly beyond?: string;
};

/** A scale above this says by itself that a number counts money, where its text speaks of money. */
const MONEY_SCALE = 1e8;
const MILLION = 1e6;

type Plain = (at: number) => NumberHit | null;

/** The sum that a number grows to while its parts are read. */
class Sum {
  private total = 0;
  private part = 0;
  private section = 0;
  private current: number | null = null;
  private chunks = 0;
  private first = 1;
  private smallest = Number.POSITIVE_INFINITY;
  unit = 1;

  get open(): boolean {
    return this.current === null;
  }

  get empty(): boolean {
    return this.chunks === 0 && this.section === 0 && this.part === 0;
  }

  add(value: number, unit: number): void {
    if (this.chunks++ === 0) this.first = value;
    this.total += this.part;
    this.part = 0;
    this.current = value;
    this.unit = unit;
  }

  addSmall(worth: number): void {
    this.section += (this.current ?? 1) * worth;
    this.unit = (this.current === null ? 1 : this.unit) * worth;
    this.current = null;
  }

  /** False where the scale cannot follow: nothing stands in front of it, or a smaller one. */
  addLarge(worth: number): boolean {
    const counted = this.section + (this.current ?? 0);
    if (counted === 0 && this.part === 0) return false;
    if (counted > 0 && worth >= this.smallest) return false;
    this.part = counted > 0 ? counted * worth : this.part * worth;
    this.unit *= worth;
    this.smallest = worth;
    this.section = 0;
    this.current = null;
    return true;
  }

  hit(start: number, end: number): NumberHit {
    const value = tidy(this.total + this.part + this.section + (this.current ?? 0));
    const scale = this.chunks === 1 && this.first > 0 ? tidy(value / this.first) : 1;
    const scaled = Number.isFinite(this.smallest) && value >= MILLION;
    return {
      start,
      end,
      value,
      unit: this.unit,
      scaled,
      bare: value >= MONEY_SCALE,
      ...(scale > 1 && { scale }),
    };
  }
}

const tidy = (value: number): number => Number(value.toPrecision(14));
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** Whether a number may start at `at`: a digit or a numeral that nothing in front makes vague. */
export function startsNumber(text: string, at: number, myriads: Myriads | undefined): boolean {
  const char = text[at];
  if (isDigit(char)) return true;
  if (!myriads || char === undefined || !(char in myriads.digits || char in myriads.small)) return false;
  const before = text[at - 1];
  return (
    before === undefined ||
    !(
      before in myriads.digits ||
      before in myriads.small ||
      isDigit(before) ||
      myriads.vague.includes(before)
    )
  );
}

/** Offset of a scale behind a number at `at`, over a space or a filler; `at` where there is none. */
function scaleAt(text: string, at: number, { small, large, filler }: Myriads): number {
  const next = text[at] ?? '';
  const to = next === ' ' || (next !== '' && filler.includes(next)) ? at + 1 : at;
  const char = text[to] ?? '';
  return char in small || char in large ? to : at;
}

/** A run of numerals that counts by places, with its end and the worth of its last one. */
function readPlaces(text: string, start: number, { digits, point }: Myriads): Places {
  let value = 0;
  let end = start;
  let unit = 1;
  for (let digit = digits[text[end] ?? '']; digit !== undefined && end - start < LONGEST_RUN; ) {
    value = unit < 1 ? value + digit * unit : value * 10 + digit;
    const pointed = unit === 1 && text[end + 1] === point && (text[end + 2] ?? '') in digits;
    end += pointed ? 2 : 1;
    digit = digits[text[end] ?? ''];
    if (pointed || (unit < 1 && digit !== undefined)) unit /= 10;
  }
  return { value: tidy(value), end, unit };
}

type Places = { readonly value: number; readonly end: number; readonly unit: number };

/** Two numerals that follow each other in counting are no number in front of a scale: 两三百亿, 七八十亿. */
function isVagueRun(text: string, start: number, end: number, myriads: Myriads): boolean {
  const { digits, small, large } = myriads;
  const next = text[end] ?? '';
  const [first = 0, second = 0] = [digits[text[start] ?? ''], digits[text[start + 1] ?? '']];
  return end - start === 2 && first > 0 && second === first + 1 && (next in small || next in large);
}

const LONGEST_RUN = 15;
const MOST_PARTS = 16;

/**
 * Reads the number that starts at `start`. `plain` reads Arabic digits with their separators; `isUnit` tells where the
 * words of a unit begin, which are no part of the number ("5百分点").
 */
export function readMyriads(
  text: string,
  start: number,
  myriads: Myriads,
  plain: Plain,
  isUnit: (at: number) => boolean,
): NumberHit | null {
  const sum = new Sum();
  let at = start;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const char = text[at] ?? '';
    if (sum.open && isDigit(char)) {
      const hit = plain(at);
      if (!hit) break;
      sum.add(hit.value, hit.unit);
      at = hit.end;
      continue;
    }
    if (sum.open && char in myriads.digits) {
      const run = readPlaces(text, at, myriads);
      if (isVagueRun(text, at, run.end, myriads)) return null;
      sum.add(run.value, run.unit);
      at = run.end;
      continue;
    }
    const to = scaleAt(text, at, myriads);
    const scale = text[to] ?? '';
    if (isUnit(at) || isUnit(to)) break;
    const [small, large] = [myriads.small[scale], myriads.large[scale]];
    if (small !== undefined) sum.addSmall(small);
    else if (large === undefined || !sum.addLarge(large)) break;
    at = to + 1;
  }
  return sum.empty ? null : sum.hit(start, at);
}
