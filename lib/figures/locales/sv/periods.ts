import { form, opt, type PeriodForm, YEAR, year } from '../../period-kit';
import { monthSpan, type PeriodPattern } from '../../periods';
import { FISCAL_FORMS } from './fiscal';
import { RELATIVE_FORMS } from './relative';
import { COUNT, count, MONTHS, month, OF, ORDINAL, ordinal, QUARTER } from './words';

const LAST_YEAR = '(i ?fjol|förra året|fjolåret|föregående år|i år|detta år|innevarande år|det här året)';
const ago = (words: string | undefined): number => (/fj|förr|föreg/.test(words ?? '') ? 1 : 0);
const times = (unit: string | undefined): number => (unit?.startsWith('kvartal') ? 3 : 1);

const AGO_FORMS: readonly PeriodForm[] = [
  form(
    `(?:första|inledande) ${COUNT} (månaderna|kvartalen)(?: av| under)? ${LAST_YEAR}|${COUNT} första (månaderna|kvartalen)(?: av| under)? ${LAST_YEAR}`,
    (g) => ({
      kind: 'months',
      count: count(g[1] ?? g[4]) * times(g[2] ?? g[5]),
      ago: ago(g[3] ?? g[6]),
    }),
  ),
  form(
    `(fjol)?årets (?:(?:första|inledande) ${COUNT}|${COUNT} (?:första|inledande)) (månader|kvartal)`,
    (g) => ({ kind: 'months', count: count(g[2] ?? g[3]) * times(g[4]), ago: g[1] ? 1 : 0 }),
  ),
  form(`${ORDINAL} (?:halvåret|halvan|hälften)(?: av| under)? ${LAST_YEAR}`, (g) => ({
    kind: 'half',
    half: ordinal(g[1]),
    ago: ago(g[2]),
  })),
  form(`${ORDINAL} ${QUARTER}(?: av| under)? ${LAST_YEAR}`, (g) => ({
    kind: 'quarter',
    quarter: ordinal(g[1]),
    calendar: true,
    ago: ago(g[2]),
  })),
  form(`(fjol)?årets ${ORDINAL} (kvartal|halvår|hälft|halva)`, (g) =>
    g[3] === 'kvartal'
      ? { kind: 'quarter', quarter: ordinal(g[2]), calendar: true, ago: g[1] ? 1 : 0 }
      : { kind: 'half', half: ordinal(g[2]), ago: g[1] ? 1 : 0 },
  ),
];

const VERSUS_FORMS: readonly PeriodForm[] = [
  form(
    `sedan (?:(?:början|mitten|slutet) av |årsskiftet )?(?:(${MONTHS})(?: ${YEAR})?|${YEAR})|sedan (?:årsskiftet|årets (?:början|start)|nyår)|hittills (?:i år|under året|detta år)|hittills (?:under )?${YEAR}`,
    (g) => ({ kind: 'since', ...(g[1] && { month: month(g[1]) }), ...opt(g[2] ?? g[3] ?? g[4]) }),
  ),
  form(`(?:i|under) (?:det )?(andra|tredje|fjärde)(?=[,.;:)]| och | samt |$)`, (g) => ({
    kind: 'ordinal',
    number: ordinal(g[1]),
  })),
];

