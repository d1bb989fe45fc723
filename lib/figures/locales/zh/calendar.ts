import { spacelessForm as form, opt, type PeriodForm, year } from '../../period-kit';
import { monthSpan } from '../../periods';
import { COUNT, count, MONTH, NEAR_YEAR, OF, QUARTER, TO, YEAR, yearOf } from './words';

const ANY_YEAR = `(?:${YEAR}|${NEAR_YEAR})`;
const ENDED = '(?:截至|截止至?|截止到|结束于|止于|至|到)';
const DAY = ' ?(\\d{1,2}) ?[日号]?';

const QUARTER_FORMS: readonly PeriodForm[] = [
  form(
    `${ANY_YEAR}${OF}(自然年|日历年)?(?:的)?(?:第 ?)?(?:${QUARTER} ?(?:个)?季(?:度|报)?|q([1-4]))`,
    (g) => ({
      kind: 'quarter',
      quarter: count(g[4] ?? g[5]),
      ...yearOf(g[1], g[2]),
      ...(g[3] && { calendar: true }),
    }),
  ),
  form(`q([1-4]) ?(?:,|/|-)? ?(20[0-4]\\d)年?|([1-4])q'?((?:20)?\\d\\d)|'?(\\d\\d)q([1-4])`, (g) => ({
    kind: 'quarter',
    quarter: Number(g[1] ?? g[3] ?? g[6]),
    year: year(g[2] ?? g[4] ?? g[5]),
  })),
  form(`(自然年|日历年)(?:的)?第?${QUARTER}季度?`, (g) => ({
    kind: 'quarter',
    quarter: count(g[2]),
    calendar: true,
  })),
  form(`第 ?${QUARTER} ?个?季(?:度)?|${QUARTER}季(?:度|报)|q([1-4])`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1] ?? g[2] ?? g[3]),
  })),
];

const HALF_FORMS: readonly PeriodForm[] = [
  form(`${YEAR}${OF}(上|下)半年${TO}(20[2-4]\\d) ?年(?:底|末|间|之间)?`, (g) => ({
    kind: 'span',
    period: { ...monthSpan(year(g[1]), g[2] === '下' ? 7 : 1, 12), end: `${g[3]}-12-31` },
  })),
  form(`${ANY_YEAR}${OF}(?:的)?(上|前|下|后)半年(?:度)?|${YEAR}${OF}h([12])|h([12]) ?(20\\d\\d)`, (g) => ({
    kind: 'half',
    half: g[3] ? (/[上前]/.test(g[3]) ? 1 : 2) : Number(g[5] ?? g[6]),
    ...yearOf(g[1] ?? g[4] ?? g[7], g[2]),
  })),
  form(`([12])h'?((?:20)?\\d\\d)|'?(\\d\\d)h([12])`, (g) => ({
    kind: 'half',
    half: Number(g[1] ?? g[4]),
    year: year(g[2] ?? g[3]),
  })),
  form(`(上|前|头|下|后)半年|h([12])`, (g) => ({
    kind: 'half',
    half: g[1] ? (/[上前头]/.test(g[1]) ? 1 : 2) : Number(g[2]),
  })),
];

const MONTHS_FORMS: readonly PeriodForm[] = [
  form(
    `${ENDED} ?(?:${ANY_YEAR})? ?${MONTH}(?:${DAY}|底|末|份)? ?(?:为止)?的?(?:这|该)?(?:(?:最近|过去|前|第[一二三四]个?)的?)?(?:${COUNT} ?个?月|([财]?季(?:度)?|第?[一二三四]?财?季度)|(一?年|十二个月|财年|会计年度|年度)|(半年))`,
    (g) => ({
      kind: 'ended',
      count: g[5] ? count(g[5]) : g[6] ? 3 : g[7] ? 12 : 6,
      month: count(g[3]),
      ...yearOf(g[1], g[2]),
    }),
  ),
  form(`${ANY_YEAR}${OF}(?:的)?(前|头|最后|后) ?${COUNT} ?个?(?:(月)(?:份)?|(?:财)?季度?)`, (g) => ({
    kind: 'months',
    count: count(g[4]) * (g[5] ? 1 : 3),
    ...(/后/.test(g[3] ?? '') && { last: true }),
    ...yearOf(g[1], g[2]),
  })),
  form(`(?:前|(?<!巨)头|首) ?${COUNT} ?个?(?:(月)|季(?:度)?)`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2] ? 1 : 3),
  })),
  form(`${YEAR}${OF}(?:的)?${COUNT} ?个月`, (g) => ({ kind: 'months', count: count(g[2]), ...opt(g[1]) })),
  form(
    `(?:${ANY_YEAR})?${OF}(\\d{1,2}|十[一二]?|[一二三四五六七八九]) ?月?份?${TO}${MONTH}(?! ?\\d{1,2} ?[日号])`,
    (g) => ({
      kind: 'month',
      month: count(g[3]),
      toMonth: count(g[4]),
      ...yearOf(g[1], g[2]),
    }),
  ),
  form(`(?:${ANY_YEAR})?${OF}${MONTH}(?:当|这|那|该|财)?(?:一)?(?:当|该)?季(?:度)?`, (g) => ({
    kind: 'ended',
    count: 3,
    month: count(g[3]),
    ...yearOf(g[1], g[2]),
  })),
];

