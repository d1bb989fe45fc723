import { amountOf, divide } from '../amounts';
import { asContext, type Context, type Judge, notComparable, type Rule } from '../context';
import { isWithMicrosoft } from '../fits';
import { yearlyPace } from '../pace';
import { isContractRate } from '../references';
import { dollars, line, multiple, years } from '../values';

const pointInTime: Judge = () => asContext('point-in-time');
const noReference: Judge = () => asContext('no-reference');

/** Whether the commitment is one to buy from Azure: said by the text, or by the fact that it is. */
const isAzureCommitment = ({ figure, recognised }: Context): boolean => {
  if (figure.company !== 'openai') return false;
  if (figure.counterparty !== undefined) return isWithMicrosoft(figure);
  return figure.scope.includes('azure-only') || recognised?.fact.counterparty === 'microsoft';
};

const commitment: Judge = (context) => {
  if (context.figure.company !== 'openai') return asContext('no-reference');
  const pace = isAzureCommitment(context) ? yearlyPace(context, 'inference') : null;
  if (!pace || pace.perYear <= 0) return asContext('scope');
  const values = {
    years: years(amountOf(context.figure).value / pace.perYear, 'estimate'),
    pace: dollars(pace.perYear, 'estimate'),
    rule: pace.rule,
    period: { type: 'period', value: pace.period } as const,
  };
  return asContext('point-in-time', [line('compare.commitment.years', values, pace.facts, pace.since)]);
};

const valuation: Judge = (context) => {
  const pace = context.figure.company === 'openai' ? yearlyPace(context, 'share') : null;
  if (!pace || pace.perYear <= 0) return asContext('point-in-time');
  const yearly = pace.perYear / context.assumptions.revenueShareRate;
  const contract = isContractRate(context.assumptions) && pace.bound === 'point';
  const floor = { value: yearly, bound: contract ? 'at-least' : 'estimate' } as const;
  const ratio = divide(amountOf(context.figure), floor);
  const values = {
    multiple: multiple(ratio.value, ratio.bound),
    floor: dollars(floor.value, floor.bound),
    rule: pace.rule,
    period: { type: 'period', value: pace.period } as const,
  };
  return asContext('point-in-time', [line('compare.valuation.multiple', values, pace.facts, pace.since)]);
};

const share: Judge = (context) =>
  context.unit === 'multiple' ? notComparable('scope') : asContext('point-in-time');

const DATED = 'True at a date, not over a period: shown beside what was known at that date.';

export const STOCK_RULES = {
  'purchase-commitment': {
    name: 'Azure commitment as years',
    because: 'Arithmetic only: the commitment covers more than inference and has no yearly rate.',
    judge: commitment,
  },
  'compute-commitment': {
    name: 'commitments to all suppliers',
    because: 'The leaked bill is of one supplier: no years can be counted from it.',
    judge: commitment,
  },
  valuation: {
    name: 'valuation ÷ floor',
    because: 'Divided by a minimum, so the multiple is at most that.',
    judge: valuation,
  },
  'revenue-share-rate': { name: 'rate, dated', because: DATED, judge: share },
  'equity-stake': { name: 'stake, dated', because: DATED, judge: share },
  'funding-raised': { name: 'funding, dated', because: DATED, judge: pointInTime },
  'funding-provided': { name: 'funding, dated', because: DATED, judge: pointInTime },
  'market-capitalization': { name: 'market value, dated', because: DATED, judge: pointInTime },
  'remaining-performance-obligation': { name: 'backlog, dated', because: DATED, judge: pointInTime },
  'cash-and-securities': { name: 'cash, dated', because: DATED, judge: pointInTime },
  'earnings-per-share': {
    name: 'earnings per share',
    because: 'The ledger holds nothing per share.',
    judge: noReference,
  },
  price: { name: 'price', because: 'A price is no total of a period.', judge: noReference },
  other: { name: 'another quantity', because: 'The ledger cannot know what it counts.', judge: noReference },
} as const satisfies Record<string, Rule>;
