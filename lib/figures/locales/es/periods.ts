import { form, gated, opt, type PeriodForm, YEAR, year } from '../../period-kit';
import { monthSpan, type PeriodPattern } from '../../periods';
import { RELATIVE_FORMS } from './relative';
import { COUNT, count, FISCAL, MONTH_HEADS, MONTHS, month, OF, ORDINAL } from './words';

const OWN_YEAR = '(?:de |del )(?:su |el )?(?:ejercicio|año|curso)';

const FISCAL_FORMS: readonly PeriodForm[] = [
  form(
    `${ORDINAL} trimestre(?: (?:fiscal|financiero|contable))?,? (?:de |del |en )?(?:su |el )?${FISCAL}`,
    (g) => ({ kind: 'quarter', quarter: count(g[1]), year: year(g[2]), fiscal: fiscalIn(g[0]) }),
  ),
  form(
    `(?:[qt]([1-4])|([1-4])[qt])(?: fiscal)?,? (?:de |del )?(?:fy ?|ejercicio (?:fiscal )?|año fiscal )((?:20)?\\d\\d)|fy ?((?:20)?\\d\\d)[ -]?q([1-4])`,
    (g) => ({
      kind: 'quarter',
      quarter: Number(g[1] ?? g[2] ?? g[5]),
      year: year(g[3] ?? g[4]),
      fiscal: true,
    }),
  ),
  form(
    `${ORDINAL} trimestre (?:fiscal|financiero|contable)(?:${OF}${YEAR})?|(?:[qt]([1-4])|([1-4])[qt]) (?:fiscal|financiero)(?:${OF}${YEAR})?|([1-4])[qt] ?((?:20)?\\d\\d) fiscal`,
    (g) => ({
      kind: 'quarter',
      quarter: g[1] ? count(g[1]) : Number(g[3] ?? g[4] ?? g[6]),
      fiscal: true,
      ...opt(g[2] ?? g[5] ?? g[7]),
    }),
  ),
  form(`${ORDINAL} trimestre (?:fiscal )?${OWN_YEAR}(?: (?:fiscal|financiero|contable))`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1]),
    fiscal: true,
  })),
  form(`${ORDINAL} trimestre (?:de |del )(?:su |el )?ejercicio`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1]),
    fiscal: true,
  })),
  form(`${ORDINAL} semestre (?:fiscal )?(?:de |del )(?:su |el )?${FISCAL}`, (g) => ({
    kind: 'half',
    half: count(g[1]),
    year: year(g[2]),
    fiscal: fiscalIn(g[0]),
  })),
  form(
    `(?:los |sus )?(?:primeros ${COUNT} meses|${COUNT} primeros meses|${COUNT} meses)(?: transcurridos| que van)? (?:de |del )(?:su |el )?(?:ejercicio(?: fiscal)?|año fiscal|curso fiscal)(?: (?:de )?${YEAR})?`,
    (g) => ({ kind: 'months', count: count(g[1] ?? g[2] ?? g[3]), fiscal: true, ...opt(g[4]) }),
  ),
  form(`(?:ejercicio|año|curso) (?:fiscal|financiero|contable) ((?:20)?[2-4]\\d)|${FISCAL}`, (g) => ({
    kind: 'year',
    year: year(g[1] ?? g[2]),
    fiscal: g[1] !== undefined || fiscalIn(g[0]),
  })),
];

/** "Año 2025" is a calendar year; "año fiscal" and "ejercicio" are the company's own. */
function fiscalIn(words: string): boolean {
  return /ejercicio|fiscal|financiero|contable|curso|fy|af|ef/.test(words);
}

const AGO =
  '(?: natural)?(?: del?)? (este año|(?:presente|corriente) año|año (?:en curso|actual|corriente|pasado|anterior|previo)|pasado año|próximo año|año (?:próximo|que viene))';
const ago = (words: string | undefined): number =>
  /próximo|viene/.test(words ?? '') ? -1 : /pasado|anterior|previo/.test(words ?? '') ? 1 : 0;

