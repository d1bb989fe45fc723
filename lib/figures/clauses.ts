import type { Amount } from './amounts';
import type { Mark, Scene } from './scene';

/** "Hat 5 Milliarden Dollar eingenommen": in some languages the verb ends the clause of its figure. */
export function closesClause({ clean, locale, span }: Scene, amount: Amount, mark: Mark): boolean {
  if (!locale.clauseEnd) return false;
  const { lower } = clean;
  return (
    !/[,;:()、。]/.test(lower.slice(amount.end, mark.start)) &&
    locale.clauseEnd.test(lower.slice(mark.end, Math.min(span.end, mark.end + CLAUSE_END)))
  );
}

const CLAUSE_END = 40;

/** Where words follow what they govern, a topic behind a comma is that of the next clause, as are things counted there. */
export const opensClause = ({ locale, clean }: Scene, { end }: Amount, mark: Mark): boolean =>
  locale.topics !== null &&
  (mark.group === 'b' || locale.topics.test(clean.lower.slice(mark.end, mark.end + TOPIC_TAIL))) &&
  /[、,]/.test(clean.lower.slice(end, mark.start));

const TOPIC_TAIL = 12;

/** What tells that a part is handed over. */
const PAID = new Set(['revenue-share-paid', 'operating-expense', 'purchase-commitment']);

/** "売上高の2割を支払う": where words follow what they govern, the whole stands in front of the part that is paid. */
export const isWhole = ({ locale, clean, marks }: Scene, amount: Amount, mark: Mark): boolean =>
  locale.topics !== null &&
  mark.group === 'm' &&
  mark.name === 'revenue' &&
  mark.end <= amount.start &&
  locale.patterns.possessive.test(clean.lower.slice(mark.end, amount.start)) &&
  marks.some((m) => PAID.has(m.name)) &&
  !marks.some((m) => m.group === 'g' && m.start >= amount.end && m.start - amount.end <= 2);

/** "The bill added up to 5 billion": a noun right in front of its verb says more than the verb. */
export const isSubject = ({ marks }: Scene, noun: Mark): boolean =>
  marks.some(({ group, start }) => group === 'v' && start === noun.end + 1);
