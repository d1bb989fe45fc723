import type { Mark } from './mark';

/** The marks of a page in reading order, and which text node carries which: our own map, not the registry's. */
export class MarkBook {
  #marks: readonly Mark[] = [];
  #byId = new Map<string, Mark>();
  #byNode = new Map<Node, Mark[]>();

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

  /** Replaces all marks. */
  set(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#byId = new Map(marks.map((mark) => [mark.id, mark]));
    this.#byNode = new Map();
    for (const mark of marks) {
      for (const range of mark.ranges) {
        const node = range.startContainer;
        const here = this.#byNode.get(node);
        if (here) here.push(mark);
        else this.#byNode.set(node, [mark]);
      }
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