const AGO_FORMS: readonly PeriodForm[] = [
  form(`(?:primeros ${COUNT}|${COUNT} primeros) (meses|trimestres)${AGO}`, (g) => ({
    kind: 'months',
    count: count(g[1] ?? g[2]) * (g[3] === 'trimestres' ? 3 : 1),
    ago: ago(g[4]),
  })),
  form(`(primer|segundo|1er|[12][ºo°]|2do|primera|segunda) (?:semestre|mitad)${AGO}`, (g) => ({
    kind: 'half',
    half: count(g[1]),
    ago: ago(g[2]),
  })),
  form(`${ORDINAL} trimestre${AGO}`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1]),
    calendar: true,
    ago: ago(g[2]),
  })),
];

const CALENDAR_FORMS: readonly PeriodForm[] = [
  form(
    `${COUNT} (?:primeros )?meses (?:cerrados|terminados|finalizados|concluidos|hasta|al|a)(?: al?| el| en| hasta| fines de| final de| finales de| cierre de)*(?: \\d{1,2} de)? (${MONTHS})(?: (?:de |del )?${YEAR})?`,
    (g) => ({ kind: 'ended', count: count(g[1]), month: month(g[2]), ...opt(g[3]) }),
  ),
  form(
    `(trimestre|semestre|ejercicio|año)(?: fiscal)?,? (?:que (?:se )?)?(?:cerrado|terminado|finalizado|concluido|acabado|cerró|terminó|finalizó|concluyó|acabó|termina|cierra|concluye|finaliza|acaba)(?: al?| el| en| este)*(?: \\d{1,2} de| último de)? (${MONTHS})(?: (?:de |del )?${YEAR})?`,
    (g) => ({
      kind: 'ended',
      count: g[1] === 'trimestre' ? 3 : g[1] === 'semestre' ? 6 : 12,
      month: month(g[2]),
      ...opt(g[3]),
    }),
  ),
  form(`trimestre de (${MONTHS})(?: (?:de )?${YEAR})?`, (g) => ({
    kind: 'ended',
    count: 3,
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(
    `(?:de |desde |entre |del mes de )?(${MONTHS})(?: (?:de |del )?${YEAR})?(?: ?[-\\u2013/] ?| a (?:finales de |fines de )?| y | hasta (?:finales de |fines de )?)(${MONTHS})(?: (?:de |del )(?:ese (?:mismo )?año|este año|presente año))?(?: (?:de |del )?${YEAR})?`,
    (g) => ({ kind: 'month', month: month(g[1]), toMonth: month(g[3]), ...opt(g[4] ?? g[2]) }),
  ),
  form(
    `(?:primeros ${COUNT}|${COUNT} primeros) (meses|trimestres)(?: (?:de|del) (?:este |ese )?(?:año|curso))?(?:${OF}${YEAR})?`,
    (g) => ({
      kind: 'months',
      count: count(g[1] ?? g[2]) * (g[3] === 'trimestres' ? 3 : 1),
      ...opt(g[4]),
    }),
  ),
  form(`(?:últimos ${COUNT}|${COUNT} últimos) meses (?:de|del año) ${YEAR}`, (g) => ({
    kind: 'months',
    count: count(g[1] ?? g[2]),
    last: true,
    ...opt(g[3]),
  })),
  form(`${COUNT} (meses|trimestres)(?: transcurridos)? de ${YEAR}`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2] === 'trimestres' ? 3 : 1),
    ...opt(g[3]),
  })),
  form(
    `hasta (?:el (?:cierre|final) de |(?:finales|fines|final) de |el mes de )?(${MONTHS})(?: (?:de |del )?${YEAR})?`,
    (g) => ({ kind: 'months', count: month(g[1]), ...opt(g[2]) }),
  ),
  form(
    `(primer|segundo|1er|[12][ºo°]|2do) semestre(?:${OF}${YEAR})?|(?:s|h)([12])[ -]?${YEAR}|([12])[sh] ?((?:20)?\\d\\d)|(primera|segunda|última) mitad (?:de |del )(?:año |ejercicio )?(?:de )?${YEAR}?`,
    (g) => ({
      kind: 'half',
      half: count(g[1] ?? g[3] ?? g[5] ?? g[7]),
      ...opt(g[2] ?? g[4] ?? g[6] ?? g[8]),
    }),
  ),
  form(`(?:primera|1a|1ª) mitad del año|la mitad del año`, () => ({ kind: 'half', half: 1 })),
  form(`segunda mitad del año`, () => ({ kind: 'half', half: 2 })),
  form(
    `(?:[qt]([1-4])[ -]?(?:de )?${YEAR}|([1-4])[qt] ?(?:de )?((?:20)?\\d\\d)|${ORDINAL} trimestre${OF}${YEAR})`,
    (g) => ({
      kind: 'quarter',
      quarter: count(g[1] ?? g[3] ?? g[5]),
      fiscal: false,
      ...(/natural/.test(g[0]) && { calendar: true }),
      ...opt(g[2] ?? g[4] ?? g[6]),
    }),
  ),
  form(`(?:último|cuarto) trimestre (?:natural )?(?:de |del año )${YEAR}`, (g) => ({
    kind: 'quarter',
    quarter: 4,
    fiscal: false,
    ...opt(g[1]),
  })),
  form(`[qt]([1-4])|([1-4])[qt]|${ORDINAL} trimestre`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1] ?? g[2] ?? g[3]),
  })),
];

