import { form, gated, opt, type PeriodForm, year } from '../../period-kit';
import { monthSpan, type PeriodPattern } from '../../periods';
import { AGO_FORMS } from './ago';
import { RELATIVE_FORMS } from './relative';
import { COUNT, count, FISCAL, LINK, MONTH_HEADS, MONTHS, month, OF, ORDINAL, YEAR } from './words';

const FISCAL_FORMS: readonly PeriodForm[] = [
  form(`fiscal (?:q([1-4])|${ORDINAL}[ -]quarter)(?:,? (?:of |in )?)(20\\d\\d)`, (g) => ({
    kind: 'quarter',
    quarter: g[1] ? Number(g[1]) : count(g[2]),
    year: year(g[3]),
    fiscal: true,
  })),
  form(`q?q([1-4])(?: of| in|,)? (?:the )?(?:microsoft's )?${FISCAL}`, (g) => ({
    kind: 'quarter',
    quarter: Number(g[1]),
    year: year(g[2]),
    fiscal: true,
  })),
  form(`${FISCAL}(?:'s)?[ ,-]*(?:q([1-4])|${ORDINAL}[ -]quarter)`, (g) => ({
    kind: 'quarter',
    quarter: g[2] ? Number(g[2]) : count(g[3]),
    year: year(g[1]),
    fiscal: true,
  })),
  form(`${ORDINAL}[ -](?:fiscal )?quarter(?: of| in|,)? (?:its |the |microsoft's )?${FISCAL}`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1]),
    year: year(g[2]),
    fiscal: true,
  })),
  form(`([1-4])q ?fy ?(\\d\\d)`, (g) => ({
    kind: 'quarter',
    quarter: Number(g[1]),
    year: year(g[2]),
    fiscal: true,
  })),
  form(`${ORDINAL} half of (?:its |the )?${FISCAL}`, (g) => ({
    kind: 'half',
    half: count(g[1]),
    year: year(g[2]),
    fiscal: true,
  })),
  form(`${FISCAL}|(20\\d\\d) (?:fiscal|financial) year`, (g) => ({
    kind: 'year',
    year: year(g[1] ?? g[2]),
    fiscal: true,
  })),
  form(
    `(?:its |the )?fiscal(?: year)? ${ORDINAL}[ -]quarter|(?:its |microsoft's )${ORDINAL} fiscal quarter|fiscal q([1-4])`,
    (g) => ({ kind: 'quarter', quarter: g[3] ? Number(g[3]) : count(g[1] ?? g[2]), fiscal: true }),
  ),
];

const ORDINAL_FORMS: readonly PeriodForm[] = [
  form(`in the (second|third|fourth|final)(?=[,.;:)]| and | before |$)`, (g) => ({
    kind: 'ordinal',
    number: count(g[1]),
  })),
];

