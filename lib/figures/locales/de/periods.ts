import { form, gated, opt, type PeriodForm, YEAR, year } from '../../period-kit';
import { monthSpan, type PeriodPattern } from '../../periods';
import { FISCAL_FORMS } from './fiscal';
import { RELATIVE_FORMS } from './relative';
import { COUNT, count, MONTH_HEADS, MONTHS, month, OF, ORDINAL, ordinal, QUARTER } from './words';

const AGO = '(dieses|diesen|des laufenden|des vergangenen|des letzten|des vorigen|des vor) ?jahres';
const ago = (words: string | undefined): number => (/vergangen|letzt|vor/.test(words ?? '') ? 1 : 0);

const AGO_FORMS: readonly PeriodForm[] = [
  form(`erste[nrs]? ${COUNT} (monate[ns]?|quartale[ns]?) ${AGO}`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2]?.startsWith('q') ? 3 : 1),
    ago: ago(g[3]),
  })),
  form(`${ORDINAL} (?:halbjahr(?:e?s)?|jahreshälfte|hälfte) ${AGO}`, (g) => ({
    kind: 'half',
    half: ordinal(g[1]),
    ago: ago(g[2]),
  })),
  form(`${ORDINAL} (?:quartal|vierteljahr)(?:e?s)? ${AGO}`, (g) => ({
    kind: 'quarter',
    quarter: ordinal(g[1]),
    calendar: true,
    ago: ago(g[2]),
  })),
];

const VERSUS_FORMS: readonly PeriodForm[] = [
  form(
    `(?:zum|gegenüber(?: dem)?|im vergleich (?:zum|mit dem)|verglichen mit dem) (?:vorjahr(?:e?s)?|vorjahres(?:zeitraum|quartal|periode|monat)(?:e?s)?|(?:gleichen|entsprechenden) (?:zeitraum|quartal) (?:des vorjahres|im vorjahr))|binnen jahresfrist|im (?:jahres|vorjahres)vergleich`,
    () => null,
  ),
  form(
    `seit (?:(?:anfang|beginn|mitte|ende) )?(?:(${MONTHS})(?: ${YEAR})?|${YEAR})|seit (?:jahresbeginn|jahresanfang|(?:anfang|beginn) (?:des|dieses) jahres)|im bisherigen jahresverlauf`,
    (g) => ({ kind: 'since', ...(g[1] && { month: month(g[1]) }), ...opt(g[2] ?? g[3]) }),
  ),
  form(`im (zweiten|dritten|vierten)(?=[,.;:)]| und | noch | dann | bereits |$)`, (g) => ({
    kind: 'ordinal',
    number: ordinal(g[1]),
  })),
];

const TO = '(?: zum| zu| ende| einschließlich| einschl\\.)*(?: \\d{1,2}\\.)?';

const CALENDAR_FORMS: readonly PeriodForm[] = [
  form(`(?:ersten )?${COUNT} monate[ns]? (?:bis|per|zum)${TO} (${MONTHS})(?: ${YEAR})?`, (g) => ({
    kind: 'ended',
    count: count(g[1]),
    month: month(g[2]),
    ...opt(g[3]),
  })),
  form(
    `(${QUARTER}|halbjahr(?:e?s)?|geschäftsjahr(?:e?s)?)(?:,| \\()? ?(?:das )?(?:bis|per|endete|endend)(?: am)?${TO} (${MONTHS})(?: ${YEAR})?`,
    (g) => ({
      kind: 'ended',
      count: /quartal|viertel/.test(g[1] ?? '') ? 3 : g[1]?.startsWith('halb') ? 6 : 12,
      month: month(g[2]),
      ...opt(g[3]),
    }),
  ),
  form(`(märz|juni|september|dezember)[- ]?(?:viertel|quartal)(?:e?s)?(?:${OF}${YEAR})?`, (g) => ({
    kind: 'ended',
    count: 3,
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(
    `(?:von |zwischen |vom |zeitraum )?(?:anfang |\\d{1,2}\\. )?(${MONTHS})(?: ${YEAR})?(?: ?[-\\u2013] ?| bis (?:ende |zum |einschließlich )?| und (?:ende )?)(?:\\d{1,2}\\. )?(${MONTHS})(?: (?:des jahres )?${YEAR})?`,
    (g) => ({ kind: 'month', month: month(g[1]), toMonth: month(g[3]), ...opt(g[4] ?? g[2]) }),
  ),
  form(
    `erste[nrs]? ${COUNT} (monate[ns]?|quartale[ns]?)(?: (?:dieses|diesen|des laufenden) jahres)?(?:${OF}${YEAR})?`,
    (g) => ({
      kind: 'months',
      count: count(g[1]) * (g[2]?.startsWith('q') ? 3 : 1),
      ...opt(g[3]),
    }),
  ),
  form(`${COUNT} (monate[ns]?|quartale[ns]?)${OF}${YEAR}`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2]?.startsWith('q') ? 3 : 1),
    ...opt(g[3]),
  })),
  form(`(\\d)m ?(20\\d\\d)|(20\\d\\d) ?(\\d)m`, (g) => ({
    kind: 'months',
    count: Number(g[1] ?? g[4]),
    ...opt(g[2] ?? g[3]),
  })),
  form(
    `${ORDINAL} (?:halbjahr(?:e?s)?|hj\\.?|jahreshälfte|hälfte)(?: (?:des |dieses |dieses laufenden )jahres)?(?:${OF}${YEAR})?|[hs]([12])[ -]?(?:/ ?)?${YEAR}|${YEAR}[ -]?h([12])`,
    (g) => ({
      kind: 'half',
      half: g[1] ? ordinal(g[1]) : Number(g[3] ?? g[6]),
      ...opt(g[2] ?? g[4] ?? g[5]),
    }),
  ),
  form(`halbjahr ${YEAR}`, (g) => ({ kind: 'half', half: 1, ...opt(g[1]) })),
  form(`q([1-4])[ -]?(?:/ ?)?(?:${YEAR}|'(\\d\\d))|${YEAR}[ -]?q([1-4])`, (g) => ({
    kind: 'quarter',
    quarter: Number(g[1] ?? g[5]),
    fiscal: false,
    ...opt(g[2] ?? g[3] ?? g[4]),
  })),
  form(`${ORDINAL} (?:kalender|jahres)?(?:quartal|vierteljahr)(?:e?s)?${OF}${YEAR}`, (g) => ({
    kind: 'quarter',
    quarter: ordinal(g[1]),
    fiscal: false,
    ...opt(g[2]),
  })),
  form(`(weihnachts|sommer|herbst|frühjahrs|jahresend)quartal(?:e?s)?(?:${OF}${YEAR})?`, (g) => ({
    kind: 'quarter',
    quarter: SEASONS[g[1] ?? ''] ?? 4,
    fiscal: false,
    calendar: true,
    ...opt(g[2]),
  })),
  form(`(auftakt|start|schluss|abschluss)quartal(?:e?s)?(?:${OF}${YEAR})?`, (g) => ({
    kind: 'quarter',
    quarter: g[1] === 'auftakt' || g[1] === 'start' ? 1 : 4,
    ...opt(g[2]),
  })),
  form(`q([1-4])|${ORDINAL} (?:jahres)?(?:quartal|vierteljahr|jahresviertel)(?:e?s)?`, (g) => ({
    kind: 'quarter',
    quarter: g[1] ? Number(g[1]) : ordinal(g[2]),
  })),
];

