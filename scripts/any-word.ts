type Node = Map<string, Node>;

const END = '';

const add = (root: Node, word: string): void => {
  let at = root;
  for (const char of word) {
    const next = at.get(char) ?? new Map<string, Node>();
    at.set(char, next);
    at = next;
  }
  at.set(END, new Map());
};

const charOf = (char: string): string => {
  const [low, high] = [char.toLowerCase(), char.toUpperCase()];
  if (low !== high && high.length === 1) return `[${low}${high}]`;
  return /[$.*+?^()[\]{}|\\]/.test(char) ? `\\${char}` : char;
};

/** What may follow; nothing more where a word ends, as a longer word says no more than a shorter one. */
const sourceOf = (node: Node): string => {
  if (node.has(END)) return '';
  const branches = [...node].map(([char, next]) => charOf(char) + sourceOf(next));
  return branches.length === 1 ? (branches[0] ?? '') : `(?:${branches.join('|')})`;
};

/**
 * The source of an expression that finds any of many words, in small letters or capitals. Words share their beginnings, so
 * that at each character only a few first letters are looked for: several times faster than the same words side by side.
 */
export const anyWord = (words: readonly string[]): string => {
  const root: Node = new Map();
  for (const word of words) add(root, word);
  return sourceOf(root);
};
