import { form, opt, type PeriodForm, YEAR, year } from '../../period-kit';
import { COUNT, count, FISCAL, HALF, OF, OF_THE, ORDINAL, OWN_YEAR, QUARTER } from './words';

/** "Anno 2025" is a calendar year; "anno fiscale" and "esercizio" are the company's own. */
const fiscalIn = (words: string): boolean =>
  /esercizio|fiscal|finanziari|contabil|social|bilancio|fy|af/.test(words);

/** Quarters, halves and years of a company's own calendar. */
export const FISCAL_FORMS: readonly PeriodForm[] = [
  form(`${ORDINAL} ${QUARTER}(?: (?:fiscale|finanziario))?,? ${OF_THE}?${FISCAL}`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1]),
    year: year(g[2]),
    fiscal: fiscalIn(g[0]),
  })),
  form(
    `(?:[qt]([1-4])|([1-4])[qt])(?: fiscale)?,? ${OF_THE}?(?:fy ?|${OWN_YEAR} (?:del )?)((?:20)?\\d\\d)|fy ?((?:20)?\\d\\d)[ -]?q([1-4])`,
    (g) => ({
      kind: 'quarter',
      quarter: Number(g[1] ?? g[2] ?? g[5]),
      year: year(g[3] ?? g[4]),
      fiscal: true,
    }),
  ),
  form(
    `${ORDINAL} ${QUARTER} (?:fiscale|finanziario|contabile)(?:${OF}${YEAR})?|(?:[qt]([1-4])|([1-4])[qt]) fiscale(?:${OF}${YEAR})?`,
    (g) => ({ kind: 'quarter', quarter: count(g[1] ?? g[3] ?? g[4]), fiscal: true, ...opt(g[2] ?? g[5]) }),
  ),
  form(
    `${ORDINAL} ${QUARTER} (?:fiscale )?${OF_THE}${OWN_YEAR}(?: (?:in corso|attuale|corrente|appena chiuso))?`,
    (g) => ({
      kind: 'quarter',
      quarter: count(g[1]),
      fiscal: true,
    }),
  ),
  form(`${ORDINAL} ${HALF} (?:fiscale )?${OF_THE}?${FISCAL}`, (g) => ({
    kind: 'half',
    half: count(g[1]),
    year: year(g[2]),
    fiscal: fiscalIn(g[0]),
  })),
  form(`(?:primi ${COUNT} mesi|${COUNT} mesi) ${OF_THE}${OWN_YEAR}(?: (?:del )?${YEAR})?`, (g) => ({
    kind: 'months',
    count: count(g[1] ?? g[2]),
    fiscal: true,
    ...opt(g[3]),
  })),
  form(FISCAL, (g) => ({ kind: 'year', year: year(g[1]), fiscal: fiscalIn(g[0]) })),
];
