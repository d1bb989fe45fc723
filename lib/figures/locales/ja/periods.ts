import { spacelessForm as form, type PeriodForm } from '../../period-kit';
import { monthSpan, type PeriodExpr, type PeriodPattern } from '../../periods';
import { RELATIVE_FORMS } from './relative';
import { COUNT, count, MONTHS, NO_DATE, opt, QUARTER, TO, YEAR } from './words';

const AGO: Readonly<Record<string, number>> = { 今: 0, 本: 0, 昨: 1, 去: 1 };
const ago = (word: string | undefined): number => AGO[word?.[0] ?? ''] ?? 0;

type Year = { readonly year?: number; readonly ago?: number };

/** Months from one to another: a quarter, a half and the first months of a year are called so. */
function monthRange(from: number, to: number, { year, ago: back }: Year): PeriodExpr | null {
  if (from < 1 || from > 12 || to < 1 || to > 12) return null;
  const of = { ...(year !== undefined && { year }), ...(back !== undefined && { ago: back }) };
  if (to - from === 2 && from % 3 === 1)
    return { kind: 'quarter', quarter: (from + 2) / 3, fiscal: false, calendar: true, ...of };
  if (from === 1 && to === 6) return { kind: 'half', half: 1, ...of };
  if (from === 7 && to === 12) return { kind: 'half', half: 2, ...of };
  if (from === 1) return { kind: 'months', count: to, ...of };
  return {
    kind: 'month',
    month: from,
    toMonth: to < from ? to + 12 : to,
    ...(year !== undefined && { year }),
  };
}

const RANGE = `(\\d{1,2})(?:月)?${TO}(\\d{1,2})月(?:期)?`;

const VERSUS_FORMS: readonly PeriodForm[] = [
  form(
    '(?:対)?(?:前年同期|前年同月|前年度?|前期|前四半期|前の四半期|前月|前日|前週|昨年|昨年同期|同期|前々年)(?:対)?比',
    () => null,
  ),
  form(
    '(?:前年同期|前年通期|前年度?|前の(?:年度|年|期)|前期|前四半期|前の四半期|直前の四半期|(?:1|一)年前|昨年|昨年同期)(?:を|から|より|に比べ|と比べ|に対し|との比較)',
    () => null,
  ),
  form(
    `(?:今後|向こう|この先|過去|ここ)?(?:の)?(?:\\d{1,2}|数|[一二三四五六七八九十])(?:カ|か|ヵ|ヶ)?年間`,
    () => null,
  ),
  form(`(?:\\d{1,3}|数)年(?:以上|超|以内|物|債|もの|目|ぶり|後|契約|越し|連続)`, () => null),
];

const FISCAL_FORMS: readonly PeriodForm[] = [
  form(`${YEAR} ?(?:会計)?年度(?:の)? ?(?:${QUARTER}|q([1-4]))`, (g) => ({
    kind: 'quarter',
    quarter: count(g[2] ?? g[3]),
    fiscal: true,
    ...opt(g[1]),
  })),
  form(`${QUARTER}\\(?${YEAR}(?:会計)?年度\\)?|fy ?${YEAR}(?:の)? ?(?:q([1-4])|${QUARTER})`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1] ?? g[4] ?? g[5]),
    fiscal: true,
    ...opt(g[2] ?? g[3]),
  })),
  form(`${YEAR}(?:会計)?年度(?:の)?(上|下)(?:半)?期`, (g) => ({
    kind: 'half',
    half: g[2] === '上' ? 1 : 2,
    fiscal: true,
    ...opt(g[1]),
  })),
  form(`${YEAR} ?(?:会計)?年度(?:通期|通年)?|fy ?${YEAR}`, (g) => ({
    kind: 'year',
    year: opt(g[1] ?? g[2]).year ?? 0,
    fiscal: true,
  })),
  form(`(?:${YEAR}年)?${RANGE}\\(?第?[1-4一二三四]四半期\\)?`, (g) =>
    monthRange(Number(g[2]), Number(g[3]), opt(g[1])),
  ),
];

