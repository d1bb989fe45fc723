const code = (mark: string): number => mark.charCodeAt(0);
const [QUOTE, BACKSLASH, COMMA] = [code('"'), code('\\'), code(',')];
const OPENING = new Set(['{', '['].map(code));
const CLOSING = new Set(['}', ']'].map(code));

/** Where a text that begins there has its last quote. */
const endOfText = (json: Uint8Array, start: number): number => {
  for (let at = json.indexOf(QUOTE, start + 1); at >= 0; at = json.indexOf(QUOTE, at + 1)) {
    let escapes = 0;
    while (json[at - 1 - escapes] === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return json.length;
};

/** The items of an array as they are written, from JSON in UTF-8 that was parsed before. */
export const itemsOf = (json: Uint8Array): readonly Uint8Array[] => {
  const items: Uint8Array[] = [];
  let [depth, start] = [0, 1];
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] as number;
    if (byte === QUOTE) at = endOfText(json, at);
    else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    else if (byte === COMMA && depth === 1) {
      items.push(json.subarray(start, at));
      start = at + 1;
    }
  }
  return json.length > 2 ? [...items, json.subarray(start, -1)] : [];
};
