import { spacelessForm as form, type PeriodForm, year } from '../../period-kit';
import { COUNT, count, OF, QUARTER, SHORT } from './words';

const FISCAL_YEAR = `(?:fy ?${SHORT}|${SHORT} ?(?:财年|财政年度|会计年度|财务年度|财季年度))`;
const fiscalYear = (g: RegExpExecArray, at = 1): number => year(g[at] ?? g[at + 1]);

/** Parts of Microsoft's year, which ends in June, and years that are told to be fiscal. */
export const FISCAL_FORMS: readonly PeriodForm[] = [
  form(`${FISCAL_YEAR}${OF}(?:第 ?)?(?:${QUARTER} ?(?:个)?(?:财)?季(?:度|报)?|q([1-4]))`, (g) => ({
    kind: 'quarter',
    quarter: count(g[3] ?? g[4]),
    year: fiscalYear(g),
    fiscal: true,
  })),
  form(`q([1-4]) ?,? ?${FISCAL_YEAR}`, (g) => ({
    kind: 'quarter',
    quarter: Number(g[1]),
    year: fiscalYear(g, 2),
    fiscal: true,
  })),
  form(`(20\\d\\d) ?年?${OF}(?:第 ?)?${QUARTER} ?(?:个)?财(?:政)?季(?:度|报)?|fiscal q([1-4])`, (g) => ({
    kind: 'quarter',
    quarter: count(g[2] ?? g[3]),
    ...(g[1] && { year: year(g[1]) }),
    fiscal: true,
  })),
  form(
    `(?:本财年|该财年|新财年|财年)${OF}(?:第 ?)?${QUARTER} ?(?:个)?(?:财)?季(?:度|报)?|(?:第 ?)?${QUARTER} ?(?:个)?财(?:政)?季(?:度|报)?|第 ?${QUARTER} ?个?财政季度`,
    (g) => ({ kind: 'quarter', quarter: count(g[1] ?? g[2] ?? g[3]), fiscal: true }),
  ),
  form(`${FISCAL_YEAR}${OF}(上|下)半(?:年|财年)(?:度)?|(上|下)半财年`, (g) => ({
    kind: 'half',
    half: (g[3] ?? g[4]) === '下' ? 2 : 1,
    ...((g[1] ?? g[2]) && { year: fiscalYear(g) }),
    fiscal: true,
  })),
  form(`(?:${FISCAL_YEAR}|(?:本|该)财年)${OF}(?:前|头) ?${COUNT} ?(?:(个?月)|个?(?:财)?季度?)`, (g) => ({
    kind: 'months',
    count: count(g[3]) * (g[4] ? 1 : 3),
    ...((g[1] ?? g[2]) && { year: fiscalYear(g) }),
    fiscal: true,
  })),
  form(`${FISCAL_YEAR}(?:全年)?[ef]?|(20\\d\\d) 财年`, (g) => ({
    kind: 'year',
    year: g[3] ? year(g[3]) : fiscalYear(g),
    fiscal: true,
  })),
  form('(?:上一?个?|去年|过去一个|刚结束的|刚刚结束的|最近一个|最近结束的)(?:整个)?财年', () => ({
    kind: 'relative',
    unit: 'year',
    offset: -1,
    fiscal: true,
  })),
  form('(?:本|当前|今年|全|整个)财年', () => ({
    kind: 'relative',
    unit: 'year',
    offset: 0,
    fiscal: true,
  })),
  form('(?:下一?个?|明年|新|来年)财年', () => ({ kind: 'relative', unit: 'year', offset: 1, fiscal: true })),
];
