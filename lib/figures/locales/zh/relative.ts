import { spacelessForm as form, type PeriodForm } from '../../period-kit';
import { yearsAgo } from './words';

const SPAN = '(?:季度|财季|时期|阶段|月份|时间|九个月|半年|三个月|六个月|期)';

/** Periods that a figure is set against. */
export const COMPARED_FORMS: readonly PeriodForm[] = [
  form(`(20[0-4]\\d) ?年(?:的)?(?:同期|同${SPAN}|相同${SPAN})`, (g) => ({
    kind: 'same',
    year: Number(g[1]),
  })),
  form(
    `(?:较|比|相比|对比|相较)(?:于)? ?(20[0-4]\\d) ?年(?:全年|度)?(?! ?(?:的|同|第|[上下前q一二三四]))`,
    (g) => ({
      kind: 'same',
      year: Number(g[1]),
    }),
  ),
  form(
    `(?:较|比)(?:去年|上年)全年|(?:较|比|与|和)?(?:去年|上年|上一年|前一年|上一财年|上财年|上年度|一年前|前一财年)(?:的)?(?:同期|同${SPAN}|同一${SPAN}|相同${SPAN}|这个时候|此时)|一年(?:以)?前|前一年|上一年(?:度)?|上年|年前同期|前年同期|(?:较|比)(?:去年|上年)|12个月前|十二个月前`,
    () => ({ kind: 'prior', unit: 'year' }),
  ),
  form(
    `(?:较|比)(?:上一?个?|前一?个?)(?:财)?季度?|前一?个?(?:财)?季度|三个月前|(?:较|比)上季|上一?个?(?:财)?季度?(?=(?:仅|则|还)?(?:为|是))`,
    () => ({
      kind: 'prior',
      unit: 'quarter',
    }),
  ),
];

/** Periods told from the article's date or from a period named before. */
export const RELATIVE_FORMS: readonly PeriodForm[] = [
  form(`(?:翌年|次年|转年|一年后|一年之后|第二年|随后一年|后一年)`, () => ({
    kind: 'prior',
    unit: 'year',
    later: true,
  })),
  form(
    `同期|同一(?:时期|${SPAN})|(?:这|该|此|那)(?:段)?(?:一)?(?:期间|时期|阶段)|(?:这|那)(?:一|个|三个|九个|六个)?(?:个?月|季度|半年)(?:里|内|中|间|来)?|(?:在)?此期间|(?:这一?个?|该|同一?个?|那一?个?)财年|报告期(?:内)?|该季(?:度)?|期内|同年|当年`,
    () => ({ kind: 'same' }),
  ),
  form(
    `(?:今年|年初|本年)(?:以来|至今|迄今)|年初(?:到|至)(?:今|现在|目前)|今年(?:到|截至)?目前(?:为止)?`,
    () => ({
      kind: 'since',
    }),
  ),
  form(
    `(?:每|按)(?:一|个|一个)?(?:年|财年)|年均|(?:每|按)(?:一|个|一个)?(月)|月均|/月|(?:每)(?:一|个|一个)?(季)度?|每天|每日|日均|每周|每小时|/年`,
    (g) => ({
      kind: 'rate',
      ...(g[1] ? { unit: 'month' as const } : g[2] ? { unit: 'quarter' as const } : {}),
    }),
  ),
  form(
    `(?:未来|今后|此后|接下来|往后|过去|最近|近|历时|为期|长达|前后)(?:的)?(?:[一二两三四五六七八九十几数多]{1,2}|\\d{1,2}) ?(?:多)?年(?:内|间|里|来|中)?|(?:[一二两三四五六七八九十]|\\d{1,2}) ?年(?:内|期|间|来|之内)|(?:未来|过去|最近|近) ?(?:[一二两三四五六七八九十]{1,2}|\\d{1,2}) ?个月`,
    () => ({ kind: 'rate' }),
  ),
  form(
    `(?:上一?个?|刚刚?(?:过去|结束)的?(?:一个)?|最近(?:一个|的)?|最新(?:一个|一|的)?|最近结束的|上)(?:财)?季(?:度)?|上季`,
    () => ({ kind: 'relative', unit: 'quarter', offset: -1 }),
  ),
  form(`(?:本|当|这一?个?|该|当前|现)(?:财)?季(?:度)?|单季度?|季内|当期|本期`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 0,
  })),
  form(`(?:财)?季度`, () => ({ kind: 'relative', unit: 'quarter', offset: 0, weak: true })),
  form(`(?:下一?个?|次|接下来的?一?个?|后一?个?)(?:财)?季(?:度)?`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 1,
  })),
  form(
    `(去年|上年度|前年|今年|本年度?|明年|后年|来年)(?:全年|一整年|整年|一年|全年度|度|年底|底|年末|末|内)?(?:之?前|时)?`,
    (g) => ({
      kind: 'relative',
      unit: 'year',
      offset: -(yearsAgo(g[1]) ?? (g[1] === '来年' ? -1 : 1)),
    }),
  ),
  form(`年(?:初|中)时?|年初`, () => ({ kind: 'rate' })),
  form(`全年|整年|整个年度`, () => ({ kind: 'relative', unit: 'year', offset: 0, whole: true })),
  form(`年内|年底(?:之?前)?|年末|本年度`, () => ({ kind: 'relative', unit: 'year', offset: 0 })),
  form(`(?:上一?个?|上)月`, () => ({ kind: 'relative', unit: 'month', offset: -1 })),
  form(`(?:本|这个|当|当前)月`, () => ({ kind: 'relative', unit: 'month', offset: 0 })),
  form(`半年(?:内|间|里|时间|来)?|半个财年`, () => ({ kind: 'relative', unit: 'half', offset: 0 })),
];
