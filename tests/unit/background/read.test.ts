import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetAnswers, rememberAnswer } from '../../../entrypoints/background/answers';
import { correctionHandlers } from '../../../entrypoints/background/correction-handlers';
import { pageHandlers } from '../../../entrypoints/background/page-handlers';
import { readHandler } from '../../../entrypoints/background/read-handler';
import { readTab } from '../../../entrypoints/background/tab-lists';
import { compareFigure } from '../../../lib/compare';
import { DEFAULT_ASSUMPTIONS } from '../../../lib/compare/types';
import type { Block } from '../../../lib/figures/types';
import { shippedLedger } from '../../../lib/ledger/shipped';
import type { MarkedFigure, ReadFigure } from '../../../lib/messages/protocol';
import { unpackFigures } from '../../../lib/messages/read-reply';
import { patchSettings } from '../../../lib/store/settings-store';
import { COMPARISON, META, PAGE_FIGURE } from '../messages/samples';
import { fakeExtension } from './fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeAll(async () => {
  fakeExtension();
  await read([LEAK]);
});

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  fakeExtension();
  forgetAnswers(3);
});

const LEAK = 'In 2024 OpenAI spent $3.77 billion on inference on Azure.';
const CAPEX = 'Capital expenditure at Microsoft was $34.9 billion in fiscal Q1 2026.';
const paragraph = (text: string): Block => ({ text, role: 'paragraph' });

const sender = (frameId = 0) =>
  ({
    kind: 'content',
    tabId: 3,
    frameId,
    documentId: `document-${frameId}`,
    tabHost: 'news.example',
    isPrivate: false,
  }) as const;

const ask = (texts: readonly string[], { id = 'c', lead = 0, lang = 'en', published = '2025-11-13' } = {}) =>
  readHandler['page/read'](
    { host: 'news.example', published, lang, chunk: { id, lead, blocks: texts.map(paragraph) } },
    sender(),
  );
const read = async (...asked: Parameters<typeof ask>): Promise<readonly ReadFigure[]> => {
  const reply = await ask(...asked);
  if (!reply.ok) throw new Error(reply.detail);
  return unpackFigures(reply);
};

describe('reading', () => {
  test('answers the figures that are to be underlined, in order, compared', async () => {
    const figures = await read([LEAK, 'Some 800 million people use it.', CAPEX]);
    expect(figures.map(({ figure, comparison }) => [figure.block, figure.quote, comparison.verdict])).toEqual(
      [
        [0, '$3.77 billion', 'matches'],
        [2, '$34.9 billion', expect.any(String)],
      ],
    );
  });

  test('what comparisons have in common travels once, and is whole again on the page', async () => {
    const [first, second] = await read([LEAK, LEAK]);
    expect(first?.comparison.lines.length).toBeGreaterThan(0);
    expect(second?.comparison).toEqual(first?.comparison);
    expect(second?.comparison.lines[0]).toBe(first?.comparison.lines[0]);
    const options = { published: '2025-11-13', assumptions: DEFAULT_ASSUMPTIONS, ledger: shippedLedger() };
    expect(first?.comparison).toEqual(first && compareFigure(first.figure, options));
  });

  test('figures of the blocks that only give context are left out', async () => {
    expect((await read([LEAK, CAPEX], { lead: 1 })).map(({ figure }) => figure.block)).toEqual([1]);
  });

  test.each([
    ['fr', 'OpenAI a dépensé 3,77 milliards de dollars pour l’inférence sur Azure en 2024.'],
    ['ja', 'OpenAIは2024年にAzureでの推論に37億7000万ドルを費やした。'],
    ['de', 'OpenAI gab 2024 für Inferenz auf Azure 3,77 Milliarden Dollar aus.'],
  ])('a language is there when text in it comes: %s', async (lang, text) => {
    expect((await read([text], { lang })).map(({ figure }) => figure.value)).toEqual([3.77e9]);
  });

  test('the date of the article settles relative periods', async () => {
    const [then] = await read(['Last year OpenAI spent $3.77 billion on inference on Azure.']);
    expect(then?.figure.period).toEqual({ start: '2024-01-01', end: '2024-12-31' });
  });

  test('a site that is switched off has nothing read', async () => {
    await patchSettings({ mutedSites: ['news.example'] });
    expect(await ask([LEAK])).toMatchObject({ ok: false, code: 'off' });
  });

  test('what a person corrected comes beside the reading, and is compared in its place', async () => {
    const [{ figure } = PAGE_FIGURE] = await read([LEAK]);
    const item = { id: 'a', figure, context: { prefix: '', suffix: '', sentence: LEAK } };
    const change = { kind: 'metric', metric: 'revenue' } as const;
    await correctionHandlers['corrections/add']({ host: 'news.example', item, change }, sender());
    const [corrected] = await read([LEAK]);
    expect(corrected?.figure.metric).toBe('inference-cost');
    expect(corrected?.corrected).toMatchObject({ metric: 'revenue', corrected: ['metric'] });
    expect(corrected?.comparison.verdict).not.toBe('matches');
    await correctionHandlers['corrections/withdraw']({ quote: figure.quote, sentence: LEAK }, sender());
    expect((await read([LEAK]))[0]).not.toHaveProperty('corrected');
  });
});

