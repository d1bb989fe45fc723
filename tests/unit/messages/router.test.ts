import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Handlers, makeRouter } from '../../../lib/messages/router';
import { LIMITS } from '../../../lib/messages/schemas/limits';
import { COMPARISON, FIGURE, META, PAGE_FIGURE } from './samples';

const SELF = { id: 'ours', origin: 'chrome-extension://ours' };
const CONTENT = { id: 'ours', url: 'https://news.example/a', frameId: 0, tab: { id: 3 } };
const PAGE = { id: 'ours', url: 'chrome-extension://ours/popup.html' };

const calls: { type: string; request: unknown; sender: unknown }[] = [];
const handlers = new Proxy({} as Handlers, {
  get: (_target, type: string) => (request: unknown, sender: unknown) => {
    calls.push({ type, request, sender });
    return type === 'card/inject' ? Promise.reject(new Error('no frame')) : { ok: true };
  },
});
const route = makeRouter(handlers, SELF);

beforeEach(() => {
  calls.length = 0;
});
afterEach(() => void vi.restoreAllMocks());

describe('what is dropped', () => {
  test.each([
    ['unknown type', { type: 'page/unknown' }, CONTENT],
    ['a name that every object has', { type: 'constructor' }, CONTENT],
    ['no type', { host: 'a' }, CONTENT],
    ['no object', 'page/hello', CONTENT],
    ['nothing', null, CONTENT],
    ['a stranger', { type: 'page/hello', host: 'a' }, { ...CONTENT, id: 'other' }],
  ])('%s', (_name, message, sender) => {
    expect(route(message, sender)).toBeNull();
    expect(calls).toEqual([]);
  });
});

test('a handler is called in the same turn, with the parsed request alone', () => {
  void route({ type: 'page/hello', host: 'news.example', extra: 1 }, CONTENT);
  expect(calls).toEqual([
    {
      type: 'page/hello',
      request: { host: 'news.example' },
      sender: {
        kind: 'content',
        tabId: 3,
        frameId: 0,
        documentId: null,
        tabHost: 'news.example',
        isPrivate: false,
      },
    },
  ]);
});

test('a content script is refused what is for our pages', async () => {
  expect(await route({ type: 'claims/rows' }, CONTENT)).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(await route({ type: 'gate/found', host: 'a' }, PAGE)).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
  expect(calls).toEqual([]);
});

test('a handler that throws gives a failure', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await route({ type: 'card/inject' }, CONTENT)).toEqual({
    ok: false,
    code: 'failed',
    detail: 'no frame',
  });
});

const keep = (figures: unknown, meta: unknown = META) => ({ type: 'claims/keep', meta, figures });
const withFigure = (change: object) => keep([{ ...PAGE_FIGURE, figure: { ...FIGURE, ...change } }]);
const BLOCK = { text: 'OpenAI paid $1 billion.', role: 'paragraph' };
const read = (chunk: object, rest: object = {}) => ({
  type: 'page/read',
  ...{ host: 'a', published: null, lang: 'en' },
  chunk: { id: 'c', lead: 0, blocks: [BLOCK], ...chunk },
  ...rest,
});
const withBlock = (change: object) => read({ blocks: [BLOCK, { ...BLOCK, ...change }] });

