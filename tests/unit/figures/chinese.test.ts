import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/figures';
import { findAmounts } from '../../../lib/figures/amounts';
import { zh } from '../../../lib/figures/locales/zh';
import { cleanText } from '../../../lib/figures/normalize';

/** text · quote · kind · value · highest value · currency */
const AMOUNTS: readonly [string, string, string, number, (number | undefined)?, string?][] = [
  ['支出达到86.7亿美元，', '86.7亿美元', 'money', 8.67e9, undefined, 'USD'],
  ['承诺投入1.5万亿美元建设', '1.5万亿美元', 'money', 1.5e12, undefined, 'USD'],
  ['估值一万亿美元。', '一万亿美元', 'money', 1e12, undefined, 'USD'],
  ['融资5千万美元', '5千万美元', 'money', 5e7, undefined, 'USD'],
  ['共计20多亿美元', '20多亿美元', 'money', 2e9, undefined, 'USD'],
  ['约合６１００亿元', '６１００亿元', 'money', 6.1e11, undefined, 'CNY'],
  ['耗资US$5000亿', 'US$5000亿', 'money', 5e11, undefined, 'USD'],
  ['损失1.15万亿日元', '1.15万亿日元', 'money', 1.15e12, undefined, 'JPY'],
  ['亏损140亿至170亿美元', '140亿至170亿美元', 'range', 1.4e10, 1.7e10, 'USD'],
  ['亏损140-170亿美元', '140-170亿美元', 'range', 1.4e10, 1.7e10, 'USD'],
  ['增长20%到25%', '20%到25%', 'range', 20, 25],
  ['分走两成', '两成', 'percent', 20],
  ['分走两成五', '两成五', 'percent', 25],
  ['约合一点四万亿美元', '一点四万亿美元', 'money', 1.4e12, undefined, 'USD'],
  ['花了5亿多美元', '5亿多美元', 'money', 5e8, undefined, 'USD'],
  ['投入人民币100亿元', '人民币100亿元', 'money', 1e10, undefined, 'CNY'],
  ['投入¥100亿', '¥100亿', 'money', 1e10, undefined, 'CNY'],
  ['年薪24.5万至38.5万美元', '24.5万至38.5万美元', 'range', 2.45e5, 3.85e5, 'USD'],
  ['占百分之三十五', '百分之三十五', 'percent', 35],
  ['提高2个百分点', '2个百分点', 'percent', 2],
  ['涨了3.5倍', '3.5倍', 'multiple', 3.5],
];

/** company · words of a period · start · end, in an article of 10 February 2026 */
const PERIODS: readonly [string, string, string, string][] = [
  ['OpenAI', '2024年', '2024-01-01', '2024-12-31'],
  ['OpenAI', '2025年前三季度', '2025-01-01', '2025-09-30'],
  ['OpenAI', '2025年1-9月', '2025-01-01', '2025-09-30'],
  ['OpenAI', '去年前九个月', '2025-01-01', '2025-09-30'],
  ['OpenAI', '去年下半年', '2025-07-01', '2025-12-31'],
  ['OpenAI', '25年上半年', '2025-01-01', '2025-06-30'],
  ['OpenAI', '今年', '2026-01-01', '2026-12-31'],
  ['OpenAI', '明年', '2027-01-01', '2027-12-31'],
  ['OpenAI', '2030年', '2030-01-01', '2030-12-31'],
  ['OpenAI', '2025年至2029年', '2025-01-01', '2029-12-31'],
  ['OpenAI', '2025年8月', '2025-08-01', '2025-08-31'],
  ['OpenAI', '截至9月30日的三个月', '2025-07-01', '2025-09-30'],
  ['微软', '2025年第三季度', '2025-07-01', '2025-09-30'],
  ['微软', '2026财年第一季度', '2025-07-01', '2025-09-30'],
  ['微软', '第二财季', '2025-10-01', '2025-12-31'],
  ['微软', 'FY26Q1', '2025-07-01', '2025-09-30'],
  ['微软', '2025财年', '2024-07-01', '2025-06-30'],
  ['微软', '本财年', '2025-07-01', '2026-06-30'],
  ['微软', '上季度', '2025-10-01', '2025-12-31'],
  ['微软', '12月当季', '2025-10-01', '2025-12-31'],
  ['微软', '2025自然年第三季度', '2025-07-01', '2025-09-30'],
];

describe('Chinese', () => {
  it.each(AMOUNTS)('reads the amount of %s', (text, quote, kind, value, valueMax, currency) => {
    const clean = cleanText(text);
    const [amount, ...more] = findAmounts(clean, zh);
    expect(more).toEqual([]);
    expect(amount).toMatchObject({
      kind,
      value,
      ...(valueMax !== undefined && { valueMax }),
      ...(currency && { currency }),
    });
    expect(text.slice(amount?.start, amount?.end)).toBe(quote);
  });

  it.each(['数十亿美元', '两三百亿美元', '十几亿美元', '8亿用户', '1.6亿股认股权证', '40万词元'])(
    'leaves %s alone',
    (text) => {
      expect(readText({ text: `OpenAI的营收与${text}有关`, lang: 'zh' })).toEqual([]);
    },
  );

  it.each(PERIODS)('dates %s in %s', (company, words, start, end) => {
    const text = `${company}${words}营收为100亿美元。`;
    const [figure] = readText({ text, lang: 'zh', published: '2026-02-10' });
    expect(figure?.period).toMatchObject({ start, end });
  });

  it('sets a figure against the year before without dating the growth there', () => {
    const text = '2025年上半年OpenAI营收43亿美元，较去年同期的20亿美元增长115%。';
    const figures = readText({ text, lang: 'zh', published: '2025-10-10' });
    expect(figures.map((f) => f.period?.start)).toEqual(['2025-01-01', '2024-01-01', '2025-01-01']);
  });

  it('reads key figures that stand over their labels', () => {
    const text = 'OpenAI一览：\n$5000亿\n最新估值\n$200亿\n年化收入';
    expect(readText({ text, lang: 'zh' }).map((f) => f.metric)).toEqual([
      'valuation',
      'annualized-revenue-run-rate',
    ]);
  });
});