const SEASONS: Readonly<Record<string, number>> = {
  weihnachts: 4,
  jahresend: 4,
  sommer: 3,
  herbst: 3,
  frühjahrs: 2,
};

const DATE_FORMS: readonly PeriodForm[] = [
  form(`(?:gesamt|kalender|gesamten |ganzen )?jahr(?:e?s)? (20[0-4]\\d)`, (g) => ({
    kind: 'year',
    year: year(g[1]),
  })),
  form(`(?:jahreswechsel|jahresende|ende des jahres|ende) (20[0-4]\\d)`, (g) => ({
    kind: 'day',
    month: 12,
    ...opt(g[1]),
  })),
  form(
    `(?:zum|am|per|bis zum|bis|vom|stichtag|stand:?|seit dem) (\\d{1,2})\\. (${MONTHS})(?: ${YEAR})?`,
    (g) => ({
      kind: 'day',
      month: month(g[2]),
      day: Number(g[1]),
      ...opt(g[3]),
    }),
  ),
  form(`(?:per |zum |bis )?(?:ende|quartalsende|stand) (${MONTHS})(?: ${YEAR})?`, (g) => ({
    kind: 'day',
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(`(\\d{1,2})\\. (${MONTHS}) ${YEAR}`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: Number(g[1]),
    ...opt(g[3]),
  })),
  form(
    `(?:im|in|seit|vom|für|zuletzt im|noch im|schon im|bereits im) (?:vergangenen |letzten |diesem |vorigen |monat )?(${MONTHS})(?: ${YEAR})?|(?:anfang|mitte) (${MONTHS})(?: ${YEAR})?`,
    (g) => ({ kind: 'month', month: month(g[1] ?? g[3]), ...opt(g[2] ?? g[4]) }),
  ),
  form(`(${MONTHS}) ${YEAR}`, (g) => ({ kind: 'month', month: month(g[1]), ...opt(g[2]) })),
];

const YEAR_FORMS: readonly PeriodForm[] = [
  form(
    `(?:zwischen|von) (20\\d\\d) (?:und|bis) (20\\d\\d)|(20\\d\\d) ?(?:bis|\\u2013|-) ?(20\\d\\d)`,
    (g) => ({
      kind: 'span',
      period: { ...monthSpan(year(g[1] ?? g[3]), 1, 12), end: `${g[2] ?? g[4]}-12-31` },
    }),
  ),
  form(`bis (?:einschließlich |und mit )(20[2-4]\\d)`, (g) => ({ kind: 'until', year: year(g[1]) })),
  form(
    `bis (?:ende |spätestens |zum jahr |zum ende des jahres |ins jahr |zum jahresende |zum jahr |zum ende )?(20[2-4]\\d)`,
    (g) => ({ kind: 'by', year: year(g[1]) }),
  ),
  form(YEAR, (g) => ({ kind: 'year', year: year(g[1]) })),
];

/** German forms of periods; earlier ones win where they overlap. */
export const PERIODS: readonly PeriodPattern[] = [
  ...VERSUS_FORMS,
  ...AGO_FORMS,
  ...gated(`fy|gj|geschäfts|fiskal|bilanz|finanz|wirtschafts|rechnungs|20\\d\\d ?/|quartal`, FISCAL_FORMS),
  ...gated(`quartal|viertel|halbjahr|hälfte|hj|monat|[hsq][1-4]|\\dm|${MONTH_HEADS}`, CALENDAR_FORMS),
  ...gated(`${MONTH_HEADS}|jahr|ende`, DATE_FORMS),
  ...gated(`jahr|quartal|monat|woche|tag|zeit|period|heuer|jähr|halb|vergleich`, RELATIVE_FORMS),
  ...gated(`20\\d\\d`, YEAR_FORMS),
];
