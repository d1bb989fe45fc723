import { mayHoldNumber, mayHoldUnit } from './candidates';

/** What a batch of mutations means for marks and readings. */
export type Change = {
  /** Text nodes whose text was rewritten. */
  readonly rewritten: ReadonlySet<Text>;
  /** Whether something left the page. */
  readonly removed: boolean;
  /** Whether the page may hold figures that were not read. */
  readonly readable: boolean;
};

/** Text that was a number's or its unit's: with what stands beside it, it may be a figure. */
const isPart = (text: string): boolean => mayHoldNumber(text) || mayHoldUnit(text);

const mayRead = (node: Node): boolean =>
  node.nodeType === Node.TEXT_NODE ? isPart((node as Text).data) : node.nodeType === Node.ELEMENT_NODE;

/** Reads a batch of mutation records; those that concern only nodes of ours mean nothing. */
export const summarise = (records: readonly MutationRecord[], isOurs: (node: Node) => boolean): Change => {
  const rewritten = new Set<Text>();
  let removed = false;
  let readable = false;
  for (const record of records) {
    if (record.type === 'characterData') {
      if (record.target.nodeType !== Node.TEXT_NODE) continue;
      const text = record.target as Text;
      rewritten.add(text);
      readable ||= isPart(text.data);
      continue;
    }
    for (const node of record.removedNodes) removed ||= !isOurs(node);
    for (const node of record.addedNodes) readable ||= !isOurs(node) && mayRead(node);
  }
  return { rewritten, removed, readable };
};
