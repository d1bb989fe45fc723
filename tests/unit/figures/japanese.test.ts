import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/figures';
import { findAmounts } from '../../../lib/figures/amounts';
import { ja } from '../../../lib/figures/locales/ja';
import { cleanText } from '../../../lib/figures/normalize';
import { findPeriods } from '../../../lib/figures/period-find';
import { resolvePeriod } from '../../../lib/figures/periods';

/** text · quote · kind · value · highest value · currency */
const AMOUNTS: readonly [string, string, string, number, (number | undefined)?, string?][] = [
  ['約86億7000万ドルだった', '86億7000万ドル', 'money', 8.67e9, undefined, 'USD'],
  ['総額１兆４，０００億ドル規模', '１兆４，０００億ドル', 'money', 1.4e12, undefined, 'USD'],
  ['812億7,300万ドル(', '812億7,300万ドル', 'money', 8.1273e10, undefined, 'USD'],
  ['37億6千万ドル', '37億6千万ドル', 'money', 3.76e9, undefined, 'USD'],
  ['4.5兆円に', '4.5兆円', 'money', 4.5e12, undefined, 'JPY'],
  ['三千二百億円の', '三千二百億円', 'money', 3.2e11, undefined, 'JPY'],
  ['一二〇億ドルの赤字', '一二〇億ドル', 'money', 1.2e10, undefined, 'USD'],
  ['百億ドルを投じる', '百億ドル', 'money', 1e10, undefined, 'USD'],
  ['米国で5百万米ドルを', '5百万米ドル', 'money', 5e6, undefined, 'USD'],
  ['4万7672円で終えた', '4万7672円', 'money', 47672, undefined, 'JPY'],
  ['US$8.67億を', 'US$8.67億', 'money', 8.67e8, undefined, 'USD'],
  ['純損失は▲31億ドル', '▲31億ドル', 'money', -3.1e9, undefined, 'USD'],
  ['原文では$13 billionとある', '$13 billion', 'money', 1.3e10, undefined, 'USD'],
  ['30億〜40億ドルを見込む', '30億〜40億ドル', 'range', 3e9, 4e9, 'USD'],
  ['30～40億ドル', '30～40億ドル', 'range', 3e9, 4e9, 'USD'],
  ['3兆から5兆円の間', '3兆から5兆円', 'range', 3e12, 5e12, 'JPY'],
  ['2〜3割', '2〜3割', 'range', 20, 30],
  ['売上高の2割を', '2割', 'percent', 20],
  ['七割強', '七割', 'percent', 70],
  ['2割5分の値引き', '2割5分', 'percent', 25],
  ['18パーセント増', '18パーセント', 'percent', 18],
  ['総額で12,000 英ポンド', '12,000 英ポンド', 'money', 12000, undefined, 'GBP'],
  ['3ポイント低下', '3ポイント', 'percent', 3],
  ['前年の三倍に', '三倍', 'multiple', 3],
  ['2.9倍の', '2.9倍', 'multiple', 2.9],
];

const NO_AMOUNTS = [
  '数千億ドル規模に育つ',
  '数十億円を失う',
  '一方、オープンAIの一部は',
  '単位:百万ドル',
  '売上高(十億円)',
  '第3四半期の',
  '2025年1〜9月期に',
  '十分の一になる',
  '6ギガワット分',
];

const PUBLISHED = '2025-11-14';

/** text · start · end · company */
const PERIODS: readonly [string, string, string, ('openai' | 'microsoft')?][] = [
  ['2025年1〜9月期の', '2025-01-01', '2025-09-30'],
  ['25年1-9月に', '2025-01-01', '2025-09-30'],
  ['2024年通年の', '2024-01-01', '2024-12-31'],
  ['27年に', '2027-01-01', '2027-12-31'],
  ['今年は', '2025-01-01', '2025-12-31'],
  ['昨年、', '2024-01-01', '2024-12-31'],
  ['来年には', '2026-01-01', '2026-12-31'],
  ['7〜9月期の', '2025-07-01', '2025-09-30'],
  ['昨年10〜12月期', '2024-10-01', '2024-12-31'],
  ['2025年上半期に', '2025-01-01', '2025-06-30'],
  ['2025年の最初の9カ月間', '2025-01-01', '2025-09-30'],
  ['25年は9月までに', '2025-01-01', '2025-09-30'],
  ['2026会計年度第1四半期', '2025-07-01', '2025-09-30', 'microsoft'],
  ['2025年度に', '2024-07-01', '2025-06-30', 'microsoft'],
  ['2025年6月期通期は', '2024-07-01', '2025-06-30', 'microsoft'],
  ['2025年9月30日締め', '2025-07-01', '2025-09-30'],
  ['2026〜2028年の', '2026-01-01', '2028-12-31'],
];

describe('Japanese numbers', () => {
  it.each(AMOUNTS)('reads %s', (text, quote, kind, value, max, currency) => {
    const clean = cleanText(text);
    const [amount, ...more] = findAmounts(clean, ja);
    expect(more).toEqual([]);
    expect(amount && text.slice(amount.start, amount.end)).toBe(quote);
    expect(amount).toMatchObject({
      kind,
      value,
      ...(max && { valueMax: max }),
      ...(currency && { currency }),
    });
  });

  it.each(NO_AMOUNTS)('finds no amount in %s', (text) => {
    expect(findAmounts(cleanText(text), ja)).toEqual([]);
  });

  it('tells a way from one figure to another from a range', () => {
    const text = '年換算売上高は20億ドルから60億ドルに増えた';
    expect(findAmounts(cleanText(text), ja).map(({ value }) => value)).toEqual([2e9, 6e9]);
  });
});

describe('Japanese periods', () => {
  it.each(PERIODS)('reads %s', (text, start, end, company = 'openai') => {
    const [mark] = findPeriods(text, 0, text.length, ja.periods());
    const context = { company, published: PUBLISHED, carried: null, ahead: false };
    expect(mark && resolvePeriod(mark.expr, context)).toMatchObject({ start, end });
  });

  it.each(['前年同期比18%増', '3年ぶりに', '今後8年間で', '10年物'])('finds none in %s', (text) => {
    expect(findPeriods(text, 0, text.length, ja.periods())).toEqual([]);
  });
});

describe('Japanese sentences', () => {
  const read = (text: string) => readText({ text, lang: 'ja', published: PUBLISHED });

  it('takes particles behind names for what prepositions are elsewhere', () => {
    const [figure] = read('マイクロソフトはオープンAIに130億ドルを出資した。');
    expect(figure).toMatchObject({ company: 'microsoft', metric: 'funding-provided', highlight: true });
  });

  it('leaves figures alone that are denied or supposed behind them', () => {
    expect(read('オープンAIの赤字が120億ドルという数字は事実ではない。')[0]?.highlight).toBe(false);
    expect(read('仮にオープンAIの売上高が1000億ドルに達したとしても、赤字は続く。')[0]?.highlight).toBe(
      false,
    );
  });

  it('takes people and tokens for no money', () => {
    expect(read('オープンAIの売上高は43億ドル、利用者は7億人、処理量は10兆トークンだった。')).toHaveLength(1);
  });

  it('keeps the company that the text speaks of through names with other particles', () => {
    const figures = read(
      'コアウィーブはオープンAIと契約した。同社の7〜9月期の売上高は13億ドルだった。マイクロソフトの25年の純利益は100億ドルだ。',
    );
    expect(figures.map(({ company }) => company)).toEqual(['other', 'microsoft']);
  });
});
