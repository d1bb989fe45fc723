import { form, opt, type PeriodForm, YEAR, year } from '../../period-kit';
import { COUNT, count, FISCAL, MONTHS, month, ORDINAL, ordinal, QUARTER } from './words';

/** Year in which a fiscal year ends: "2025/26" is 2026. */
const ends = (first: string | undefined, second: string | undefined): number => year(second ?? first);

const FISCAL_QUARTER = '(?:geschäfts|fiskal|bilanz|finanz)quartal(?:e?s)?';
const SPLIT_YEAR = '(20\\d\\d) ?/ ?(?:20)?(\\d\\d)(?!\\d)';
const BUSINESS_YEAR =
  '(?:gebrochenen |laufenden |abgelaufenen |vergangenen |angebrochenen |neuen |aktuellen |verschobenen |begonnenen )?(?:geschäfts|fiskal|bilanz|finanz|wirtschafts)jahr(?:e?s)?';

/** Quarters and years of a company's own calendar. */
export const FISCAL_FORMS: readonly PeriodForm[] = [
  form(`${ORDINAL} ${QUARTER} (?:des |im |seines |ihres |vom |in )?${FISCAL}`, (g) => ({
    kind: 'quarter',
    quarter: ordinal(g[1]),
    year: ends(g[2], g[3]),
    fiscal: true,
  })),
  form(`(?:${ORDINAL} ${QUARTER}|q([1-4]))(?: des| im|,)?[ -]*${SPLIT_YEAR}`, (g) => ({
    kind: 'quarter',
    quarter: g[1] ? ordinal(g[1]) : Number(g[2]),
    year: ends(g[3], g[4]),
    fiscal: true,
  })),
  form(`(?:fiskal-)?q([1-4])(?: des| im|,)?[ -]*(?:${FISCAL})`, (g) => ({
    kind: 'quarter',
    quarter: Number(g[1]),
    year: ends(g[2], g[3]),
    fiscal: true,
  })),
  form(`${FISCAL},? ?(?:q([1-4])|${ORDINAL} ${QUARTER})`, (g) => ({
    kind: 'quarter',
    quarter: g[3] ? Number(g[3]) : ordinal(g[4]),
    year: ends(g[1], g[2]),
    fiscal: true,
  })),
  form(`${ORDINAL} ${FISCAL_QUARTER}(?: ${YEAR})?`, (g) => ({
    kind: 'quarter',
    quarter: ordinal(g[1]),
    fiscal: true,
    ...opt(g[2]),
  })),
  form(`${ORDINAL} quartal(?:e?s)?(?: des| seines| ihres| im| in seinem) ${BUSINESS_YEAR}`, (g) => ({
    kind: 'quarter',
    quarter: ordinal(g[1]),
    fiscal: true,
  })),
  form(
    `(auftakt|start|schluss|abschluss)quartal(?:e?s)? (?:des|seines|ihres|im) (?:${FISCAL}|${BUSINESS_YEAR})`,
    (g) => ({
      kind: 'quarter',
      quarter: g[1] === 'auftakt' || g[1] === 'start' ? 1 : 4,
      fiscal: true,
      ...opt(g[3] ?? g[2]),
    }),
  ),
  form(
    `${ORDINAL} (?:halbjahr(?:e?s)?|hälfte) (?:des |im |seines |vom )?(?:${FISCAL}|${SPLIT_YEAR})`,
    (g) => ({
      kind: 'half',
      half: ordinal(g[1]),
      year: ends(g[2] ?? g[4], g[3] ?? g[5]),
      fiscal: true,
    }),
  ),
  form(`ersten ${COUNT} monate(?:n)? (?:des|seines|im) (?:${FISCAL}|${BUSINESS_YEAR})`, (g) => ({
    kind: 'months',
    count: count(g[1]),
    fiscal: true,
    ...(g[2] && { year: ends(g[2], g[3]) }),
  })),
  form(
    `(?:am|zum|per|bis|ende|mitte|im)(?: zum)? (?:(?:\\d{1,2}\\.|ende) )?(${MONTHS})(?: ${YEAR})? (?:beendete|abgeschlossene|abgelaufene|geendete|zu ende gegangene|endende)[ns]? (geschäftsjahr|bilanzjahr|quartal|geschäftsquartal|halbjahr)`,
    (g) => ({
      kind: 'ended',
      count: g[3]?.includes('quartal') ? 3 : g[3] === 'halbjahr' ? 6 : 12,
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
