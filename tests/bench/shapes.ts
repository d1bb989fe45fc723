/** Repeats `part` until the text has `length` characters. */
const filled =
  (part: string) =>
  (length: number): string =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Texts that tempt a reader of figures to go over the same characters again: name to maker of a text of that many characters. */
export const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'digits alone': filled('7'),
  'currency signs': filled('$'),
  'groups of three digits': filled('123,456.'),
  'nested ranges': filled('from $1 to $2 billion to $3 billion to '),
  'no space at all': filled('revenuebillionopenai'),
  'Chinese and Japanese without a space': filled('売上高は億円微软收入一万亿美元'),
  'alternating scripts': filled('Aα億я1'),
  'periods in one sentence': filled('in the first quarter of fiscal 2025 and '),
  'figures in one sentence': filled('$5 billion of revenue and '),
  'companies in one sentence': filled('OpenAI and Microsoft and Google and '),
  'open brackets': filled('($5 billion ('),
  'points and commas': filled('1.1,1 .,'),
  'number words': filled('twenty-one hundred thousand '),
  'cells of a table': filled('$ 1,234\t(567)\t—\n'),
};
