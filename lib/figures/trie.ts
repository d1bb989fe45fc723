/** What a phrase means: `m.revenue` is group m (metric nouns), name revenue. */
export type Tag = { readonly group: string; readonly name: string };

/** A node of the phrase tree: children by UTF-16 unit (a list for Latin ones, which almost all are), tags of the phrase that ends here. */
export type TrieNode = {
  readonly next: (TrieNode | undefined)[];
  far: Map<number, TrieNode> | null;
  tags: Tag[] | null;
  /** Tags of a phrase written with a trailing `*`: the rest of the word may follow. */
  stem: Tag[] | null;
};

/** A phrase found in text. */
export type TrieHit = { readonly end: number; readonly tags: readonly Tag[] };

const newNode = (): TrieNode => ({ next: [], far: null, tags: null, stem: null });

const LATIN = 256;

const childOf = (node: TrieNode, code: number): TrieNode | undefined =>
  code < LATIN ? node.next[code] : node.far?.get(code);

function addChild(node: TrieNode, code: number): TrieNode {
  const child = newNode();
  if (code < LATIN) node.next[code] = child;
  else {
    node.far ??= new Map();
    node.far.set(code, child);
  }
  return child;
}

/** Cuts a list at its separators, leaving those inside braces alone. */
function splitOutside(list: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < list.length; i++) {
    if (list[i] === '{') depth++;
    else if (list[i] === '}') depth--;
    else if (list[i] === separator && depth === 0) {
      parts.push(list.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, list.slice(from)];
}

function closingBrace(pattern: string, open: number): number {
  let depth = 0;
  for (let i = open; i < pattern.length; i++) {
    if (pattern[i] === '{') depth++;
    else if (pattern[i] === '}' && --depth === 0) return i;
  }
  return pattern.length;
}

/** Writes out alternatives in braces, which may nest: `{net ,}loss{es,}` gives four phrases. */
export function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  const close = closingBrace(pattern, open);
  const head = pattern.slice(0, open);
  const tails = expandBraces(pattern.slice(close + 1));
  const choices = splitOutside(pattern.slice(open + 1, close), ',').flatMap(expandBraces);
  return choices.flatMap((choice) => tails.map((tail) => head + choice + tail));
}

/** Builds the tree from tag → phrases (separated by `|`, braces allowed). */
export function buildTrie(phrases: Readonly<Record<string, string>>): TrieNode {
  const root = newNode();
  for (const [key, list] of Object.entries(phrases)) {
    const dot = key.indexOf('.');
    const tag = { group: key.slice(0, dot), name: key.slice(dot + 1) };
    for (const phrase of list.split('|').flatMap(expandBraces)) addPhrase(root, phrase, tag);
  }
  return root;
}

function addPhrase(root: TrieNode, phrase: string, tag: Tag): void {
  const stem = phrase.endsWith('*');
  const letters = stem ? phrase.slice(0, -1) : phrase;
  let node = root;
  for (let i = 0; i < letters.length; i++) {
    const code = letters.charCodeAt(i);
    node = childOf(node, code) ?? addChild(node, code);
  }
  if (stem) node.stem = [...(node.stem ?? []), tag];
  else if (!node.tags?.includes(tag)) node.tags = [...(node.tags ?? []), tag];
}

/** Whether the UTF-16 unit is part of a word: letters and digits, with everything beyond Latin punctuation. */
export function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return (
    code >= 0xc0 && (code < 0x2000 || code > 0x303f) && code !== 0xd7 && (code < 0xff00 || code > 0xff0f)
  );
}

/** Whether the UTF-16 unit belongs to a script that is written without spaces: kana and Han characters. */
export const isSpaceless = (code: number): boolean =>
  code >= 0x3005 &&
  ((code >= 0x3041 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || code === 0x3005);

/** Whether a word goes on from the unit in front of `at` to the one at `at`. */
export const isInsideWord = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at);
  const last = text.charCodeAt(at - 1);
  return isWordCode(next) && isWordCode(last) && !isSpaceless(next) && !isSpaceless(last);
};

/** The longest phrase that starts at `start` of the lower-cased text and ends at a word's end. */
export function matchTrie(root: TrieNode, lower: string, start: number, bounded = true): TrieHit | null {
  let node: TrieNode | undefined = root;
  let hit: TrieHit | null = null;
  for (let i = start; ; i++) {
    if (node.stem) {
      let end = i;
      while (isWordCode(lower.charCodeAt(end))) end++;
      hit = { end, tags: node.stem };
    }
    if (node.tags && i > start && !(bounded && isInsideWord(lower, i))) hit = { end: i, tags: node.tags };
    if (i >= lower.length) return hit;
    node = childOf(node, lower.charCodeAt(i));
    if (!node) return hit;
  }
}
