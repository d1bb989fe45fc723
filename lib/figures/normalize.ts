/** Text with invisible characters and markup taken out, and the way back to the offsets of the page. */
export type CleanText = {
  /** What the engine reads: one kind of apostrophe, space and minus sign. */
  readonly text: string;
  /** The same in lower case, unit for unit. */
  readonly lower: string;
  /** Offset in the original text of a unit of `text`. */
  readonly origin: (offset: number) => number;
  /** Offset in the original text just behind the unit before `offset`. */
  readonly originEnd: (offset: number) => number;
};

const SAME = (offset: number): number => offset;
const DROPPED =
  /(?:[\u00AD\u200B-\u200F\u2060\uFEFF]|\uFE0F)|<\/?[a-z][a-z0-9:-]{0,20}(?:\s[^<>]{0,300})?>/gi;
const NEEDS_DROP = /(?:[\u00AD\u200B-\u200F\u2060\uFEFF]|\uFE0F)|<\/?[a-z]/i;
const VARIANTS = /[\u00A0\u2000-\u200A\u202F\u3000\t\u2018\u2019\u02BC\u2212\uFF01-\uFF5E]/g;
/** Distance from a full-width character to its ordinary twin. */
const FULL_WIDTH = 0xfee0;

function unify(char: string): string {
  if (char === '\u2018' || char === '\u2019' || char === '\u02BC') return "'";
  if (char === '\u2212') return '-';
  if (char >= '\uFF01') return String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH);
  return char === '\t' ? '\t' : ' ';
}

/** Lower case that keeps every offset: a letter whose lower case is longer stays as it is. */
function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) => {
    const small = char.toLowerCase();
    return small.length === char.length ? small : char;
  }).join('');
}

/** Drops soft hyphens, zero-width characters and stray tags, keeping a map from clean to original offsets. */
export function cleanText(source: string): CleanText {
  if (!NEEDS_DROP.test(source)) {
    const text = source.replace(VARIANTS, unify);
    return { text, lower: lowerSameLength(text), origin: SAME, originEnd: SAME };
  }
  const cleanStarts: number[] = [];
  const shifts: number[] = [];
  let kept = '';
  let last = 0;
  for (const match of source.matchAll(DROPPED)) {
    kept += source.slice(last, match.index);
    last = match.index + match[0].length;
    cleanStarts.push(kept.length);
    shifts.push(last - kept.length);
  }
  const text = (kept + source.slice(last)).replace(VARIANTS, unify);
  const shiftAt = (offset: number): number => {
    let low = 0;
    let high = cleanStarts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cleanStarts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (shifts[low - 1] ?? 0);
  };
  const origin = (offset: number): number => offset + shiftAt(offset);
  const originEnd = (offset: number): number => (offset === 0 ? 0 : origin(offset - 1) + 1);
  return { text, lower: lowerSameLength(text), origin, originEnd };
}
