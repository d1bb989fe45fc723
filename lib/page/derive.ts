/** Soft hyphen, zero-width, bidi and variation characters: drawn as nothing, so read as nothing. */
const INVISIBLE =
  '\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFE00-\\uFE0F\\uFEFF';
/** All that is not copied as it is: runs of white space, white space other than a space, invisible characters. */
const IRREGULAR = new RegExp(`[\\s${INVISIBLE}]{2,}|(?! )[\\s${INVISIBLE}]`, 'g');

/** White space; to regular expressions U+FEFF is one of them, to readers it is nothing. */
const BLANK = /[^\S\uFEFF]/;

/** A part of a derived text that stands for equally many characters of one source. */
type Segment = {
  readonly start: number;
  readonly length: number;
  readonly source: number;
  readonly offset: number;
};

/** Characters `start` to `end` of one source. */
export type SourceSpan = { readonly source: number; readonly start: number; readonly end: number };

/**
 * Text as a reader sees it, with the way back to where each character came from. Sources are numbered in the
 * order they were added.
 */
export class DerivedText {
  text = '';
  readonly #segments: Segment[] = [];
  #sources = 0;

  /** Adds the raw text of the next source (a text node). */
  add(raw: string): void {
    const source = this.#sources++;
    let from = raw.startsWith(' ') && this.#endsBlank() ? 1 : 0;
    for (const match of raw.matchAll(IRREGULAR)) {
      this.#copy(raw, source, from, match.index);
      const blank = match[0].search(BLANK);
      if (blank >= 0 && !this.#endsBlank()) this.#put(' ', source, match.index + blank);
      from = match.index + match[0].length;
    }
    this.#copy(raw, source, from, raw.length);
  }

  /** Adds a boundary that reads as one space and stands for no character. */
  addBreak(): void {
    if (!this.#endsBlank()) this.text += ' ';
  }

  /** Removes the space at the end, if there is one. */
  trimEnd(): void {
    if (this.text.endsWith(' ')) this.text = this.text.slice(0, -1);
  }

  /** The characters that `start` to `end` of the text came from: one span a source, in order. */
  resolve(start: number, end: number): SourceSpan[] {
    const spans: SourceSpan[] = [];
    for (let at = this.#find(start); at < this.#segments.length; at += 1) {
      const segment = this.#segments[at] as Segment;
      if (segment.start >= end) break;
      const from = segment.offset + Math.max(0, start - segment.start);
      const to = segment.offset + Math.min(segment.length, end - segment.start);
      if (to <= from) continue;
      const last = spans.at(-1);
      if (last?.source === segment.source) spans[spans.length - 1] = { ...last, end: to };
      else spans.push({ source: segment.source, start: from, end: to });
    }
    return spans;
  }

  #endsBlank(): boolean {
    return this.text === '' || this.text.endsWith(' ');
  }

  #copy(raw: string, source: number, from: number, to: number): void {
    if (to > from) this.#put(raw.slice(from, to), source, from);
  }

  #put(text: string, source: number, offset: number): void {
    this.#segments.push({ start: this.text.length, length: text.length, source, offset });
    this.text += text;
  }

  /** Index of the first segment that ends after `at`. */
  #find(at: number): number {
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const segment = this.#segments[middle] as Segment;
      if (segment.start + segment.length <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