const CALENDAR_FORMS: readonly PeriodForm[] = [
  form(
    `${YEAR}年(?:の)?(?:年初からの?|最初の|始めの|初めの|年初の|は|には)?${COUNT}${MONTHS}(?:間)?`,
    (g) => ({
      kind: 'months',
      count: count(g[2]),
      ...opt(g[1]),
    }),
  ),
  form(
    `(?:${YEAR}年)?(?:の)?(\\d{1,2})月(?:末|(?:\\d{1,2}日))?(?:まで|迄|締め|終了|に終わ(?:る|った)|を末日とする)(?:の)?(?:${COUNT}${MONTHS}|(四半期))(?:間)?`,
    (g) => ({
      kind: 'ended',
      count: g[4] ? 3 : count(g[3]),
      month: Number(g[2]),
      ...opt(g[1]),
    }),
  ),
  form(`(?:${YEAR}年)?(\\d{1,2})月(?:末|\\d{1,2}日)(?:締め|終了|に終わ(?:る|った))`, (g) => ({
    kind: 'ended',
    count: 3,
    month: Number(g[2]),
    ...opt(g[1]),
  })),
  form(`(今年|本年|昨年|去年)(?:の|は)?${RANGE}`, (g) =>
    monthRange(Number(g[2]), Number(g[3]), { ago: ago(g[1]) }),
  ),
  form(`(?:${YEAR}年)?(?:の|は)?${RANGE}`, (g) => monthRange(Number(g[2]), Number(g[3]), opt(g[1]))),
  form(`${YEAR}年(?:は|には|の)?(?:1月から)?(\\d{1,2})月(?:末|中旬|下旬)?(?:まで|迄)`, (g) => ({
    kind: 'months',
    count: Number(g[2]),
    ...opt(g[1]),
  })),
  form(`(今年|本年|昨年|去年)(?:は|には|の)?(?:1月から)?(\\d{1,2})月(?:末|中旬|下旬)?(?:まで|迄)`, (g) => ({
    kind: 'months',
    count: Number(g[2]),
    ago: ago(g[1]),
  })),
  form(`(今年|本年|昨年|去年)(?:の)?(上|下|前|後)(?:半)?(?:期|半)`, (g) => ({
    kind: 'half',
    half: /[上前]/.test(g[2] ?? '') ? 1 : 2,
    ago: ago(g[1]),
  })),
  form(`(?:${YEAR}年)?(?:の)?(?:(上|下)(?:半)?期|(前|後)半)(?!の?四半期)`, (g) => ({
    kind: 'half',
    half: g[2] === '上' || g[3] === '前' ? 1 : 2,
    ...opt(g[1]),
  })),
  form(`(今年|本年|昨年|去年)(?:の)?${QUARTER}`, (g) => ({
    kind: 'quarter',
    quarter: count(g[2]),
    calendar: true,
    ago: ago(g[1]),
  })),
  form(`(?:${YEAR}年)?(?:の)?第?[1一]四半期${TO}第?${COUNT}四半期(?:まで)?`, (g) => ({
    kind: 'months',
    count: count(g[2]) * 3,
    ...opt(g[1]),
  })),
  form(`${YEAR}年(?:の)? ?(?:${QUARTER}|q([1-4]))|q([1-4]) ?${YEAR}`, (g) => ({
    kind: 'quarter',
    quarter: count(g[2] ?? g[3] ?? g[4]),
    ...opt(g[1] ?? g[5]),
  })),
  form(`(?:${YEAR}年)?(?:の|は|には)?(?:最初|初め|年初)の([23二三])(?:つの)?四半期(?:分|間|累計)?`, (g) => ({
    kind: 'months',
    count: count(g[2]) * 3,
    ...opt(g[1]),
  })),
  form(`${QUARTER}|q([1-4])`, (g) => ({ kind: 'quarter', quarter: count(g[1] ?? g[2]) })),
  form(`${YEAR}年(\\d{1,2})月期(?:の)?(?:通期|決算)?`, (g) => ({
    kind: 'ended',
    count: 12,
    month: Number(g[2]),
    ...opt(g[1]),
  })),
  form(`(\\d{1,2})月(?:末|中旬|下旬)?(?:まで|迄)(?:の|で|に)`, (g) => ({
    kind: 'months',
    count: Number(g[1]),
  })),
  form(`(?:最初の|年初からの?|年初の)?${COUNT}${MONTHS}(?:間|で|の)`, (g) => ({
    kind: 'months',
    count: count(g[1]),
  })),
];

const DATE_FORMS: readonly PeriodForm[] = [
  form(`(?:${YEAR}年)?(\\d{1,2})月(?:(\\d{1,2})日|末)(?:の)?(?:時点|現在|付)?`, (g) => ({
    kind: 'day',
    month: Number(g[2]),
    ...(g[3] && { day: Number(g[3]) }),
    ...opt(g[1]),
  })),
  form(`${YEAR}年(?:の)?(?:末|年末)(?:時点)?`, (g) => ({ kind: 'year', year: opt(g[1]).year ?? 0 })),
  form(`(?:${YEAR}年|(?:今|昨|去|同)年)?(?:の)?(\\d{1,2})月(?:中|中旬|上旬|下旬|時点|現在|単月)?`, (g) => ({
    kind: 'month',
    month: Number(g[2]),
    ...opt(g[1]),
  })),
];

const YEAR_FORMS: readonly PeriodForm[] = [
  form(`(20\\d\\d)(?:年)?${TO}(?:(20)?(\\d\\d))年`, (g) => ({
    kind: 'span',
    period: { ...monthSpan(Number(g[1]), 1, 12), end: `20${g[3]}-12-31` },
  })),
  form(`${YEAR}年(?:以降|以前|代|ごろ以降)`, () => null),
  form(`${YEAR}年(?:末|年末)?まで(?:の累計|の期間|ずっと)`, (g) => ({
    kind: 'until',
    year: opt(g[1]).year ?? 0,
  })),
  form(`${YEAR}年(?:末|年末)?まで(?:に|の)?`, (g) => ({ kind: 'by', year: opt(g[1]).year ?? 0 })),
  form(
    `(20[0-4]\\d) ?(?:暦)?年(?:通年|通期|全体|代)?${NO_DATE}|(?<!第)('?2[2-9]|'?3[0-5])年(?:通年|通期|全体)?${NO_DATE}`,
    (g) => ({
      kind: 'year',
      year: opt(g[1] ?? g[2]).year ?? 0,
    }),
  ),
  form('(20[2-4]\\d)(?:e|f|a|予|実績|予想|見込み)?', (g) => ({ kind: 'year', year: Number(g[1]) })),
];

/** Japanese forms of periods; earlier ones win where they overlap. */
export const PERIODS: readonly PeriodPattern[] = [
  ...VERSUS_FORMS,
  ...FISCAL_FORMS,
  ...CALENDAR_FORMS,
  ...DATE_FORMS,
  ...YEAR_FORMS,
  ...RELATIVE_FORMS,
];
