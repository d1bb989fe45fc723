import type { PeriodPattern } from '../../periods';
import { CALENDAR_FORMS } from './calendar';
import { FISCAL_FORMS } from './fiscal';
import { COMPARED_FORMS, RELATIVE_FORMS } from './relative';

/** Chinese forms of periods; earlier ones win where they overlap. */
export const PERIODS: readonly PeriodPattern[] = [
  ...COMPARED_FORMS,
  ...FISCAL_FORMS,
  ...CALENDAR_FORMS,
  ...RELATIVE_FORMS,
];
