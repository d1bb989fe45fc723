import { hasDigit } from './candidates';
import { isBlock, isSkipped } from './elements';

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

const FILLED = /\S/;

type Frame = {
  next: Node | null;
  readonly list: readonly Node[] | null;
  index: number;
  readonly block: Element;
  readonly closes: boolean;
  readonly inCell: boolean;
};

const slotted = (element: Element): readonly Node[] | null => {
  const list = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  return list.length > 0 ? list : null;
};

const advance = (frame: Frame, from: Node): void => {
  frame.index += 1;
  frame.next = frame.list ? (frame.list[frame.index] ?? null) : from.nextSibling;
};

/** What a walk over the composed tree found. */
export type Scan = { readonly runs: readonly Run[]; readonly roots: readonly ShadowRoot[] };

/** Collects runs while a walk meets text, breaks and boundaries. */
class RunCollector {
  readonly runs: Run[] = [];
  readonly roots: ShadowRoot[] = [];
  #open: Run | null = null;

  text(node: Text, { block, inCell }: Frame): void {
    const { data } = node;
    if (!this.#open) {
      if (!FILLED.test(data)) return;
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
}

/** Visits one node; gives the frame of its children when there are any to visit. */
const visit = (node: Node, frame: Frame, out: RunCollector): Frame | null => {
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
  const list = slotted(element);
  const next = list ? (list[0] ?? null) : (root ?? element).firstChild;
  if (!next && !closes) return null;
  const inCell = frame.inCell || name === 'td' || name === 'th';
  return { next, list, index: 0, block: closes ? element : frame.block, closes, inCell };
};

/**
 * Reads the composed tree below `root` into runs of text in reading order, without deriving their text, and notes
 * the open shadow roots on the way.
 * `between` is awaited now and then, with the runs so far, so that the page keeps its turns; the last of them may still
 * grow. Only elements that are never read are left
 * out here; regions and visibility are asked later, for the few runs that matter.
 */
export const scanRuns = async (
  root: Element,
  between: (runs: readonly Run[]) => Promise<void> | undefined,
): Promise<Scan> => {
  const out = new RunCollector();
  const { firstChild: next } = root;
  const stack: Frame[] = [{ next, list: null, index: 0, block: root, closes: true, inCell: false }];
  for (let steps = 1; stack.length > 0; steps += 1) {
    const frame = stack[stack.length - 1] as Frame;
    const node = frame.next;
    if (node) {
      advance(frame, node);
      const inner = visit(node, frame, out);
      if (inner) stack.push(inner);
    } else {
      stack.pop();
      if (frame.closes) out.close();
    }
    if (steps % 512 === 0) await between(out.runs);
  }
  return { runs: out.runs, roots: out.roots };
};
