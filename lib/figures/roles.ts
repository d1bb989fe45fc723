import type { Amount } from './amounts';
import type { CompanyReading } from './company';
import { wordBefore } from './company-marks';
import { investorOf, isLab } from './investors';
import { isImplied } from './losses';
import type { Metric } from './metrics';
import { buildsWith, gives, invests, labels, paysPromised, promiserOf, wholeOf } from './promises';
import { has, type Refining, refineMetric } from './refine';
import type { Scene } from './scene';

/** Metric and company after the rules of meaning: who pays, who holds, who buys. */
export type RoleReading = { metric: Metric; company: CompanyReading };

const NOBODY: CompanyReading = { company: 'none', mark: null, cost: 9 };
/** A backlog is the seller's, and of the two companies only one reports what it has sold ahead. */
const SELLER: CompanyReading = { company: 'microsoft', mark: null, cost: 5 };
const PAYERS = new Set<Metric>(['inference-cost', 'implied-revenue']);
const SHARE_REACH = 90;
/** Where words are written without spaces, so many characters tell as much. */
const SPACELESS_REACH = 40;
const CLAUSE_MARK = /[,;。]/;

/** Whether the share is the one that Microsoft hands back, of Bing and Azure OpenAI. */
function sharesBack({ clean, marks, locale }: Scene, amount: Amount): boolean {
  const spaceless = locale.lexicon.myriads !== undefined;
  const way = spaceless ? SPACELESS_REACH : SHARE_REACH;
  return marks.some(({ group, name, start, end }) => {
    if (group !== 'k' || name !== 'shared-back') return false;
    if (end <= amount.start) return amount.start - start <= way;
    const apart = spaceless && CLAUSE_MARK.test(clean.lower.slice(amount.end, start));
    return start >= amount.end && end - amount.end <= way && !apart;
  });
}

const first = (
  ranked: readonly CompanyReading[],
  test: (c: CompanyReading) => boolean,
): CompanyReading | undefined => ranked.find(test);
const isOpenai = (c: CompanyReading): boolean => c.company === 'openai';
const isMicrosoft = (c: CompanyReading): boolean => c.company === 'microsoft';
const isOther = (c: CompanyReading): boolean => c.company === 'other';
/** A town, a rival, "a start-up": somebody whom the text does not name. */
const isUnnamed = (c: CompanyReading): boolean => c.mark?.name === 'other.actor';
const named = (c: CompanyReading): boolean => c.mark !== null;

type Input = Refining;

/** Settles whose figure it is by what it counts. Rules: DESIGN section 1, "whose money it is". */
export function settleRoles(input: Input): RoleReading {
  const metric = refineMetric(input);
  if (losesInFull(metric, input))
    return { metric: 'net-loss', company: { company: 'openai', mark: null, cost: 3 } };
  const whole = wholeOf(input);
  if (whole) return { metric: whole.metric, company: { company: whole.company, mark: null, cost: 3 } };
  const { growthOf } = input.reading;
  const of = metric === 'growth-rate' && growthOf === 'remaining-performance-obligation' ? growthOf : metric;
  const owner = ownerOf(of, input) ?? NOBODY;
  const company = owner.mark === null && spentByAThing(input, input.amount) ? NOBODY : owner;
  return { metric: afterOwner(metric, company, input), company };
}

/** Microsoft's part of the loss, from which the whole of OpenAI's is worked out behind it. */
function losesInFull(metric: Metric, { scene, amount, before }: Input): boolean {
  if (metric !== 'net-loss' && metric !== 'equity-method-loss') return false;
  const from = scene.amounts[before.length - 1]?.end ?? amount.start;
  return before.at(-1)?.metric === 'equity-method-loss' && isImplied(scene, from, amount.start);
}

/** Groups that may open a sentence about the companies that the text has named: their names, quantities and goods. */
const OWN_SUBJECTS = /^[cambw]$/;

/**
 * "The new bridge cost 40 million", "A dairy sold cheese for 2 million": a verb whose subject names no company and no
 * quantity. What an earlier sentence spoke of does not own such a figure.
 */
