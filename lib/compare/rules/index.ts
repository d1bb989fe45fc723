import type { Metric } from '../../figures/metrics';
import type { Rule } from '../context';
import { COST_RULES } from './costs';
import { GROWTH_RULES } from './growth';
import { RESULT_RULES } from './results';
import { REVENUE_RULES } from './revenue';
import { STOCK_RULES } from './stocks';

/** One rule for every quantity that a figure can be; the compiler holds that none is missing. */
export const RULES: Readonly<Record<Metric, Rule>> = {
  ...COST_RULES,
  ...REVENUE_RULES,
  ...RESULT_RULES,
  ...STOCK_RULES,
  ...GROWTH_RULES,
};
