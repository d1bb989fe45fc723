import { type Amount, findAmounts, tidy } from './amounts';
import { type CellUnit, unitOfHeads } from './cell-unit';
import type { Locale } from './locale';
import type { Metric } from './metrics';
import { type CleanText, cleanText } from './normalize';
import { type NumberHit, readDigits } from './numbers';
import type { PeriodExpr, PeriodMark } from './periods';
import { findMarks } from './scene';
import { matchTrie } from './trie';
import type { Block, Figure } from './types';

type Heads = NonNullable<Block['heads']>;

/** A cell read under its heads: the heads stand in front of it as if they were its sentence. */
export type CellText = {
  readonly clean: CleanText;
  readonly amounts: Amount[];
  readonly shift: number;
  /** The number stands in brackets: a loss or a fall. */
  readonly bracketed: boolean;
};

const HEAD_LENGTH = 160;
const YEAR = /^(?:19|20)\d\d$/;
const LEAD = /^\s*(?:[~≈<>≤≥]\s*)?([-–+]?\s*\(?\s*(?:(?:[A-Z]{1,3})?[$€£¥₩₹]|[A-Z]{3})?\s*\(?\s*[-–]?\s*)$/;
const JOINT = /^ ?[-–—] ?/;
const TAIL = /^\s*\+?\s*\)?\s*(?:$|[([*†])/;

/** "Net income (loss)": the word in brackets is for numbers in brackets. */
function withoutLoss(head: string, locale: Locale): string {
  const open = head.indexOf('(');
  if (open <= 0) return head;
  const hit = matchTrie(locale.trie(), head.toLowerCase(), open + 1);
  const isLoss = hit?.tags.some(({ group, name }) => group === 'm' && name.endsWith('-loss'));
  return hit && isLoss && head[hit.end] === ')' ? head.slice(0, open) + head.slice(hit.end + 1) : head;
}

/** The heads of a cell; a section names its rows only where they say nothing of their own ("Basic", "Diluted"). */
function headsOf({ heads = {} }: Block, locale: Locale): Heads {
  const { section, row = '', ...others } = heads;
  const own = withoutLoss(row, locale);
  const named = !section || namesMetric(own, locale);
  return { ...others, row: named ? own : `${section} : ${own}` };
}

function namesMetric(head: string, locale: Locale): boolean {
  const clean = cleanText(head);
  return findMarks(clean, { start: 0, end: clean.text.length }, locale).some(({ group }) => group === 'm');
}

/** Words that stand for the heads, nearest last: caption, column, row. */
function headText({ caption, column, row }: Heads): string {
  const parts = [caption, column, row].flatMap((head) =>
    head ? [head.slice(0, HEAD_LENGTH).replace(/[.!?\n]/g, ' ')] : [],
  );
  return parts.map((part) => `${part} : `).join('');
}

type Bare = { start: number; end: number; numbers: NumberHit[]; factor: number | null; bracketed: boolean };

/** The number that a cell consists of, with its sign, brackets and short scale; a footnote may follow it. */
function bareNumber({ text }: CleanText, shift: number, locale: Locale): Bare | null {
  const cell = text.slice(shift);
  const digit = cell.search(/\d/);
  const lead = digit < 0 ? null : LEAD.exec(cell.slice(0, digit));
  const first = lead && readDigits(text, shift + digit, locale);
  if (!lead || !first) return null;
  const joint = JOINT.exec(text.slice(first.end, first.end + 3));
  const second = joint && readDigits(text, first.end + joint[0].length, locale);
  const last = second && second.value > first.value ? second : first;
  const word = /^ ?(\p{L}{1,4})(?!\p{L})/u.exec(text.slice(last.end, last.end + 6));
  const factor = word?.[1] ? (locale.lexicon.abbreviations[word[1]] ?? null) : null;
  const end = last.end + (factor && word ? word[0].length : 0);
  if (!TAIL.test(text.slice(end))) return null;
  const open = (lead[1] ?? '').includes('(');
  const close = open ? text.indexOf(')', end) + 1 : 0;
  const start = shift + digit - (lead[1] ?? '').trimStart().length;
  const numbers = last === first ? [first] : [first, last];
  if (open && !close) return { start: first.start, end, numbers, factor, bracketed: false };
  return { start, end: close || end, numbers, factor, bracketed: open };
}

/** A bare number in a cell takes its unit from the heads. */
function bareAmount(clean: CleanText, bare: Bare, unit: CellUnit): Amount {
  const [low, high] = bare.numbers as [NumberHit, NumberHit?];
  const factor = bare.factor ?? unit.factor;
  const minus = /[-–]/.test(clean.text.slice(bare.start, low.start));
  const percent = unit.kind === 'percent';
  const sign = minus || (percent && bare.bracketed) ? '-' : '';
  return {
    start: bare.start,
    end: bare.end,
    kind: high ? 'range' : unit.kind,
    ...(high && { rangeUnit: unit.kind }),
    value: tidy(low.value * factor) * (sign ? -1 : 1),
    ...(high && { valueMax: tidy(high.value * factor) }),
    precision: (low.unit * factor) / 2,
    ...(!percent && { currency: unit.currency ?? 'USD' }),
    explicit: true,
    scaled: factor > 1,
    sign,
  };
}

/** Unit of a cell whose heads give none, while its own number says a scale: "13.1B" beside "Revenue". */
const ownUnit = (bare: Bare, heads: string, locale: Locale): CellUnit | null =>
  bare.factor && namesMetric(heads, locale) ? { kind: 'money', factor: 1, currency: 'USD' } : null;

/** Lays out a cell behind its heads. Amounts inside the heads are not figures of this cell. */
export function cellText(block: Block, locale: Locale): CellText {
  const named = headsOf(block, locale);
  const heads = headText(named);
  const clean = cleanText(heads + block.text);
  const shift = cleanText(heads).text.length;
  const found = findAmounts(clean, locale).filter((a) => a.start >= shift);
  const bare = bareNumber(clean, shift, locale);
  const bracketed = bare?.bracketed === true;
  const amounts = bare ? withBare(clean, bare, found, named, locale) : found;
  return { clean, amounts, shift: heads.length, bracketed };
}

function withBare(
  clean: CleanText,
  bare: Bare,
  found: readonly Amount[],
  heads: Heads,
  locale: Locale,
): Amount[] {
  const own = found.find((a) => a.start < bare.end);
  const written = clean.text.slice(bare.numbers[0]?.start, bare.numbers[0]?.end);
  if (own && (own.scaled || own.kind !== 'money')) return [...found];
  if (!own && YEAR.test(written)) return [...found];
  const unit = unitOfHeads(heads, locale) ?? ownUnit(bare, clean.text.slice(0, bare.start), locale);
  if (!unit || (own && unit.kind === 'percent')) return [...found];
  const amount = bareAmount(clean, bare, own?.currency ? { ...unit, currency: own.currency } : unit);
  return [amount, ...found.filter((a) => a !== own)];
}

const PARTS = new Set<PeriodExpr['kind']>(['half', 'quarter', 'months', 'month', 'ended', 'day']);

const DAY_BEFORE = /(?<!\d)\d{1,2}(?:st|nd|rd|th|er|º|°)?[.,]? (?:(?:de |d')?\p{L}+\.?,? (?:de )?)?$/u;
const BARE_YEAR = /(?<![\p{L}\d.,])(20[0-4]\d)(?![\d.,]|\p{L}{2})/gu;

/** Periods of the heads, and the years that stand there alone, as they do over columns. */
export function headPeriods(heads: string, marks: readonly PeriodMark[]): PeriodMark[] {
  const years = [...heads.matchAll(BARE_YEAR)].flatMap((match): PeriodMark[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (marks.some((m) => m.start < end && start < m.end) || DAY_BEFORE.test(heads.slice(0, start)))
      return [];
    return [{ start, end, expr: { kind: 'year', year: Number(match[1]) } }];
  });
  return joinHeadPeriods([...marks, ...years].sort((a, b) => a.start - b.start));
}

/** One head may say the part and another the year: "Three months ended June 30," over "2025". */
function joinHeadPeriods(marks: readonly PeriodMark[]): PeriodMark[] {
  const part = marks.filter(({ expr }) => PARTS.has(expr.kind) && !('year' in expr)).at(-1);
  const whole = marks.filter(({ expr }) => expr.kind === 'year').at(-1);
  if (!part || whole?.expr.kind !== 'year') return [...marks];
  const { year, fiscal } = whole.expr;
  const expr = { ...part.expr, year, ...(fiscal && part.expr.kind !== 'ended' && { fiscal }) } as PeriodExpr;
  return marks.flatMap((mark) => (mark === whole ? [{ ...mark, expr }] : mark === part ? [] : [mark]));
}

const LOSSES: Readonly<Partial<Record<Metric, Metric>>> = {
  'net-income': 'net-loss',
  'operating-income': 'operating-loss',
  'equity-method-gain': 'equity-method-loss',
};

/** Money in brackets is the loss that its row would be a gain of. */
export const asLoss = (figure: Figure): Figure => {
  const metric = figure.kind === 'money' ? LOSSES[figure.metric] : undefined;
  return metric ? { ...figure, metric } : figure;
};

/** "FY26E", "2026F": the letter behind a year of a column says that it is yet to come. */
export const isEstimated = (block: Block): boolean =>
  /(?:^|[^\p{L}\d])(?:[A-Z]{2}\s?'?)?(?:20)?\d\d[EFP](?![\p{L}\d])/u.test(
    `${block.heads?.column ?? ''} ${block.heads?.row ?? ''}`,
  );