describe('reports', () => {
  const report = (figures: readonly MarkedFigure[], from = sender()) =>
    pageHandlers['page/report']({ meta: META, figures, path: [] }, from);
  const listed = async () =>
    (await readTab(3))?.frames[0]?.figures.map(({ id, figure, frameId, context }) => ({
      ...{ id, quote: figure.quote, frameId, sentence: context.sentence },
    }));

  test('in short are written out by what was answered', async () => {
    await read([LEAK, CAPEX], { id: 'x' });
    expect(await report([{ id: 'b', chunk: 'x', index: 1 }])).toEqual({ ok: true });
    expect(await listed()).toEqual([{ id: 'b', quote: '$34.9 billion', frameId: 0, sentence: CAPEX }]);
  });

  test('of what is no longer known are asked for written out, and change nothing', async () => {
    await read([LEAK], { id: 'x' });
    await report([{ id: 'a', chunk: 'x', index: 0 }]);
    const before = await listed();
    for (const unknown of [
      { id: 'b', chunk: 'y', index: 0 },
      { id: 'b', chunk: 'x', index: 1 },
    ])
      expect(await report([{ id: 'a', chunk: 'x', index: 0 }, unknown])).toMatchObject({ code: 'forgotten' });
    expect(await listed()).toEqual(before);
    forgetAnswers(3);
    expect(await report([{ id: 'a', chunk: 'x', index: 0 }])).toMatchObject({ code: 'forgotten' });
    expect(await report([{ ...PAGE_FIGURE, comparison: COMPARISON }])).toEqual({ ok: true });
    expect((await listed())?.map(({ id }) => id)).toEqual([PAGE_FIGURE.id]);
  });

  test('name nothing that another frame was answered', async () => {
    await read([LEAK], { id: 'x' });
    expect(await report([{ id: 'a', chunk: 'x', index: 0 }], sender(2))).toMatchObject({ code: 'forgotten' });
  });

  test('of more figures than are held are asked for written out, from the oldest on', async () => {
    const { figure, context } = PAGE_FIGURE;
    const many = Array.from({ length: 400 }, () => ({ figure, context, comparison: COMPARISON }));
    for (let chunk = 0; chunk < 26; chunk += 1) rememberAnswer(sender(), `many-${chunk}`, many);
    expect(await report([{ id: 'a', chunk: 'many-0', index: 0 }])).toMatchObject({ code: 'forgotten' });
    expect(await report([{ id: 'a', chunk: 'many-1', index: 0 }])).toEqual({ ok: true });
    expect(await report([{ id: 'a', chunk: 'many-25', index: 399 }])).toEqual({ ok: true });
  });
});