function spentByAThing({ scene, reading }: Input, { start }: Amount): boolean {
  const verb = reading.mark;
  if (!verb || verb.end > start || !reading.weak || !DONE.has(reading.metric)) return false;
  const subject = scene.clean.lower.slice(scene.span.start, verb.start);
  const { noun, indefinite } = scene.locale.patterns;
  const other = reading.metric === 'operating-expense' || indefinite.exec(subject)?.index === 0;
  return (
    other &&
    noun.test(subject) &&
    !scene.periods.some((p) => p.start < verb.start) &&
    !scene.marks.some(
      (m) => m.end <= verb.start && OWN_SUBJECTS.test(m.group) && !m.name.startsWith('other.'),
    )
  );
}

/** What people and places do as well as companies. */
const DONE = new Set<Metric>(['operating-expense', 'revenue', 'net-loss', 'cash-burn', 'funding-provided']);

/** "Anthropic's 30 billion" scores below this. */
const POSSESSIVE = -0.3;
/** Another company named this near buys for itself, where OpenAI is not named beside it. */
const BUYER = 2.5;

/** "Anthropic raised 30 billion": whoever stands in front of the verb. */
const raises = ({ mark }: Input['reading'], owner: CompanyReading): boolean =>
  mark?.group === 'v' &&
  mark.name === 'funding-raised' &&
  owner.mark !== null &&
  owner.mark.end <= mark.start &&
  mark.start - owner.mark.end < RAISER_GAP;

const RAISER_GAP = 40;

/** "Amazon is in talks to buy into OpenAI, at a valuation of 500 billion": an investor in front of what it invests in. */
function investsIn(scene: Scene, investor: CompanyReading, into: CompanyReading): boolean {
  const [from, to] = [investor.mark, into.mark];
  if (!isOther(investor) || !from || !to || from.start > to.start) return false;
  return scene.marks.some(
    (m) =>
      (m.name === 'funding-provided' || (m.name === 'equity-stake' && m.group === 'm')) &&
      m.start >= from.end &&
      m.start - to.end <= INTO_REACH,
  );
}

const INTO_REACH = 4;

function ownerOf(
  metric: Metric,
  { scene, ranked, amount, memory, reading }: Input,
): CompanyReading | undefined {
  const best = ranked[0];
  const openai = first(ranked, isOpenai);
  const microsoft = first(ranked, isMicrosoft);
  const openaiKnown =
    openai ?? (memory.seen.has('openai') ? { company: 'openai' as const, mark: null, cost: 5 } : undefined);
  const buyer = first(ranked, (c) => c.mark?.name !== 'microsoft.segment');
  if (PAYERS.has(metric))
    return best && isOther(best) && named(best) && best.cost < 2 && !(openai && named(openai))
      ? best
      : (openaiKnown ?? (best && isMicrosoft(best) ? { ...best, company: 'openai' as const } : best));
  switch (metric) {
    case 'revenue-share-paid':
    case 'revenue-share-rate': {
      if (sharesBack(scene, amount)) return microsoft ?? { company: 'microsoft', mark: null, cost: 3 };
      return openaiKnown ?? best;
    }
    case 'equity-method-loss':
    case 'equity-method-gain':
      if (microsoft || (best && isOther(best) && named(best))) return microsoft ?? best;
      return memory.seen.has('microsoft')
        ? { company: 'microsoft', mark: null, cost: 5 }
        : (first(ranked, (c) => !isOpenai(c)) ?? best);
    case 'equity-stake':
      if (ranked.some((c) => isOther(c) && isHeld(scene, amount, c)))
        return first(ranked, (c) => !isHeld(scene, amount, c));
      return (
        first(ranked, (c) => !isOpenai(c) && named(c) && c.cost < 5) ?? first(ranked, isMicrosoft) ?? best
      );
    case 'valuation':
      return best && openai && investsIn(scene, best, openai) ? openai : best;
    case 'funding-raised':
      if (best && isOther(best) && (best.cost < POSSESSIVE || isUnnamed(best) || best.mark?.group === 'a'))
        return best;
      if (best && isOther(best) && raises(reading, best) && !(openai && named(openai))) return best;
      return best && isOther(best) && !(openai && openai.cost < 5)
        ? best
        : openai && openai.cost < 6
          ? openai
          : best;
    case 'funding-provided':
      return investorOf(scene, ranked, memory, openai) ?? best;
    case 'purchase-commitment':
    case 'compute-commitment':
      if (microsoft?.mark && promiserOf(scene, amount) === microsoft.mark) return microsoft;
      if (reading.mark === null && memory.subject?.company === 'openai' && labels(scene, amount, best?.mark))
        return memory.subject;
      if (buyer && isLab(buyer)) return buyer;
      if (
        best &&
        isOther(best) &&
        named(best) &&
        best.cost < BUYER &&
        !(best.mark && best.mark.start > amount.end
          ? ranked.some((c) => isOpenai(c) && named(c))
          : openai && named(openai))
      )
        return isPartner(scene, best) ? (first(ranked, (c) => !isPartner(scene, c)) ?? best) : best;
      return openai && (openai.cost < 7 || named(openai)) ? openai : (best ?? openaiKnown);
    case 'compute-cost':
      return best?.mark && best.mark.start > amount.end && openai && openai.cost < 5.6 ? openai : best;
    case 'remaining-performance-obligation':
      return first(ranked, (c) => !isOpenai(c)) ?? (best && SELLER);
    case 'earnings-per-share':
    case 'capital-expenditure':
    case 'market-capitalization':
      return best &&
        isOpenai(best) &&
        (best.mark === null || best.mark.group === 'a' || (microsoft && microsoft.cost < best.cost + 1.5))
        ? (microsoft ?? (memory.seen.has('microsoft') ? { company: 'microsoft', mark: null, cost: 5 } : best))
        : best;
    default:
      return best;
  }
}

