import words from '../../data/lexicons/table-rows.json';

const anyOf = (phrases: Readonly<Record<string, string>>): string => {
  const all = Object.values(phrases).flatMap((listed) => listed.split('|'));
  return [...new Set(all)].sort((a, b) => b.length - a.length).join('|');
};
const begins = (phrases: Readonly<Record<string, string>>): RegExp =>
  new RegExp(`^\\s*(?:${anyOf(phrases)})(?!\\p{L})`, 'iu');
const isAllOf = (phrases: Readonly<Record<string, string>>): RegExp =>
  new RegExp(`^\\s*(?:${anyOf(phrases)})\\s*[:：]?\\s*$`, 'iu');

/** Rows that call themselves the sum of those above them, in the languages that are read: "Total costs". */
export const TOTAL = begins(words.total);
/** Rows that repeat a part of another row: such a table is no plain sum. */
export const PART_OF = begins(words.part);
/** Rows that are a total and nothing but: of all that stands above them. */
export const PLAIN_TOTAL = isAllOf(words.total);
/** Rows for whatever no other row names: a list that ends so leaves nothing out. */
export const PLAIN_REST = isAllOf(words.rest);
