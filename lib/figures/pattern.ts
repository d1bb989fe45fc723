/** A pattern taken apart: what one unit may be, what follows what, which may stand in for which. */
export type Pattern =
  | { readonly kind: 'unit'; readonly set: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'all'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'any'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly min: number; readonly max: number };

/** Stands for "the rest of the word may follow"; a private character that no text holds. */
export const STEM = '\uE000';

/** Matches nothing and consumes nothing. */
const NOTHING: Pattern = { kind: 'all', parts: [] };
const ANYTHING = '[^\\n]';
const LOOK_AROUND = /\(\?<?[=!]/y;
const GROUP = /\((?:\?:|\?<\w+>)?/y;
const CLASS = /\[(?:\\.|[^\]\\])*\]/y;
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|p\{[^}]*\}|P\{[^}]*\}|.)/y;
const TEXT = new RegExp(`[^([\\\\.^$|)?*+{${STEM}]+(?![?*+{])`, 'y');
const QUANTIFIER = /(?:([?*+])|\{(\d+)(,)?(\d*)\})\??/y;

class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  private take(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at;
    const match = sticky.exec(this.source);
    if (match) this.at += match[0].length;
    return match;
  }

  alternatives(): Pattern {
    const parts = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      parts.push(this.sequence());
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'any', parts };
  }

  private sequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')')
      parts.push(this.text() ?? this.quantified(this.atom()));
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'all', parts };
  }

  /** Characters that stand for themselves, as many as follow each other; null for none. */
  private text(): Pattern | null {
    const [text] = this.take(TEXT) ?? [];
    return text === undefined ? null : { kind: 'text', text };
  }

  private quantified(part: Pattern): Pattern {
    const match = this.take(QUANTIFIER);
    if (!match) return part;
    const [, mark, low, comma, high] = match;
    const min = mark ? (mark === '+' ? 1 : 0) : Number(low);
    const endless = mark ? mark !== '?' : comma !== undefined && high === '';
    const max = endless ? Number.POSITIVE_INFINITY : mark ? 1 : Number(comma ? high : low);
    return { kind: 'repeat', part, min, max };
  }

  private atom(): Pattern {
    const look = this.take(LOOK_AROUND) !== null;
    if (look || this.take(GROUP)) {
      const inner = this.alternatives();
      this.at++;
      return look ? NOTHING : inner;
    }
    const set = this.take(CLASS)?.[0] ?? this.take(ESCAPE)?.[0];
    if (set) return /^\\[bB]/.test(set) ? NOTHING : { kind: 'unit', set };
    const char = this.source[this.at++] ?? '';
    if (char === '.') return { kind: 'unit', set: ANYTHING };
    return char === '^' || char === '$' ? NOTHING : { kind: 'unit', set: char };
  }
}

/**
 * Takes the source of a regular expression apart. What stands around a match (look-around, `\b`, `^`, `$`) is left
 * out, so that the pattern fits wherever the expression does, and in some places more.
 */
export const parseExpression = (source: string): Pattern => new Reader(source).alternatives();

/** Takes a phrase apart, with alternatives in braces and a trailing `*` for a stem. */
export function parsePhrase(phrase: string): Pattern {
  let depth = 0;
  const source = phrase.replace(/[^\p{L}\p{N} ]/gu, (char) => {
    if (char === '{') depth++;
    if (char === '}') depth--;
    if (char === '{') return '(?:';
    if (char === '}') return ')';
    if (char === ',' && depth > 0) return '|';
    return char === '*' ? STEM : `\\${char}`;
  });
  return parseExpression(source);
}