const CALENDAR_FORMS: readonly PeriodForm[] = [
  form(`(?:the )?(${MONTHS})[ -]quarter(?: of)?(?: (20\\d\\d))?`, (g) => ({
    kind: 'ended',
    count: 3,
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(
    `${COUNT} months (?:ended|ending|to|through|until|up to)(?: on| in)?(?: the end of)? (${MONTHS})(?: (\\d{1,2})(?:st|nd|rd|th)?)?(?:,? (20\\d\\d))?`,
    (g) => ({ kind: 'ended', count: count(g[1]), month: month(g[2]), ...opt(g[4]) }),
  ),
  form(
    `${COUNT} months (?:ended|ending|to|through|until|up to)(?: on)? (\\d{1,2}) (${MONTHS})(?:,? (20\\d\\d))?`,
    (g) => ({ kind: 'ended', count: count(g[1]), month: month(g[3]), ...opt(g[4]) }),
  ),
  form(`${COUNT} months (?:ended|ending|to) (20\\d\\d)-(\\d\\d)-\\d\\d`, (g) => ({
    kind: 'ended',
    count: count(g[1]),
    year: year(g[2]),
    month: Number(g[3]),
  })),
  form(
    `(quarter|year|half|half-year)(?: that)?,? (?:ended|ending|to|through)(?: on| in)?(?: the end of)? (?:(\\d{1,2}) )?(${MONTHS})(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? (20\\d\\d))?`,
    (g) => ({
      kind: 'ended',
      count: g[1] === 'quarter' ? 3 : g[1] === 'year' ? 12 : 6,
      month: month(g[3]),
      ...opt(g[4]),
    }),
  ),
  form(
    `(?:from )?(${MONTHS})(?: (20\\d\\d))?${LINK}(${MONTHS})(?:(?: (?:half|quarter|period|stretch|months))?(?:,? of| in)?,? (20\\d\\d))?`,
    (g) => ({ kind: 'month', month: month(g[1]), toMonth: month(g[3]), ...opt(g[4] ?? g[2]) }),
  ),
  form(`(?:first|opening|initial) ${COUNT} (months|quarters)(?:${OF}${YEAR})?`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2] === 'quarters' ? 3 : 1),
    ...opt(g[3]),
  })),
  form(`last ${COUNT} (months)${OF}${YEAR}`, (g) => ({
    kind: 'months',
    count: count(g[1]),
    last: true,
    ...opt(g[3]),
  })),
  form(`(?:the )?${COUNT}[ -](months?|quarters?)(?: period| stretch)?(?: of| in|,)? ${YEAR}`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2]?.startsWith('q') ? 3 : 1),
    ...opt(g[3]),
  })),
  form(`(\\d{1,2}) ?m ?(20\\d\\d)|(20\\d\\d) ?(\\d)m`, (g) => ({
    kind: 'months',
    count: Number(g[1] ?? g[4]),
    ...opt(g[2] ?? g[3]),
  })),
  form(`${YEAR} (?:up )?(?:to|through|until) (?:the end of )?(${MONTHS})`, (g) => ({
    kind: 'months',
    count: month(g[2]),
    ...opt(g[1]),
  })),
  form(`(?:the )?(first|second|1st|2nd|january-june|opening)[ -]half(?:${OF}${YEAR})?`, (g) => ({
    kind: 'half',
    half: g[1] === 'second' || g[1] === '2nd' ? 2 : 1,
    ...opt(g[2]),
  })),
  form(`half of (?:the )?(?:year )?${YEAR}|half ${YEAR}`, () => null),
  form(`h([12])(?:[ -]?${YEAR}|[ -]'?(\\d\\d))?|${YEAR}[ -]?h([12])|([12])h ?'?((?:20)?\\d\\d)`, (g) => ({
    kind: 'half',
    half: Number(g[1] ?? g[5] ?? g[6]),
    ...opt(g[2] ?? g[3] ?? g[4] ?? g[7]),
  })),
  form(
    `(calendar )?q([1-4])(?:[ /-]?${YEAR}|,? (?:of|in) (calendar )?(?:year )?${YEAR}|[ -]?'(\\d\\d))|${YEAR}[ /-]?q([1-4])`,
    (g) => ({
      kind: 'quarter',
      quarter: Number(g[2] ?? g[8]),
      ...((g[1] ?? g[4]) && { calendar: true }),
      ...opt(g[3] ?? g[5] ?? g[6] ?? g[7]),
    }),
  ),
  form(`(calendar )?${ORDINAL}[ -]quarter${OF}${YEAR}`, (g) => ({
    kind: 'quarter',
    quarter: count(g[2]),
    ...(g[1] && { calendar: true }),
    ...opt(g[3]),
  })),
  form(
    `${ORDINAL} (?:ever )?(?:quarter|year|half) (?:of|with|to|in which|above|over|where|that)(?= (?!20|the |fiscal|fy|its |microsoft|calendar))`,
    () => null,
  ),
  form(`q([1-4])|${ORDINAL}[ -]quarter`, (g) => ({
    kind: 'quarter',
    quarter: g[1] ? Number(g[1]) : count(g[2]),
  })),
];

