import { form, opt, type PeriodForm, YEAR, year } from '../../period-kit';
import { COUNT, count, FISCAL, MONTHS, month, ORDINAL, ordinal } from './words';

/** Year in which a fiscal year ends: "2025/26" is 2026. */
const ends = (first: string | undefined, second: string | undefined): number => year(second ?? first);

const SPLIT_YEAR = '(20\\d\\d) ?/ ?(?:20)?(\\d\\d)(?!\\d)';
const BUSINESS_YEAR =
  '(?:gebroken |lopende |afgelopen |huidige |nieuwe |verschoven )?(?:boekjaar|fiscale jaar|fiscaal jaar)';
const ITS = '(?:van |in |uit )?(?:het |zijn |haar |hun |dit )?';

/** Quarters and years of a company's own calendar. */
export const FISCAL_FORMS: readonly PeriodForm[] = [
  form(`${ORDINAL} (?:fiscale )?kwartaal ${ITS}${FISCAL}`, (g) => ({
    kind: 'quarter',
    quarter: ordinal(g[1]),
    year: ends(g[2], g[3]),
    fiscal: true,
  })),
  form(`(?:${ORDINAL} kwartaal|[qk]([1-4]))(?: van| in|,)?[ -]*${SPLIT_YEAR}`, (g) => ({
    kind: 'quarter',
    quarter: g[1] ? ordinal(g[1]) : Number(g[2]),
    year: ends(g[3], g[4]),
    fiscal: true,
  })),
  form(`[qk]([1-4]) ${ITS}${FISCAL}|${FISCAL} [qk]([1-4])`, (g) => ({
    kind: 'quarter',
    quarter: Number(g[1] ?? g[6]),
    year: ends(g[2] ?? g[4], g[3] ?? g[5]),
    fiscal: true,
  })),
  form(`${ORDINAL} fiscale kwartaal(?: ${YEAR})?|fiscale [qk]([1-4])`, (g) => ({
    kind: 'quarter',
    quarter: g[1] ? ordinal(g[1]) : Number(g[3]),
    fiscal: true,
    ...opt(g[2]),
  })),
  form(
    `(?:${ORDINAL} kwartaal|kwartaal (één|een|twee|drie|vier)|[qk]([1-4])) ${ITS}${BUSINESS_YEAR}`,
    (g) => ({
      kind: 'quarter',
      quarter: ordinal(g[1] ?? g[2] ?? g[3]),
      fiscal: true,
    }),
  ),
  form(`${ORDINAL} (?:jaarhelft|helft|halfjaar) ${ITS}(?:${FISCAL}|${SPLIT_YEAR})`, (g) => ({
    kind: 'half',
    half: ordinal(g[1]),
    year: ends(g[2] ?? g[4], g[3] ?? g[5]),
    fiscal: true,
  })),
  form(`eerste ${COUNT} maanden ${ITS}(?:${FISCAL}|${BUSINESS_YEAR})`, (g) => ({
    kind: 'months',
    count: count(g[1]),
    fiscal: true,
    ...(g[2] && { year: ends(g[2], g[3]) }),
  })),
  form(
    `(boekjaar|kwartaal|halfjaar)(?: dat|,? geëindigd)? (?:op |per |in |eind |ultimo )?(?:(?:\\d{1,2}|eind) )?(${MONTHS})(?: ${YEAR})?(?: (?:eindigde|afliep|afgesloten werd|werd afgesloten|is afgelopen|ten einde liep|liep))`,
    (g) => ({
      kind: 'ended',
      count: g[1] === 'kwartaal' ? 3 : g[1] === 'halfjaar' ? 6 : 12,
      month: month(g[2]),
      ...opt(g[3]),
    }),
  ),
  form(
    `(?:in|op|per|eind) (?:\\d{1,2} )?(${MONTHS})(?: ${YEAR})? (?:afgesloten|geëindigde|afgelopen|eindigende|beëindigde) (boekjaar|kwartaal|halfjaar)`,
    (g) => ({
      kind: 'ended',
      count: g[3] === 'kwartaal' ? 3 : g[3] === 'halfjaar' ? 6 : 12,
      month: month(g[1]),
      ...opt(g[2]),
    }),
  ),
  form(`${FISCAL}|${SPLIT_YEAR}`, (g) => ({
    kind: 'year',
    year: ends(g[1] ?? g[3], g[2] ?? g[4]),
    fiscal: true,
  })),
];
