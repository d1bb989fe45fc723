import { spacelessForm as form, type PeriodForm } from '../../period-kit';

const QUARTER = '(?:四半期|クオーター)';

/** Periods told from the date of the article or from what the text spoke of last. */
export const RELATIVE_FORMS: readonly PeriodForm[] = [
  form(
    '(?:前年|昨年|去年|前年度)(?:の)?同(?:期|時期|四半期|月)|(?:1|一)年前(?:の同期)?|前年(?!度|比)',
    () => ({
      kind: 'prior',
      unit: 'year',
    }),
  ),
  form(`(?:前|直前の|その前の|1つ前の|一つ前の)(?:の)?${QUARTER}|前四半期|3[カかヵヶ]月前`, () => ({
    kind: 'prior',
    unit: 'quarter',
  })),
  form('翌年(?!度)|その翌年|1年後|一年後', () => ({ kind: 'prior', unit: 'year', later: true })),
  form(
    '同(?:じ)?(?:期間|時期|期|四半期|年)|同じ(?:期間|時期|四半期|年|9カ月)|この(?:期間|間|時期|9カ月)|当該(?:期間|四半期)|その(?:期間|間)',
    () => ({ kind: 'same' }),
  ),
  form('毎月|月間|月当たり|月あたり|1カ月当たり|ひと月', () => ({ kind: 'rate', unit: 'month' })),
  form('毎年|年当たり|年あたり|1年当たり|年平均|1日当たり|1日あたり|毎日|毎週', () => ({ kind: 'rate' })),
  form('年初(?:から|来|以来)(?:の累計)?|年初からこれまで', () => ({ kind: 'since' })),
  form(`(?:直近|最新|先|終わったばかり)(?:の)?${QUARTER}(?:決算)?`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: -1,
  })),
  form(`(?:次|来|翌|次期)(?:の)?${QUARTER}`, () => ({ kind: 'relative', unit: 'quarter', offset: 1 })),
  form(`(?:今|当|現在の|今の|進行中の)(?:の)?${QUARTER}`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 0,
    now: true,
  })),
  form(`(?:この|その|ひとつの|一つの|1つの|わずか1)?${QUARTER}(?:決算|業績|だけで|単位|の|に|で|は)`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 0,
  })),
  form('(?:前|昨)年度|前(?:会計)年度|前期(?!比)', () => ({
    kind: 'relative',
    unit: 'year',
    offset: -1,
    fiscal: true,
  })),
  form('(?:今|本|当|現)(?:会計)?年度|今期|当期(?!純|利益|損)', () => ({
    kind: 'relative',
    unit: 'year',
    offset: 0,
    fiscal: true,
    now: true,
  })),
  form('通期', () => ({
    kind: 'relative',
    unit: 'year',
    offset: 0,
    fiscal: true,
  })),
  form('(?:来|翌)(?:会計)?年度|来期', () => ({ kind: 'relative', unit: 'year', offset: 1, fiscal: true })),
  form('一昨年|おととし', () => ({ kind: 'relative', unit: 'year', offset: -2 })),
  form('昨年|去年|前の年', () => ({ kind: 'relative', unit: 'year', offset: -1 })),
  form('今年|本年|ことし|年内|年末まで|通年', () => ({ kind: 'relative', unit: 'year', offset: 0 })),
  form('来年|明年', () => ({ kind: 'relative', unit: 'year', offset: 1 })),
  form('(?:先月|前月)', () => ({ kind: 'relative', unit: 'month', offset: -1 })),
  form('(?:今月|当月)', () => ({ kind: 'relative', unit: 'month', offset: 0 })),
];
