import { hasDigit } from './candidates';
import { isBlock, isHeading, isLeaf, isSkipped } from './elements';

/** Marks a line break inside a run of text; it stands for no character of the page. */
export const BREAK = null;

/** Text nodes that read as one run: the inline content of one block element between two block boundaries. */
export type Run = {
  /** The nearest block element, composed. */
  readonly element: Element;
  readonly pieces: (Text | typeof BREAK)[];
  /** Whether its text holds a digit. */
  digits: boolean;
  /** Whether it stands in a cell of a table. */
  readonly inCell: boolean;
  /** Length of its raw text. */
  size: number;
};

/** Runs before a candidate that give its sentence a subject. */
export const BEFORE = 3;
/** A candidate this short may be a key figure, whose label stands below it. */
export const KEY_FIGURE = 24;

/** Leads a walk past blocks that hold no figure. */
export type Guide = {
  /** Whether the walk has to wait for `advance` in front of this node. */
  readonly isAtFrontier: (node: Node) => boolean;
  readonly advance: () => Promise<void>;
  readonly isLively: (element: Element) => boolean;
  /** Whether text of an element counts as context. */
  readonly accepts: (element: Element) => boolean;
};

const FILLED = /\S/;
/** Blocks passed by that are remembered: beyond so many that count as no context none is looked for. */
const REMEMBERED = 64;

type Frame = {
  next: Node | null;
  readonly list: readonly Node[] | null;
  index: number;
  readonly block: Element;
  readonly closes: boolean;
  readonly inCell: boolean;
};

/** A block that was passed by. */
type Passed = { readonly element: Element; readonly inCell: boolean };

const slotted = (element: Element): readonly Node[] | null => {
  const list = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  return list.length > 0 ? list : null;
};

const advance = (frame: Frame, from: Node): void => {
  frame.index += 1;
  frame.next = frame.list ? (frame.list[frame.index] ?? null) : from.nextSibling;
};

const frameOf = ({ element, inCell }: Passed): Frame => ({
  next: element.firstChild,
  list: null,
  index: 0,
  block: element,
  closes: true,
  inCell,
});

/** What a walk over the composed tree found, and the open shadow roots that it came through. */
export type Scan = { readonly runs: readonly Run[]; readonly roots: readonly ShadowRoot[] };

/** Collects runs while a walk meets text, breaks and boundaries. */
class RunCollector {
  readonly runs: Run[] = [];
  readonly roots: ShadowRoot[] = [];
  readonly guide: Guide | null;
  #open: Run | null = null;
  /** Blocks that were passed by since the last run. */
  #passed: Passed[] = [];
  /** The last heading among them. */
  #heading: Passed | null = null;

  constructor(guide: Guide | null) {
    this.guide = guide;
  }

  text(node: Text, { block, inCell }: Frame): void {
    const { data } = node;
    if (!this.#open) {
      if (!FILLED.test(data)) return;
      this.recall();
      this.#open = { element: block, pieces: [], digits: false, inCell, size: 0 };
      this.runs.push(this.#open);
    }
    const run = this.#open;
    run.pieces.push(node);
    run.size += data.length;
    run.digits ||= hasDigit(data);
  }

  /** One break is a space; a second one right after it ends the run, as writers of old pages meant it. */
  lineBreak(): void {
    const pieces = this.#open?.pieces;
    if (pieces?.at(-1) === BREAK) this.close();
    else pieces?.push(BREAK);
  }

  close(): void {
    this.#open = null;
  }

  /** Passes a block by, unless what stands below a key figure is wanted. */
  pass(element: Element, name: string, inCell: boolean): boolean {
    const last = this.runs.at(-1);
    if (this.#passed.length === 0 && last?.digits && last.size <= KEY_FIGURE) return false;
    const passed = { element, inCell };
    if (isHeading(name)) this.#heading = passed;
    this.#passed.push(passed);
    if (this.#passed.length > REMEMBERED) this.#passed.shift();
    return true;
  }

  /** Takes in those of the blocks passed by that give what follows its context: the last heading, the last few. */
  recall(): void {
    const wanted: Passed[] = [];
    for (let left = BEFORE; left > 0; ) {
      const passed = this.#passed.pop();
      if (!passed) break;
      wanted.unshift(passed);
      if (FILLED.test(passed.element.textContent) && this.guide?.accepts(passed.element)) left -= 1;
    }
    const heading = this.#heading;
    if (heading && !wanted.includes(heading)) wanted.unshift(heading);
    this.#passed = [];
    this.#heading = null;
    for (const passed of wanted) {
      const stack = [frameOf(passed)];
      while (stack.length > 0) stepIn(stack, this, null);
      this.close();
    }
  }
}

/** Visits one node; gives the frame of its children when there are any to visit. */
const visit = (node: Node, frame: Frame, out: RunCollector, guide: Guide | null): Frame | null => {
  const type = node.nodeType;
  if (type === Node.TEXT_NODE) out.text(node as Text, frame);
  if (type !== Node.ELEMENT_NODE) return null;
  const element = node as Element;
  const name = element.localName;
  if (name === 'br') out.lineBreak();
  if (name === 'br' || isSkipped(name)) return null;
  // A host whose tree is its own draws a box of its own, whatever its name.
  const root = element.shadowRoot;
  if (root) out.roots.push(root);
  const closes = root !== null || isBlock(name);
  if (closes) out.close();
  const inCell = frame.inCell || name === 'td' || name === 'th';
  if (guide && closes) {
    // What stands before a table gives context to all of it.
    if (name === 'table') out.recall();
    const isPassed = isLeaf(name) && root === null && !guide.isLively(element);
    if (isPassed && out.pass(element, name, inCell)) return null;
  }
  const list = slotted(element);
  const next = list ? (list[0] ?? null) : (root ?? element).firstChild;
  if (!next && !closes) return null;
  return { next, list, index: 0, block: closes ? element : frame.block, closes, inCell };
};

/** Goes on by one node. */
const stepIn = (stack: Frame[], out: RunCollector, guide: Guide | null): void => {
  const frame = stack[stack.length - 1] as Frame;
  const node = frame.next;
  if (node) {
    advance(frame, node);
    const inner = visit(node, frame, out, guide);
    if (inner) stack.push(inner);
  } else {
    stack.pop();
    if (frame.closes) out.close();
  }
};

/**
 * Reads the composed tree below `root` into runs of text in reading order, without deriving their text.
 * `between` is awaited now and then, with the runs so far, so that the page keeps its turns; the last of them may still
 * grow. Only elements that are never read are left out here, and blocks that a guide says are not worth it; regions and
 * visibility are asked later, for the few runs that matter.
 */
export const scanRuns = async (
  root: Element,
  between: (runs: readonly Run[]) => Promise<void> | undefined,
  guide: Guide | null = null,
): Promise<Scan> => {
  const out = new RunCollector(guide);
  const stack = [frameOf({ element: root, inCell: false })];
  for (let steps = 1; stack.length > 0; steps += 1) {
    const { next } = stack[stack.length - 1] as Frame;
    if (next && guide?.isAtFrontier(next)) await guide.advance();
    stepIn(stack, out, guide);
    if (steps % 512 === 0) await between(out.runs);
  }
  return { runs: out.runs, roots: out.roots };
};
