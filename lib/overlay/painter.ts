import { highlightName, LINE_STYLES, type LineStyle, styleOf } from './line-style';
import type { Mark } from './mark';

/**
 * Draws marks with the CSS Custom Highlight API: no element of the page is touched. Highlights are never iterated
 * (Firefox: see BROWSER-BUGS.md), and are set anew whenever the page may have cleared the shared registry.
 */
export class Painter {
  readonly #drawn = new Map<LineStyle, Highlight>();
  #kept: Highlight | null = null;
  #current: Highlight | null = null;

  /** Draws these marks and no others. */
  paint(marks: readonly Mark[]): void {
    const ranges = new Map<LineStyle, Range[]>(LINE_STYLES.map((style) => [style, []]));
    for (const mark of marks) ranges.get(styleOf(mark.comparison.verdict))?.push(...mark.ranges);
    for (const [style, list] of ranges) this.#draw(style, list);
    const kept = marks.filter((mark) => mark.kept !== undefined).flatMap((mark) => mark.ranges);
    this.#kept = kept.length > 0 ? fill(new Highlight(), kept) : null;
    show('kept', this.#kept);
  }

  /** Draws the marks whose cards are open. */
  paintCurrent(marks: readonly Mark[]): void {
    const ranges = marks.flatMap((mark) => mark.ranges);
    this.#current = ranges.length > 0 ? fill(new Highlight(), ranges) : null;
    show('current', this.#current);
  }

  /** Puts back what the page removed from the registry. */
  restore(): void {
    for (const [style, highlight] of this.#drawn) {
      const name = highlightName(style);
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    if (this.#kept) show('kept', this.#kept);
    if (this.#current) show('current', this.#current);
  }

  /** Leaves nothing behind. */
  clear(): void {
    for (const style of LINE_STYLES) CSS.highlights.delete(highlightName(style));
    show('kept', null);
    show('current', null);
    this.#drawn.clear();
    this.#kept = null;
    this.#current = null;
  }

  #draw(style: LineStyle, ranges: readonly Range[]): void {
    const name = highlightName(style);
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      this.#drawn.delete(style);
      return;
    }
    const highlight = fill(new Highlight(), ranges);
    CSS.highlights.set(name, highlight);
    this.#drawn.set(style, highlight);
  }
}

/** Puts a highlight into the registry, or takes it out. */
const show = (name: 'current' | 'kept', highlight: Highlight | null): void => {
  if (highlight) CSS.highlights.set(highlightName(name), highlight);
  else CSS.highlights.delete(highlightName(name));
};

const fill = (highlight: Highlight, ranges: readonly Range[]): Highlight => {
  for (const range of ranges) highlight.add(range);
  return highlight;
};
