import { form, opt, type PeriodForm, YEAR, year } from '../../period-kit';
import { BUSINESS_YEAR, COUNT, count, FISCAL, MONTHS, month, ORDINAL, ordinal, QUARTER } from './words';

/** Year in which a fiscal year ends: "2025/26" is 2026. */
const ends = (first: string | undefined, second: string | undefined): number => year(second ?? first);

const SPLIT_YEAR = '(20\\d\\d) ?/ ?(?:20)?(\\d\\d)(?!\\d)';
const ITS = '(?:(?:i|av|under|för) )?';

const monthsOf = (part: string | undefined): number =>
  part?.startsWith('kvartal') ? 3 : part?.startsWith('halvår') ? 6 : 12;

/** Quarters and years of a company's own calendar. */
export const FISCAL_FORMS: readonly PeriodForm[] = [
  form(`${ORDINAL} (?:fiskala )?${QUARTER} ${ITS}(?:${FISCAL}|${SPLIT_YEAR})`, (g) => ({
    kind: 'quarter',
    quarter: ordinal(g[1]),
    year: ends(g[2] ?? g[4], g[3] ?? g[5]),
    fiscal: true,
  })),
  form(`[qk]([1-4])[ -]?${ITS}(?:${FISCAL}|${SPLIT_YEAR})|${FISCAL},? [qk]([1-4])`, (g) => ({
    kind: 'quarter',
    quarter: Number(g[1] ?? g[8]),
    year: ends(g[2] ?? g[4] ?? g[6], g[3] ?? g[5] ?? g[7]),
    fiscal: true,
  })),
  form(
    `(?:${ORDINAL} fiskala kvartal(?:et)?|${ORDINAL} ${QUARTER} ${ITS}${BUSINESS_YEAR})(?: ${YEAR})?`,
    (g) => ({
      kind: 'quarter',
      quarter: ordinal(g[1] ?? g[2]),
      fiscal: true,
      ...opt(g[3]),
    }),
  ),
  form(`(?:räkenskaps|verksamhets|bokslut?s)årets ${ORDINAL} kvartal`, (g) => ({
    kind: 'quarter',
    quarter: ordinal(g[1]),
    fiscal: true,
  })),
  form(`${ORDINAL} (?:halvåret|halvan|hälften) ${ITS}(?:${FISCAL}|${SPLIT_YEAR})`, (g) => ({
    kind: 'half',
    half: ordinal(g[1]),
    year: ends(g[2] ?? g[4], g[3] ?? g[5]),
    fiscal: true,
  })),
  form(`första ${COUNT} månaderna ${ITS}(?:${FISCAL}|${BUSINESS_YEAR})`, (g) => ({
    kind: 'months',
    count: count(g[1]),
    fiscal: true,
    ...(g[2] && { year: ends(g[2], g[3]) }),
  })),
  form(
    `(räkenskapsåret|verksamhetsåret|kvartalet|halvåret),? som (?:avslutades|slutade|löpte ut|avslutas|slutar|gick ut|löper)(?: till| den| per)*(?: i| vid)?(?: slutet av| utgången av)?(?: \\d{1,2})? (${MONTHS})(?: ${YEAR})?`,
    (g) => ({
      kind: 'ended',
      count: monthsOf(g[1]),
      month: month(g[2]),
      ...opt(g[3]),
    }),
  ),
  form(`${FISCAL}|${SPLIT_YEAR}`, (g) => ({
    kind: 'year',
    year: ends(g[1] ?? g[3], g[2] ?? g[4]),
    fiscal: true,
  })),
];