const DATE_FORMS: readonly PeriodForm[] = [
  form(`(?:todo|el|conjunto de|en) (?:el )?(?:año )?${YEAR}`, (g) => ({ kind: 'year', year: year(g[1]) })),
  form(`(?:al?|el|hasta el|a fecha de) (\\d{1,2}) de (${MONTHS})(?: (?:de |del )${YEAR})?`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: Number(g[1]),
    ...opt(g[3]),
  })),
  form(
    `(?:al?|el|desde|a) (?:cierre|final|fin|finales|fines|término) de (${MONTHS})(?: (?:de |del )?${YEAR})?`,
    (g) => ({ kind: 'day', month: month(g[1]), ...opt(g[2]) }),
  ),
  form(`(\\d{1,2}) de (${MONTHS}),? (?:de |del )?${YEAR}`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: Number(g[1]),
    ...opt(g[3]),
  })),
  form(
    `(?:en|desde|durante|para|a) (?:el mes de |principios de |mediados de |comienzos de )?(${MONTHS})(?: (?:de |del )?(?:año )?${YEAR})?|(?:mes de |pasado )(${MONTHS})(?: (?:de |del )?${YEAR})?`,
    (g) => ({ kind: 'month', month: month(g[1] ?? g[3]), ...opt(g[2] ?? g[4]) }),
  ),
  form(`(${MONTHS}) (?:de |del )?${YEAR}`, (g) => ({ kind: 'month', month: month(g[1]), ...opt(g[2]) })),
  form(`(?:hasta|antes de) (20[2-4]\\d)(?=, (?:cuando|año en|fecha en|momento en))`, (g) => ({
    kind: 'year',
    year: year(g[1]),
  })),
  form(
    `(?:hasta|de aquí a|desde ahora hasta) (?:el (?:año|cierre de) |(?:finales|fines|final) de )?(20[2-4]\\d)`,
    (g) => ({ kind: 'until', year: year(g[1]) }),
  ),
];

const YEAR_FORMS: readonly PeriodForm[] = [
  form(`(?:entre|de|desde) (20\\d\\d) (?:y|a|hasta) (20\\d\\d)`, (g) => ({
    kind: 'span',
    period: { ...monthSpan(year(g[1]), 1, 12), end: `${g[2]}-12-31` },
  })),
  form(YEAR, (g) => ({ kind: 'year', year: year(g[1]) })),
];

/** Spanish forms of periods; earlier ones win where they overlap. */
export const PERIODS: readonly PeriodPattern[] = [
  ...gated(`ejercicio|fiscal|financiero|contable|curso|fy|año 20`, FISCAL_FORMS),
  ...gated(`año`, AGO_FORMS),
  ...gated(
    `trimestre|semestre|meses|mitad|[qt][1-4]|[1-4][qt]|[sh][12]|[12][sh]|${MONTH_HEADS}`,
    CALENDAR_FORMS,
  ),
  ...gated(`${MONTH_HEADS}|hasta|aquí|ahora|20\\d\\d`, DATE_FORMS),
  ...gated(
    `mism|perio|períod|mes|año|trimestr|semestr|ejercicio|día|seman|lapso|antes|entonces`,
    RELATIVE_FORMS,
  ),
  ...gated(`20\\d\\d`, YEAR_FORMS),
];
