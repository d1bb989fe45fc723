import { highlightName, LINE_STYLES, type LineStyle, styleOf } from './line-style';
import type { Mark } from './mark';

/**
 * Draws marks with the CSS Custom Highlight API: no element of the page is touched. Highlights are never iterated
 * (Firefox: see BROWSER-BUGS.md), and are set anew whenever the page may have cleared the shared registry.
 */
export class Painter {
  readonly #drawn = new Map<LineStyle, Highlight>();
  #current: Highlight | null = null;

  /** Draws these marks and no others. */
  paint(marks: readonly Mark[]): void {
    const ranges = new Map<LineStyle, Range[]>(LINE_STYLES.map((style) => [style, []]));
    for (const mark of marks) ranges.get(styleOf(mark.comparison.verdict))?.push(...mark.ranges);
    for (const [style, list] of ranges) this.#draw(style, list);
  }

  /** Draws the mark whose card is open, or none. */
  paintCurrent(mark: Mark | null): void {
    this.#current = mark ? fill(new Highlight(), mark.ranges) : null;
    const name = highlightName('current');
    if (this.#current) CSS.highlights.set(name, this.#current);
    else CSS.highlights.delete(name);
  }

  /** Puts back what the page removed from the registry. */
  restore(): void {
    for (const [style, highlight] of this.#drawn) {
      const name = highlightName(style);
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    if (this.#current) CSS.highlights.set(highlightName('current'), this.#current);
  }

  /** Leaves nothing behind. */
  clear(): void {
    for (const style of LINE_STYLES) CSS.highlights.delete(highlightName(style));
    CSS.highlights.delete(highlightName('current'));
    this.#drawn.clear();
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

const fill = (highlight: Highlight, ranges: readonly Range[]): Highlight => {
  for (const range of ranges) highlight.add(range);
  return highlight;
};
