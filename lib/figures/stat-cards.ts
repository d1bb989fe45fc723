import type { Block } from './types';

/** A block of nothing but an amount of money or a percent: "$500bn", "~70 %", "€1.2 Mrd.". */
const ALONE = /^[\s~≈<>≤≥+–-]*(?:[A-Z]{0,3}[$€£¥])? ?\d[\d.,]*(?: ?[^\s\d]{1,9}){0,2}\s*$/u;
const UNIT = /[$€£¥%％]|元$/;
const LONGEST = 24;
/** A short text that ends no sentence and holds no number but that of a period names what such an amount counts. */
const LABEL = /^[^\d|]*\p{L}[^\d|]*$/u;
const DATES =
  /(?<![\p{L}\d.,$€£¥])(?:[A-Z]{1,2}[ -]?'?)?(?:(?:19|20)\d\d(?:[-/–]\d\d)?|[1-4](?:[HQT]|\.|st|nd|rd|th|er|[eº°ª])?|\d\d?(?=[月年]))(?![\d.,%])/gu;
const ENDS = /[.!?。！？:：,，;；]["”」)]*\s*$/;
const LONGEST_LABEL = 90;

const isAlone = ({ text, role }: Block): boolean =>
  role !== 'cell' && text.length <= LONGEST && ALONE.test(text) && UNIT.test(text.trim());

const isLabel = (block: Block | undefined): boolean =>
  block !== undefined &&
  block.role !== 'cell' &&
  block.text.trim().length <= LONGEST_LABEL &&
  LABEL.test(block.text.replace(DATES, ' ')) &&
  !ENDS.test(block.text);

/**
 * Whether the label of an amount may as well stand above it: where amounts and labels alternate, and where the words
 * above say no less than those below.
 */
function mayStandAbove(blocks: readonly Block[], at: number): boolean {
  const above = blocks[at - 1];
  if (!above || !isLabel(above) || above.role === 'heading') return false;
  const alternate = [at - 2, at + 2].some((i) => blocks[i] !== undefined && isAlone(blocks[i]));
  return alternate || above.text.length >= (blocks[at + 1]?.text.length ?? 0);
}

/**
 * Amounts that stand over their labels, as key figures do on a slide: such an amount is read like a table cell under its
 * label. One whose label may as well stand above it is left as it is.
 */
export function withLabels(blocks: readonly Block[]): readonly Block[] {
  let taken = -2;
  return blocks.map((block, at) => {
    const label = blocks[at + 1];
    if (!label || !isAlone(block) || !isLabel(label)) return block;
    if (taken !== at - 1 && mayStandAbove(blocks, at)) return block;
    taken = at + 1;
    return { ...block, role: 'cell', heads: { row: label.text.trim() } };
  });
}