const CALENDAR_FORMS: readonly PeriodForm[] = [
  form(
    `${COUNT} månader(?:na)?,? (?:till och med|t\\.?o\\.?m\\.?|till|fram till|som avslutades(?: i| den)?|som slutade(?: i| den)?) (?:slutet av |utgången av |den )?(?:\\d{1,2} )?(${MONTHS})(?: ${YEAR})?`,
    (g) => ({ kind: 'ended', count: count(g[1]), month: month(g[2]), ...opt(g[3]) }),
  ),
  form(
    `(?:perioden |kvartalet |månaderna |mellan |från )?(?:(?:den )?\\d{1,2} )?(${MONTHS})(?: ${YEAR})?(?: ?[-\\u2013] ?| till och med | till | t\\.?o\\.?m\\.? | och )(?:(?:den )?\\d{1,2} )?(${MONTHS})(?: (?:i år|${YEAR}))?`,
    (g) => ({ kind: 'month', month: month(g[1]), toMonth: month(g[3]), ...opt(g[4] ?? g[2]) }),
  ),
  form(
    `(?:(?:första|inledande) ${COUNT}|${COUNT} (?:första|inledande)) (månaderna|kvartalen)(?:${OF}${YEAR})?`,
    (g) => ({ kind: 'months', count: count(g[1] ?? g[2]) * times(g[3]), ...opt(g[4]) }),
  ),
  form(`${COUNT} (månader|kvartal)${OF}${YEAR}`, (g) => ({
    kind: 'months',
    count: count(g[1]) * times(g[2]),
    ...opt(g[3]),
  })),
  form(
    `${ORDINAL} (?:halvåret|halvår|halvan|hälften)(?: av året)?(?:${OF}${YEAR})?|[hs]([12])[ -]?${YEAR}|${YEAR}[ -]?h([12])`,
    (g) => ({
      kind: 'half',
      half: g[1] ? ordinal(g[1]) : Number(g[3] ?? g[6]),
      ...opt(g[2] ?? g[4] ?? g[5]),
    }),
  ),
  form(`[qk]([1-4])[ -]?(?:/ ?)?(?:under |för |i )?(?:${YEAR}|'(\\d\\d))|${YEAR}[ -]?[qk]([1-4])`, (g) => ({
    kind: 'quarter',
    quarter: Number(g[1] ?? g[5]),
    fiscal: false,
    ...opt(g[2] ?? g[3] ?? g[4]),
  })),
  form(`${ORDINAL} ${QUARTER}${OF}${YEAR}`, (g) => ({
    kind: 'quarter',
    quarter: ordinal(g[1]),
    fiscal: false,
    ...opt(g[2]),
  })),
  form(`(mars|juni|september|december)kvartal(?:et)?(?:${OF}${YEAR})?`, (g) => ({
    kind: 'ended',
    count: 3,
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(`(jul|slut|öppnings|start)kvartal(?:et)?(?:${OF}${YEAR})?`, (g) => ({
    kind: 'quarter',
    quarter: g[1] === 'jul' || g[1] === 'slut' ? 4 : 1,
    ...(g[1] === 'jul' && { fiscal: false, calendar: true }),
    ...opt(g[2]),
  })),
  form(`[qk]([1-4])|${ORDINAL} ${QUARTER}(?: för året)?`, (g) => ({
    kind: 'quarter',
    quarter: g[1] ? Number(g[1]) : ordinal(g[2]),
  })),
];

const DATE_FORMS: readonly PeriodForm[] = [
  form(`(?:helåret |hela |kalenderåret |hela året |året |år )(20[0-4]\\d)`, (g) => ({
    kind: 'year',
    year: year(g[1]),
  })),
  form(
    `(?:i |vid |per |före |till )?(?:(?:slutet|utgången) av |årsskiftet |årsslutet |slutet på )(20[0-4]\\d)`,
    (g) => ({ kind: 'day', month: 12, ...opt(g[1]) }),
  ),
  form(`(?:i |vid |per |före )?(?:slutet|utgången|slutet på) av (${MONTHS})(?: (?:i år|${YEAR}))?`, (g) => ({
    kind: 'day',
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(`(?:den|per|per den|till och med den|sedan den) (\\d{1,2}) (${MONTHS})(?: ${YEAR})?`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: Number(g[1]),
    ...opt(g[3]),
  })),
  form(`(\\d{1,2}) (${MONTHS}) ${YEAR}`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: Number(g[1]),
    ...opt(g[3]),
  })),
  form(
    `(?:i|under|för) (?:(?:början|mitten) av )?(${MONTHS})(?: (?:i år|${YEAR}))?|(?:början|mitten) av (${MONTHS})(?: ${YEAR})?`,
    (g) => ({ kind: 'month', month: month(g[1] ?? g[3]), ...opt(g[2] ?? g[4]) }),
  ),
  form(`(${MONTHS}) ${YEAR}`, (g) => ({ kind: 'month', month: month(g[1]), ...opt(g[2]) })),
];

const YEAR_FORMS: readonly PeriodForm[] = [
  form(
    `(?:mellan|från) (20\\d\\d) (?:och|till|till och med|fram till) (20\\d\\d)|(20\\d\\d) ?(?:till och med|till|\\u2013|-) ?(20\\d\\d)`,
    (g) => ({
      kind: 'span',
      period: { ...monthSpan(year(g[1] ?? g[3]), 1, 12), end: `${g[2] ?? g[4]}-12-31` },
    }),
  ),
  form(
    `(?:till och med|t\\.?o\\.?m\\.?|fram till och med|fram till|fram till år) (?:år )?(20[2-4]\\d)`,
    (g) => ({
      kind: 'until',
      year: year(g[1]),
    }),
  ),
  form(`(?:till|senast|före|innan) (?:år )?(20[2-4]\\d)`, (g) => ({ kind: 'by', year: year(g[1]) })),
  form(YEAR, (g) => ({ kind: 'year', year: year(g[1]) })),
];

/** Swedish forms of periods; earlier ones win where they overlap. */
export const PERIODS: readonly PeriodPattern[] = [
  ...VERSUS_FORMS,
  ...AGO_FORMS,
  ...FISCAL_FORMS,
  ...CALENDAR_FORMS,
  ...DATE_FORMS,
  ...RELATIVE_FORMS,
  ...YEAR_FORMS,
];
