import type { Metric } from './metrics';
import type { Scene } from './scene';

const ENDS = /[?？]["”»」]?\s*$/;
const ASKED: ReadonlySet<string> = new Set<Metric>([
  'revenue-share-paid',
  'inference-cost',
  'cash-burn',
  'capital-expenditure',
]);

/**
 * What a question without figures asks for ("How much does OpenAI pay Microsoft?"): its answer may name no more than
 * the amount. Undefined where the sentence asks nothing, null where it asks for something else.
 */
export function askedBy({ clean, span, marks }: Scene): Metric | null | undefined {
  if (!ENDS.test(clean.text.slice(span.start, span.end))) return undefined;
  const named = marks.filter((m) => /^[mvw]$/.test(m.group));
  const told = named.findLast((m) => m.group !== 'w' && ASKED.has(m.name));
  if (told) return told.name as Metric;
  const paid = named.length > 0 && named.every((m) => m.name === 'operating-expense' && m.group === 'v');
  const both = ['openai', 'microsoft'].every((who) => marks.some((m) => m.name === who));
  return paid && both ? 'revenue-share-paid' : null;
}