describe('malformed requests name the field', () => {
  const many = Array.from({ length: LIMITS.figuresPerMessage + 1 }, () => PAGE_FIGURE);
  test.each([
    ['host', { type: 'page/hello' }, 'host'],
    ['host too long', { type: 'page/hello', host: 'a'.repeat(300) }, 'host'],
    ['value as text', withFigure({ value: '1e9' }), 'figures.0.figure.value'],
    ['value not finite', withFigure({ value: Number.NaN }), 'figures.0.figure.value'],
    ['unknown metric', withFigure({ metric: 'profits' }), 'figures.0.figure.metric'],
    [
      'impossible day',
      withFigure({ period: { start: '2025-02-30', end: '2025-03-01' } }),
      'figures.0.figure.period.start',
    ],
    [
      'period backwards',
      withFigure({ period: { start: '2025-03-01', end: '2025-01-01' } }),
      'figures.0.figure.period.end',
    ],
    ['empty span', withFigure({ start: 25 }), 'figures.0.figure.end'],
    ['currency', withFigure({ currency: 'usd' }), 'figures.0.figure.currency'],
    ['quote too long', withFigure({ quote: 'x'.repeat(LIMITS.quote + 1) }), 'figures.0.figure.quote'],
    ['confidence above 1', withFigure({ confidence: 1.1 }), 'figures.0.figure.confidence'],
    ['too many figures', keep(many), 'figures'],
    ['no list', keep({}), 'figures'],
    ['meta', keep([], { ...META, title: 7 }), 'meta.title'],
    ['no chunk', read({}, { chunk: null }), 'chunk'],
    ['chunk without a name', read({ id: '' }), 'chunk.id'],
    ['lead below 0', read({ lead: -1 }), 'chunk.lead'],
    ['no blocks', read({ blocks: [] }), 'chunk.blocks'],
    ['too many blocks', read({ blocks: Array(LIMITS.blocksPerChunk + 1).fill(BLOCK) }), 'chunk.blocks'],
    ['role unknown', withBlock({ role: 'script' }), 'chunk.blocks.1.role'],
    ['text empty', withBlock({ text: '' }), 'chunk.blocks.1.text'],
    ['text too long', withBlock({ text: 'x'.repeat(LIMITS.block + 1) }), 'chunk.blocks.1.text'],
    ['head no text', withBlock({ heads: { row: 7 } }), 'chunk.blocks.1.heads.row'],
    [
      'place in an answer',
      { type: 'page/report', meta: META, figures: [{ id: 'f', chunk: 'c', index: -1 }], path: [] },
      'figures.0.index',
    ],
  ])('%s', async (_name, message, field) => {
    const reply = await route(message, CONTENT);
    expect(reply).toMatchObject({ ok: false, code: 'bad-request' });
    expect(reply).toHaveProperty('detail', expect.stringContaining(`${field}:`));
    expect(calls).toEqual([]);
  });

  test.each([
    ['tab id', { type: 'tab/list', tabId: -1 }, 'tabId'],
    ['setting unknown', { type: 'settings/patch', patch: { colour: 'red' } }, 'patch'],
    ['setting out of range', { type: 'settings/patch', patch: { threshold: 2 } }, 'patch.threshold'],
    ['setting absent', { type: 'settings/patch', patch: { badge: undefined } }, 'patch.badge'],
    ['choice', { type: 'access/set', access: 'some' }, 'access'],
    ['page', { type: 'open/page', page: 'https://evil.example' }, 'page'],
    [
      'note',
      { type: 'claims/change', ids: ['a'], change: { kind: 'note', text: 'x'.repeat(LIMITS.note + 1) } },
      'change',
    ],
  ])('%s', async (_name, message, field) => {
    const reply = await route(message, PAGE);
    expect(reply).toMatchObject({ ok: false, code: 'bad-request' });
    expect(reply).toHaveProperty('detail', expect.stringContaining(`${field}:`));
  });
});

test('what a page says too much about itself is cut, not refused', async () => {
  const report = {
    type: 'page/report',
    meta: { ...META, title: 'x'.repeat(100_000) },
    figures: [
      { ...PAGE_FIGURE, comparison: COMPARISON },
      { id: 'f2', chunk: 'c', index: 0 },
    ],
    path: [2, -1],
  };
  expect(await route(report, CONTENT)).toEqual({ ok: true });
  const { meta, figures } = calls[0]!.request as { meta: { title: string }; figures: unknown[] };
  expect(meta.title).toHaveLength(LIMITS.metaText);
  expect(figures).toEqual(report.figures);
});
