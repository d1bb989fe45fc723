import words from '../../data/page/number-words.json';
import units from '../../data/page/unit-words.json';
import { isBlock, isSkipped } from './elements';
import type { Pace } from './pace';

/** Marks a line break inside a run of text; it stands for no character of the page. */
export const BREAK = null;

/** Text nodes that read as one run: the inline content of one block element between two block boundaries. */
export type Run = {
  /** The nearest block element, composed. */
  readonly element: Element;
  readonly pieces: (Text | typeof BREAK)[];
  /** Whether its text holds a digit or a number word. */
  number: boolean;
  /** Length of its raw text. */
  size: number;
};

const NUMBER_WORD = new RegExp(words.join('|'), 'i');
const BLANK = /^\s*$/;
/** "4.3bn", "12 Mrd.", "5m", "3x": a number with few letters behind it may have a short unit. */
const SHORT_UNIT = /\d\s?\p{L}{1,5}(?!\p{L})/u;
const UNIT = new RegExp(units.map((unit) => (unit === '$' ? '\\$' : unit)).join('|'), 'i');

/** Whether text may hold a number. Cheap, and wrong only by saying yes too often. */
export const mayHoldNumber = (text: string): boolean => /[\d０-９]/.test(text) || NUMBER_WORD.test(text);

/** Whether text may say what a number counts: words that name large numbers do. */
export const mayHoldUnit = (text: string): boolean =>
  UNIT.test(text) || NUMBER_WORD.test(text) || SHORT_UNIT.test(text);

/** Whether text may hold a figure by itself: a number, and what it counts. */
export const mayHoldFigure = (text: string): boolean => mayHoldNumber(text) && mayHoldUnit(text);

type Frame = {
  next: Node | null;
  readonly list: readonly Node[] | null;
  index: number;
  readonly block: Element;
  readonly closes: boolean;
};

const firstFrame = (element: Element, block: Element, closes: boolean): Frame => {
  if (element.localName === 'slot') {
    const list = (element as HTMLSlotElement).assignedNodes();
    if (list.length > 0) return { next: list[0] ?? null, list, index: 0, block, closes };
  }
  const parent: Node = element.shadowRoot ?? element;
  return { next: parent.firstChild, list: null, index: 0, block, closes };
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

  text(node: Text, block: Element): void {
    if (!this.#open) {
      if (BLANK.test(node.data)) return;
      this.#open = { element: block, pieces: [], number: false, size: 0 };
      this.runs.push(this.#open);
    }
    const run = this.#open;
    run.pieces.push(node);
    run.size += node.data.length;
    run.number ||= mayHoldNumber(node.data);
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
  if (node.nodeType === Node.TEXT_NODE) {
    out.text(node as Text, frame.block);
    return null;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  const element = node as Element;
  const name = element.localName;
  if (name === 'br') out.lineBreak();
  if (name === 'br' || isSkipped(name)) return null;
  // A host whose tree is its own draws a box of its own, whatever its name.
  const root = element.shadowRoot;
  if (root) out.roots.push(root);
  const closes = root !== null || isBlock(name);
  if (closes) out.close();
  return firstFrame(element, closes ? element : frame.block, closes);
};

/**
 * Reads the composed tree below `root` into runs of text in reading order, without deriving their text, and notes
 * the open shadow roots on the way.
 * `pace` is awaited now and then so that the page keeps its turns. Only elements that are never read are left
 * out here; regions and visibility are asked later, for the few runs that matter.
 */
export const scanRuns = async (root: Element, pace: Pace['step']): Promise<Scan> => {
  const out = new RunCollector();
  const stack: Frame[] = [firstFrame(root, root, true)];
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
    if (steps % 512 === 0) await pace();
  }
  return { runs: out.runs, roots: out.roots };
};
