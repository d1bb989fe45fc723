import type { Block } from './types';

/** A block of nothing but an amount of money or a percent: "$500bn", "~70 %", "€1.2 Mrd.". */
const ALONE = /^[\s~≈<>≤≥+–-]*(?:[A-Z]{0,3}[$€£¥])? ?\d[\d.,]*(?: ?[^\s\d]{1,9}){0,2}\s*$/u;
const UNIT = /[$€£¥%％]|元$/;
const LONGEST = 24;
/** A short text without numbers that ends no sentence names what such an amount counts. */
const LABEL = /^[^\d|]*\p{L}[^\d|]*$/u;
const ENDS = /[.!?。！？:：,，;；]["”」)]*\s*$/;
const LONGEST_LABEL = 40;

const isAlone = ({ text, role }: Block): boolean =>
  role !== 'cell' && text.length <= LONGEST && ALONE.test(text) && UNIT.test(text.trim());

const isLabel = (block: Block | undefined): boolean =>
  block !== undefined &&
  block.role !== 'cell' &&
  block.text.trim().length <= LONGEST_LABEL &&
  LABEL.test(block.text) &&
  !ENDS.test(block.text);

/**
 * Amounts that stand over their labels, as key figures do on a slide: such an amount is read like a table cell under its
 * label. One whose label may as well stand above it is left as it is.
 */
export function withLabels(blocks: readonly Block[]): readonly Block[] {
  let taken = -2;
  return blocks.map((block, at) => {
    const label = blocks[at + 1];
    if (!label || !isAlone(block) || !isLabel(label)) return block;
    if (taken !== at - 1 && isLabel(blocks[at - 1])) return block;
    taken = at + 1;
    return { ...block, role: 'cell', heads: { row: label.text.trim() } };
  });
}
