import { form, gated, opt, type PeriodForm, YEAR, year } from '../../period-kit';
import { monthSpan, type PeriodPattern } from '../../periods';
import { RELATIVE_FORMS } from './relative';
import { COUNT, count, FISCAL, MONTH_HEADS, MONTHS, month, OF, ORDINAL } from './words';

const OWN_YEAR = '(?:do|de|do seu|de seu) (?:exercício|ano)';

/** "Ano de 2025" is a calendar year; "ano fiscal" and "exercício" are the company's own. */
function fiscalIn(words: string): boolean {
  return /exercício|fiscal|social|financeiro|contab|contáb|fy|af|ef/.test(words);
}

const FISCAL_FORMS: readonly PeriodForm[] = [
  form(
    `${ORDINAL} trimestre(?: (?:fiscal|financeiro))?,? (?:de |do |do seu |de seu |em )?(?:o )?${FISCAL}`,
    (g) => ({ kind: 'quarter', quarter: count(g[1]), year: year(g[2]), fiscal: fiscalIn(g[0]) }),
  ),
  form(
    `(?:[qt]([1-4])|([1-4])[qt])(?: fiscal)?,? (?:de |do )?(?:fy ?|ano fiscal (?:de )?|exercício (?:fiscal )?(?:de )?)((?:20)?\\d\\d)|fy ?((?:20)?\\d\\d)[ -]?q([1-4])`,
    (g) => ({
      kind: 'quarter',
      quarter: Number(g[1] ?? g[2] ?? g[5]),
      year: year(g[3] ?? g[4]),
      fiscal: true,
    }),
  ),
  form(
    `${ORDINAL} trimestre (?:fiscal|financeiro)(?:${OF}${YEAR})?|(?:[qt]([1-4])|([1-4])[qt]) fiscal(?:${OF}${YEAR})?|([1-4])[qt] ?((?:20)?\\d\\d) fiscal`,
    (g) => ({
      kind: 'quarter',
      quarter: g[1] ? count(g[1]) : Number(g[3] ?? g[4] ?? g[6]),
      fiscal: true,
      ...opt(g[2] ?? g[5] ?? g[7]),
    }),
  ),
  form(`${ORDINAL} trimestre (?:fiscal )?${OWN_YEAR}(?: fiscal)`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1]),
    fiscal: true,
  })),
  form(`${ORDINAL} trimestre (?:do|de|do seu|de seu) exercício`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1]),
    fiscal: true,
  })),
  form(`${ORDINAL} semestre (?:fiscal )?(?:do |de |do seu |de seu )?${FISCAL}`, (g) => ({
    kind: 'half',
    half: count(g[1]),
    year: year(g[2]),
    fiscal: fiscalIn(g[0]),
  })),
  form(
    `(?:primeiros ${COUNT} meses|${COUNT} primeiros meses|${COUNT} meses) (?:do|de|do seu|de seu) (?:exercício(?: fiscal)?|ano fiscal)(?: (?:de )?${YEAR})?`,
    (g) => ({ kind: 'months', count: count(g[1] ?? g[2] ?? g[3]), fiscal: true, ...opt(g[4]) }),
  ),
  form(FISCAL, (g) => ({ kind: 'year', year: year(g[1]), fiscal: fiscalIn(g[0]) })),
];

const AGO =
  ' (deste ano|do (?:presente|corrente) ano|do ano (?:corrente|passado|anterior|em curso)|do próximo ano|do ano que vem)';
const ago = (words: string | undefined): number =>
  /próximo|vem/.test(words ?? '') ? -1 : /passado|anterior/.test(words ?? '') ? 1 : 0;