const DATE_FORMS: readonly PeriodForm[] = [
  form(
    `(?:the )?(?:full |whole |entire |calendar )?(?:year|full-year|calendar)(?: of)? (20[0-4]\\d)`,
    (g) => ({ kind: 'year', year: year(g[1]) }),
  ),
  form(
    `(?:as of |on |at |by )(?:the end of )?(${MONTHS}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (20\\d\\d))?`,
    (g) => ({ kind: 'day', month: month(g[1]), day: Number(g[2]), ...opt(g[3]) }),
  ),
  form(`(?:as of |on |at |by )(\\d{1,2}) (${MONTHS})(?:,? (20\\d\\d))?`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: Number(g[1]),
    ...opt(g[3]),
  })),
  form(`(?:at |by )(?:the )?(?:end of|end) (${MONTHS})(?:,? (20\\d\\d))?`, (g) => ({
    kind: 'day',
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(
    `since (?:the (?:start|beginning|turn) of )?(?:(?:early|mid|late)[ -])?(?:(${MONTHS})(?: (20\\d\\d))?|(20\\d\\d))`,
    (g) => ({ kind: 'since', ...(g[1] && { month: month(g[1]) }), ...opt(g[2] ?? g[3]) }),
  ),
  form(`(?:by|until|as of|up to|through)(?: late| mid| early|-?)[ -](${MONTHS})(?:,? (20\\d\\d))?`, (g) => ({
    kind: 'day',
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(`(?:${MONTHS}) \\d{1,2}(?:st|nd|rd|th)?,? 20\\d\\d|\\d{1,2} (?:${MONTHS}) 20\\d\\d`, () => null),
  form(`(?:in|during|for|of) (?:(?:early|late|mid)[ -])?(${MONTHS})(?: (?:of )?(20\\d\\d))?`, (g) => ({
    kind: 'month',
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(`(${MONTHS})[ -](20\\d\\d)`, (g) => ({ kind: 'month', month: month(g[1]), ...opt(g[2]) })),
  form(`(?:until|till) (20[2-4]\\d)(?=,? (?:when|by when|at which point|the year))`, (g) => ({
    kind: 'year',
    year: year(g[1]),
  })),
  form(
    `(?:through|thru|until|up to|out to|between now and|from now (?:to|until|through)) (?:the end of )?(20[2-4]\\d)`,
    (g) => ({
      kind: 'until',
      year: year(g[1]),
    }),
  ),
  form(`(?:by|before) (?:the (?:end|close) of |end[- ](?:of )?|year-end )?(20[2-4]\\d)`, (g) => ({
    kind: 'by',
    year: year(g[1]),
  })),
];

const YEAR_FORMS: readonly PeriodForm[] = [
  form(`(?:early|mid|late)[- ](20[0-4]\\d)`, () => ({ kind: 'rate' })),
  form(`(20[0-4]\\d)(?:'s)?(?:e|f|a)?`, (g) => ({ kind: 'year', year: year(g[1]) })),
  form(`between (20\\d\\d) and (20\\d\\d)`, (g) => ({
    kind: 'span',
    period: { ...monthSpan(year(g[1]), 1, 12), end: `${g[2]}-12-31` },
  })),
];

const SHORT_YEAR_FORMS: readonly PeriodForm[] = [
  form(`(?<=(?:in|for|of|by|from|to|and|during) )'([23]\\d)`, (g) => ({ kind: 'year', year: year(g[1]) })),
];

/** English forms of periods; earlier ones win where they overlap. */
export const PERIODS: readonly PeriodPattern[] = [
  ...gated(`fy|fiscal|financial`, FISCAL_FORMS),
  ...gated(`in the (?:second|third|fourth|final)`, ORDINAL_FORMS),
  ...gated(`year`, AGO_FORMS),
  ...gated(`quarter|half|month|h[12]|[12]h|q[1-4]|\\dm|\\d m|${MONTH_HEADS}`, CALENDAR_FORMS),
  ...gated(`${MONTH_HEADS}|through|until|up to|out to|year|calendar`, DATE_FORMS),
  ...gated(
    `same|year|quarter|month|period|time|stretch|span|half|annual|week|day|window|annum`,
    RELATIVE_FORMS,
  ),
  ...gated(`20\\d\\d`, YEAR_FORMS),
  ...gated(`'\\d\\d`, SHORT_YEAR_FORMS),
];
