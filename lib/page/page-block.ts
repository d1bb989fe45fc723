import type { Block, BlockRole } from '../figures/types';
import { composedParent } from './composed';
import { DerivedText } from './derive';
import { isHeading } from './elements';
import { BREAK, type Run } from './scan';
import { isLayoutTable, type Tables } from './table';
import type { Visibility } from './visibility';

/** A block of the engine with the way back to the page. */
export type PageBlock = {
  readonly block: Block;
  readonly element: Element;
  readonly derived: DerivedText;
  /** The text nodes behind the derived text, and what they said when they were read. */
  readonly nodes: readonly Text[];
  readonly raws: readonly string[];
};

/** Tells whether readers can see the text of an element. */
type Sight = Pick<Visibility, 'shows'>;

/** Marks of footnotes in raised letters: `3`, `[12]`, `(a)`, `*`. */
const FOOTNOTE = /^\s*[[(（]?\s*(?:\d{1,3}|[a-z]|[*†‡§]{1,3}|[ivx]{1,4})(?:\s*,\s*\d{1,3})*\s*[\])）]?\s*$/i;
const LARGEST_CELL = 240;

const isFootnoteMark = (node: Text, within: Element): boolean => {
  for (let at = node.parentElement; at && at !== within; at = at.parentElement) {
    if (at.localName === 'sup' || at.getAttribute('role') === 'doc-noteref')
      return FOOTNOTE.test(at.textContent);
  }
  return false;
};

/** The data cell that a run stands in, or null: cells of layout tables and of long text are mere boxes. */
export const dataCellOf = (element: Element): HTMLTableCellElement | null => {
  const cell = element.closest<HTMLTableCellElement>('td, th');
  const table = cell?.closest('table');
  if (!cell || !table || isLayoutTable(table) || cell.querySelector('table')) return null;
  return cell.textContent.length <= LARGEST_CELL ? cell : null;
};

const ROLES: Readonly<Record<string, BlockRole>> = {
  li: 'item',
  dd: 'item',
  figcaption: 'caption',
  caption: 'caption',
  blockquote: 'quote',
};

const roleOf = (element: Element, isCell: boolean): BlockRole => {
  if (isHeading(element.localName) || element.getAttribute('role') === 'heading') return 'heading';
  if (isCell) return 'cell';
  for (let at: Element | null = element, level = 0; at && level < 3; at = composedParent(at), level += 1) {
    const role = ROLES[at.localName];
    if (role) return role;
  }
  return 'paragraph';
};

const langOf = (element: Element): string | null => {
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const lang = at.getAttribute('lang') ?? at.getAttribute('xml:lang');
    if (lang) return lang;
  }
  return null;
};

/** Adds what a run shows; hidden pieces and marks of footnotes are left out. */
const addPieces = (run: Run, visibility: Sight, derived: DerivedText): Text[] => {
  const nodes: Text[] = [];
  for (const piece of run.pieces) {
    if (piece === BREAK) {
      derived.addBreak();
      continue;
    }
    const holder = composedParent(piece);
    if (!holder || !visibility.shows(holder) || isFootnoteMark(piece, run.element)) continue;
    nodes.push(piece);
    derived.add(piece.data);
  }
  return nodes;
};

const addUnitCell = (cell: Element, derived: DerivedText, nodes: Text[]): void => {
  derived.addBreak();
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    nodes.push(node);
    derived.add(node.data);
  }
};

/** Derives the text of a run and says what the run is; null when nothing of it can be seen. */
export const toPageBlock = (run: Run, tables: Tables, visibility: Sight): PageBlock | null => {
  const derived = new DerivedText();
  const nodes = addPieces(run, visibility, derived);
  const cell = run.inCell ? dataCellOf(run.element) : null;
  const unit = cell && run.digits ? tables.unitCellAfter(cell) : null;
  if (unit) addUnitCell(unit, derived, nodes);
  derived.trimEnd();
  if (derived.text === '') return null;
  const lang = langOf(run.element);
  const block: Block = {
    text: derived.text,
    role: roleOf(run.element, cell !== null),
    ...(lang ? { lang } : {}),
    ...(cell ? { heads: tables.headsOf(cell) } : {}),
  };
  return { block, element: run.element, derived, nodes, raws: nodes.map((node) => node.data) };
};

/** The ranges of the page that characters `start` to `end` of a block stand for; null when the page has changed. */
export const rangesOf = (page: PageBlock, start: number, end: number): Range[] | null => {
  const ranges: Range[] = [];
  for (const span of page.derived.resolve(start, end)) {
    const node = page.nodes[span.source];
    if (!node?.isConnected || node.data !== page.raws[span.source]) return null;
    const range = document.createRange();
    range.setStart(node, span.start);
    range.setEnd(node, span.end);
    ranges.push(range);
  }
  return ranges.length > 0 ? ranges : null;
};
