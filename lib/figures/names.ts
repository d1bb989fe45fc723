import type { Locale } from './locale';
import type { CleanText } from './normalize';
import type { Mark } from './scene';
import type { Span } from './sentences';

/** What only somebody who owns money does: a capitalised word in front of such a verb names a company. */
const ACTS = new Set([
  'revenue',
  'net-loss',
  'net-income',
  'cash-burn',
  'operating-expense',
  'funding-raised',
  'funding-provided',
  'capital-expenditure',
]);
const REACH = 140;
const BEHIND = 60;
const ACRONYM = /^\p{Lu}{1,3}s?$/u;
const OPENS = /^[\s"'“«»(\-–—•·*>]*$/;

/**
 * Companies that no list knows, told by their capital letter and their place in the sentence: "Acme burned", "Acme's
 * revenue", "le chiffre d'affaires d'Acme". Only in languages that write no common noun with a capital.
 */
export function properNames(clean: CleanText, span: Span, marks: readonly Mark[], locale: Locale): Mark[] {
  const { names } = locale;
  if (!names) return locale.clauseNames ? clauseNames(clean, span, marks, locale.clauseNames) : [];
  const found: Mark[] = [];
  const add = (words: string, start: number): void => {
    const name = trimCommon(words, names.common);
    const from = start + words.length - name.length;
    const end = from + name.length;
    const first = OPENS.test(clean.text.slice(span.start, from));
    if (name.length < 2 || (first && ACRONYM.test(name))) return;
    if (first && !name.includes(' ') && names.plural.test(name)) return;
    if ([...marks, ...found].some((m) => m.start < end && from < m.end)) return;
    found.push({ group: 'c', name: 'other.name', start: from, end });
  };
  for (const mark of marks) {
    if (mark.group !== 'm' && !(mark.group === 'v' && ACTS.has(mark.name))) continue;
    const from = Math.max(span.start, mark.start - REACH);
    const before = clean.text.slice(from, mark.start);
    const subject = (mark.group === 'v' ? names.subject : names.owner).exec(before);
    if (subject?.[1]) add(subject[1], from + subject.index);
    const behind = mark.group === 'm' ? names.of.exec(clean.text.slice(mark.end, mark.end + BEHIND)) : null;
    if (behind?.[1]) add(behind[1], mark.end + behind[0].length - behind[1].length);
  }
  return found;
}

/** Leaves out words in front of a name that begin a sentence: "While Acme". */
function trimCommon(words: string, common: RegExp): string {
  let rest = words;
  while (rest) {
    const [word = ''] = rest.split(' ', 1);
    if (!common.test(word.toLowerCase())) return rest;
    rest = rest.slice(word.length + 1);
  }
  return rest;
}

/**
 * Companies that no list knows, in text without spaces: a name with the ending of a firm that opens its clause, and a
 * Latin name in front of what only an owner has or does ("Acme年化收入").
 */
function clauseNames(
  { text }: CleanText,
  span: Span,
  marks: readonly Mark[],
  { han, latin, common }: NonNullable<Locale['clauseNames']>,
): Mark[] {
  const sentence = text.slice(span.start, span.end);
  const found: Mark[] = [];
  for (const form of [han, latin])
    for (const match of sentence.matchAll(form)) {
      const name = match[1] ?? '';
      const start = span.start + match.index;
      const end = start + name.length;
      if (common.test(name) || ACRONYM.test(name)) continue;
      if (!marks.some((m) => m.start < end && start < m.end))
        found.push({ group: 'c', name: 'other.name', start, end });
    }
  return found;
}