const DATE_FORMS: readonly PeriodForm[] = [
  form(
    `(?:${ENDED}|在|于) ?(?:${ANY_YEAR})? ?${MONTH}(?:${DAY}|底|末)(?! ?(?:的|消息|电|讯|晚|早|上午|下午|当天|宣布|表示|报道))`,
    (g) => ({
      kind: 'day',
      month: count(g[3]),
      ...(g[4] && { day: Number(g[4]) }),
      ...yearOf(g[1], g[2]),
    }),
  ),
  form(`(?:${ENDED}) ?(?:${ANY_YEAR})? ?${MONTH}(?:${DAY}|底|末)?`, (g) => ({
    kind: 'day',
    month: count(g[3]),
    ...(g[4] && { day: Number(g[4]) }),
    ...yearOf(g[1], g[2]),
  })),
  form(`(?:${ANY_YEAR}) ?${MONTH}(?:底|末)(?:时)?`, (g) => ({
    kind: 'day',
    month: count(g[3]),
    ...yearOf(g[1], g[2]),
  })),
  form(`(?:自|从) ?${YEAR}? ?${MONTH} ?(?:${DAY})? ?(?:以来|起|开始|至今)`, (g) => ({
    kind: 'since',
    month: count(g[2]),
    ...opt(g[1]),
  })),
  form(
    `(?:自|从)? ?(20[0-4]\\d) ?年(?:底|初|成立|创立)?(?:以来|至今|起至今)|(?:自|从) ?(20[0-4]\\d) ?年(?:起|开始)`,
    (g) => ({
      kind: 'since',
      ...opt(g[1] ?? g[2]),
    }),
  ),
  form(`(?:${ANY_YEAR})? ?${MONTH} ?\\d{1,2} ?[日号]`, () => null),
  form(`(?:${ANY_YEAR}) ?${MONTH}`, (g) => ({ kind: 'month', month: count(g[3]), ...yearOf(g[1], g[2]) })),
  form(`${MONTH}(?![球亮饼])`, (g) => ({ kind: 'month', month: count(g[1]) })),
];

const YEAR_FORMS: readonly PeriodForm[] = [
  form(
    `(20[0-4]\\d) ?年?${TO}(?:直?至|到)? ?(20[0-4]\\d)(?! ?年?[.%亿万美元])年?(?:之间|间|期间|底|末)?`,
    (g) => ({
      kind: 'span',
      period: { ...monthSpan(year(g[1]), 1, 12), end: `${g[2]}-12-31` },
    }),
  ),
  form(
    `(?:截至|直到|一直到|从现在(?:起)?(?:至|到)|今后至|此后至|现在到) ?(20[2-4]\\d) ?年(?:年?底|年?末|前|之前)?`,
    (g) => ({
      kind: 'until',
      year: year(g[1]),
    }),
  ),
  form(
    `(?:到|至|在|于)? ?(20[2-4]\\d) ?年(?:年?底|年?末)?(?:之?前|以前|为止|时|底|末)|(?:到|至)(?:了)? ?(20[2-4]\\d) ?年`,
    (g) => ({ kind: 'by', year: year(g[1] ?? g[2]) }),
  ),
  form(`(20[0-4]\\d) ?年(?:年)?(?:初|中|中期|早期|春|夏|秋|冬|成立|创立)(?!国)`, () => ({ kind: 'rate' })),
  form(`([23]\\d)年(?:全年|度|整年|底|末)`, (g) => ({ kind: 'year', year: year(g[1]) })),
  form(`(20[0-4]\\d) ?(?:年度|年全年|自然年|日历年|全年|年整年|年|[ef](?![a-z]))`, (g) => ({
    kind: 'year',
    year: year(g[1]),
  })),
];

/** Parts of calendar years, months and dates. */
export const CALENDAR_FORMS: readonly PeriodForm[] = [
  ...MONTHS_FORMS,
  ...QUARTER_FORMS,
  ...HALF_FORMS,
  ...DATE_FORMS,
  ...YEAR_FORMS,
];