/** "A contract with Oracle": whom a preposition names sells or pays in. */
const isPartner = (scene: Scene, { mark }: CompanyReading): boolean => {
  const word = mark && wordBefore(scene, mark);
  return word ? !scene.locale.patterns.owners.test(scene.clean.lower.slice(word.start, word.end)) : false;
};

const HELD_REACH = 28;

/** "10 % of AMD": the company behind the percent is the one that is held. */
const isHeld = ({ clean, locale }: Scene, amount: Amount, { mark }: CompanyReading): boolean =>
  mark !== null &&
  mark.start > amount.end &&
  mark.start - amount.end < HELD_REACH &&
  locale.patterns.shareOf.test(clean.lower.slice(amount.end, mark.start));

function afterOwner(
  metric: Metric,
  owner: CompanyReading,
  { scene, amount, reading, memory }: Input,
): Metric {
  const openaiNear = scene.marks.some((m) => m.name.startsWith('openai')) || memory.seen.has('openai');
  if (owner.company === 'microsoft') {
    if (metric === 'net-loss' && openaiNear) return 'equity-method-loss';
    if (metric === 'valuation') return stakeNear(scene, amount) ? 'equity-stake' : 'market-capitalization';
    if (metric === 'operating-expense' && reading.weak && has(scene, 'w', 'capital-expenditure'))
      return 'capital-expenditure';
    if (metric === 'purchase-commitment' && openaiNear) return 'funding-provided';
    if (metric === 'operating-expense' && openaiNear && paysPromised(scene, reading))
      return 'funding-provided';
    if (
      metric === 'funding-provided' &&
      (buildsWith(scene, amount, reading) || invests(scene, amount, reading))
    )
      return 'capital-expenditure';
    if (metric === 'funding-raised') return 'funding-provided';
    if (metric === 'funding-provided' && !memory.seen.has('openai') && !gives(scene, amount))
      return 'capital-expenditure';
  }
  if (owner.company === 'openai' && metric === 'funding-provided') return 'funding-raised';
  return metric;
}

const stakeNear = (scene: Scene, amount: Amount): boolean =>
  scene.marks.some(
    (m) => m.name === 'equity-stake' && Math.abs(scene.toll(m.end) - scene.toll(amount.start)) < 5,
  );
