import { type Entry, spanKey } from '../ledger/ledger';
import type { Context, Judgement } from './context';
import { factMetricsOf } from './fact-metrics';
import { clashes, isPart, otherParty, sameUnit } from './fits';
import { againstFloor, againstPoint, factInterval } from './intervals';
import type { Line } from './types';
import { boundOf } from './values';

const firmFacts = (context: Context): readonly Entry[] => {
  const { figure, unit, ledger, span, by } = context;
  if (!span) return [];
  return factMetricsOf(figure.metric, unit)
    .flatMap((metric) => ledger.firmBySpan.get(spanKey(figure.company, metric, span)) ?? [])
    .filter(
      (entry) =>
        entry.known <= by && sameUnit(unit, entry) && !clashes(figure, entry) && !otherParty(figure, entry),
    );
};

/** Facts that say the same thing from a narrower side are no second opinion. */
const wholes = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ fact }) => !fact.scope.includes('part'));

type Options = {
  /** Whether the fact may contradict the figure; else only agreement counts. */
  readonly mayContradict: boolean;
  readonly lines?: readonly Line[];
};

/**
 * Judges a figure by the leaked or filed fact of the very same quantity and days, known by the
 * article's date. Null when there is none, or when several differ and none agrees: then no verdict.
 */
export const judgeDirectly = (context: Context, { mayContradict, lines = [] }: Options): Judgement | null => {
  const facts = firmFacts(context);
  const judged = (entry: Entry, verdict: Judgement['verdict']): Judgement => ({
    verdict,
    against: entry.fact.id,
    reason: null,
    alignment: 'exact',
    lines,
  });
  const agreeing = facts.find((entry) => againstPoint(context.claim, factInterval(entry)) === 'matches');
  if (agreeing) return judged(agreeing, 'matches');
  const [only, ...others] = wholes(facts);
  if (!mayContradict || !only || others.length > 0 || isPart(context.figure)) return null;
  const relation =
    boundOf(only) === 'at-least'
      ? againstFloor(context.claim, factInterval(only))
      : againstPoint(context.claim, factInterval(only));
  return boundOf(only) === 'estimate' && relation !== 'consistent' ? null : judged(only, relation);
};
