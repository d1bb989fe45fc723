import { composedParent } from '../page/composed';
import type { Mark } from './mark';

/** Elements that stand inside lines: the text in them may lie under a point that their parent is hit by. */
const IN_LINES =
  /^(?:a|abbr|b|big|cite|code|data|dfn|em|font|i|ins|kbd|mark|q|s|samp|slot|small|span|strong|sub|sup|time|u|var)$/;

/** The marks of a page in reading order, and which text node carries which: our own map, not the registry's. */
export class MarkBook {
  #marks: readonly Mark[] = [];
  #byId = new Map<string, Mark>();
  #byNode = new Map<Node, Mark[]>();
  #holders = new Set<Element>();

  get marks(): readonly Mark[] {
    return this.#marks;
  }

  get(id: string): Mark | null {
    return this.#byId.get(id) ?? null;
  }

  /** Marks with characters in a text node. */
  at(node: Node): readonly Mark[] {
    return this.#byNode.get(node) ?? [];
  }

  /** Whether marked text stands in the lines of an element, however deep in a line. */
  isIn(element: Element): boolean {
    return this.#holders.has(element);
  }

  /** Replaces all marks. */
  set(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#byId = new Map(marks.map((mark) => [mark.id, mark]));
    this.#byNode = new Map();
    this.#holders = new Set();
    for (const mark of marks) {
      for (const range of mark.ranges) {
        const node = range.startContainer;
        const here = this.#byNode.get(node);
        if (here) here.push(mark);
        else {
          this.#byNode.set(node, [mark]);
          this.#note(node);
        }
      }
    }
  }

  #note(node: Node): void {
    for (let at = composedParent(node); at && !this.#holders.has(at); at = composedParent(at)) {
      this.#holders.add(at);
      if (!IN_LINES.test(at.localName)) return;
    }
  }

  /** Forgets marks that `isGone` says are gone; tells whether there were any. */
  drop(isGone: (mark: Mark) => boolean): boolean {
    const left = this.#marks.filter((mark) => !isGone(mark));
    if (left.length === this.#marks.length) return false;
    this.set(left);
    return true;
  }
}