const AGO_FORMS: readonly PeriodForm[] = [
  form(`(?:primeiros ${COUNT}|${COUNT} primeiros) (meses|trimestres)${AGO}`, (g) => ({
    kind: 'months',
    count: count(g[1] ?? g[2]) * (g[3] === 'trimestres' ? 3 : 1),
    ago: ago(g[4]),
  })),
  form(`(primeiro|segundo|[12]\\.?[ºo°]|primeira|segunda) (?:semestre|metade)${AGO}`, (g) => ({
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
    `${COUNT} (?:primeiros )?meses (?:encerrados|terminados|findos|concluídos|fechados|até)(?: em| a| no| ao| o)*(?: \\d{1,2} de)?(?: fim de| final de)? (${MONTHS})(?: (?:de |do )?${YEAR})?`,
    (g) => ({ kind: 'ended', count: count(g[1]), month: month(g[2]), ...opt(g[3]) }),
  ),
  form(
    `(trimestre|semestre|exercício|ano)(?: fiscal)?,? (?:que (?:se )?)?(?:encerrado|terminado|findo|finalizado|concluído|fechado|encerrou|terminou|acabou|fechou|termina|acaba|encerra)(?: em| a| no| ao| o)*(?: \\d{1,2} de)?(?: fim de| final de)? (${MONTHS})(?: (?:de |do )?${YEAR})?`,
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
    `(?:de |desde |entre |do mês de )?(${MONTHS})(?: (?:de |do )?${YEAR})?(?: ?[-\\u2013/] ?| a (?:fim de |final de )?| e (?:o fim de |fim de )?| até (?:o fim de |fim de |ao fim de )?)(${MONTHS})(?: (?:deste|desse) ano)?(?: (?:de |do )?${YEAR})?`,
    (g) => ({ kind: 'month', month: month(g[1]), toMonth: month(g[3]), ...opt(g[4] ?? g[2]) }),
  ),
  form(
    `(?:primeiros ${COUNT}|${COUNT} primeiros) (meses|trimestres)(?: (?:do|deste|desse) ano)?(?:${OF}${YEAR})?`,
    (g) => ({
      kind: 'months',
      count: count(g[1] ?? g[2]) * (g[3] === 'trimestres' ? 3 : 1),
      ...opt(g[4]),
    }),
  ),
  form(`(?:últimos ${COUNT}|${COUNT} últimos) meses (?:de|do ano de) ${YEAR}`, (g) => ({
    kind: 'months',
    count: count(g[1] ?? g[2]),
    last: true,
    ...opt(g[3]),
  })),
  form(`${COUNT} (meses|trimestres) de ${YEAR}|([369])m ?((?:20)?\\d\\d)`, (g) => ({
    kind: 'months',
    count: g[4] ? Number(g[4]) : count(g[1]) * (g[2] === 'trimestres' ? 3 : 1),
    ...opt(g[3] ?? g[5]),
  })),
  form(
    `até (?:(?:o|ao) (?:fim|final|fecho|fechamento) de |(?:fim|final|finais) de |o mês de )?(${MONTHS})(?: (?:de |do )?${YEAR})?`,
    (g) => ({ kind: 'months', count: month(g[1]), ...opt(g[2]) }),
  ),
  form(
    `(primeiro|segundo|[12]\\.?[ºo°]) semestre(?:${OF}${YEAR})?|[sh]([12])[ -]?${YEAR}|([12])[sh] ?((?:20)?\\d\\d)|(primeira|segunda) metade (?:de |do ano de )${YEAR}`,
    (g) => ({
      kind: 'half',
      half: count(g[1] ?? g[3] ?? g[5] ?? g[7]),
      ...opt(g[2] ?? g[4] ?? g[6] ?? g[8]),
    }),
  ),
  form(`(primeira|segunda) metade do ano`, (g) => ({ kind: 'half', half: count(g[1]) })),
  form(
    `[qt]([1-4])[ -]?(?:de )?${YEAR}|([1-4])[qt] ?(?:de )?((?:20)?\\d\\d)|${ORDINAL} trimestre${OF}${YEAR}`,
    (g) => ({
      kind: 'quarter',
      quarter: count(g[1] ?? g[3] ?? g[5]),
      fiscal: false,
      ...(/civil/.test(g[0]) && { calendar: true }),
      ...opt(g[2] ?? g[4] ?? g[6]),
    }),
  ),
  form(`último trimestre (?:de |do ano de )${YEAR}`, (g) => ({
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
  form(`(?:todo o|em|no|o) (?:todo o )?(?:ano (?:de )?)?${YEAR}`, (g) => ({
    kind: 'year',
    year: year(g[1]),
  })),
  form(`(?:em|a|no|até|ao) (?:dia )?(\\d{1,2}) de (${MONTHS})(?: (?:de |do )${YEAR})?`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: Number(g[1]),
    ...opt(g[3]),
  })),
  form(
    `(?:no|ao|em|desde o|a) (?:fim|final|finais|fecho|fechamento|encerramento|término) de (${MONTHS})(?: (?:de |do )?${YEAR})?`,
    (g) => ({ kind: 'day', month: month(g[1]), ...opt(g[2]) }),
  ),
  form(`(\\d{1,2}) de (${MONTHS}),? (?:de |do )?${YEAR}`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: Number(g[1]),
    ...opt(g[3]),
  })),
  form(
    `(?:em|desde|durante|para) (?:o mês de |meados de |o início de |início de |o fim de )?(${MONTHS})(?: (?:de |do )?(?:ano de )?${YEAR})?|(?:mês de |passado )(${MONTHS})(?: (?:de |do )?${YEAR})?`,
    (g) => ({ kind: 'month', month: month(g[1] ?? g[3]), ...opt(g[2] ?? g[4]) }),
  ),
  form(`(${MONTHS}) (?:de |do )?${YEAR}`, (g) => ({ kind: 'month', month: month(g[1]), ...opt(g[2]) })),
  form(`(?:até|antes de) (20[2-4]\\d)(?=, (?:quando|ano em|data em|altura em))`, (g) => ({
    kind: 'year',
    year: year(g[1]),
  })),
  form(`(?:até|daqui até) (?:o |ao )?(?:ano de |(?:fim|final|finais) de )?(20[2-4]\\d)`, (g) => ({
    kind: 'until',
    year: year(g[1]),
  })),
];

const YEAR_FORMS: readonly PeriodForm[] = [
  form(`(?:entre|de|desde) (20\\d\\d) (?:e|a|até) (20\\d\\d)`, (g) => ({
    kind: 'span',
    period: { ...monthSpan(year(g[1]), 1, 12), end: `${g[2]}-12-31` },
  })),
  form(YEAR, (g) => ({ kind: 'year', year: year(g[1]) })),
];

/** Portuguese forms of periods; earlier ones win where they overlap. */
export const PERIODS: readonly PeriodPattern[] = [
  ...gated(`exercício|fiscal|social|financeiro|fy|ano 20|ano de 20`, FISCAL_FORMS),
  ...gated(`ano`, AGO_FORMS),
  ...gated(
    `trimestre|semestre|meses|metade|[qt][1-4]|[1-4][qt]|[sh][12]|[12][sh]|\\dm|${MONTH_HEADS}`,
    CALENDAR_FORMS,
  ),
  ...gated(`${MONTH_HEADS}|até|20\\d\\d`, DATE_FORMS),
  ...gated(
    `mesm|período|homólog|mês|mens|ano|anu|trimestr|semestr|exercício|dia|seman|antes|então`,
    RELATIVE_FORMS,
  ),
  ...gated(`20\\d\\d`, YEAR_FORMS),
];
