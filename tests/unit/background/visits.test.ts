import { claimRowsOf } from '../store/helpers';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { claimHandlers } from '../../../entrypoints/background/claim-handlers';
import { getDatabase } from '../../../entrypoints/background/storage';
import { updateTab } from '../../../entrypoints/background/tab-lists';
import { followVisit } from '../../../entrypoints/background/visits';
import type { ArticleMeta, ListedFigure, PageFigure } from '../../../lib/messages/protocol';
import { COMPARISON, META, PAGE_FIGURE } from '../messages/samples';
import { fakeExtension } from './fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** What the page answers when it is measured. */
const SEEN = { textLength: 1000, complete: true, holds: [false] };
const POSITION = { start: 12, end: 25 };
let [extension, seen, incognito] = [undefined as unknown as ReturnType<typeof fakeExtension>, SEEN, false];

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  extension = fakeExtension();
  [seen, incognito] = [SEEN, false];
  extension.scripting.executeScript.mockImplementation((async ({ args }: { args?: unknown[] }) => {
    const result = args?.[0] === 'places' ? [POSITION] : args?.[0] === 'article' ? null : seen;
    return [{ frameId: 0, result }];
  }) as never);
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  Object.assign(fakeBrowser.tabs, { get: async () => ({ incognito }) });
  const database = await getDatabase();
  if (!database.ok) throw new Error(database.detail);
  await database.value.claimBlocks.clear();
  await database.value.rowBlocks.clear();
});

const item = (change: Partial<PageFigure['figure']> = {}): ListedFigure => {
  const figure = { ...PAGE_FIGURE.figure, ...change };
  const sentence = PAGE_FIGURE.context.sentence.replace(PAGE_FIGURE.figure.quote, figure.quote);
  return {
    ...PAGE_FIGURE,
    figure,
    context: { ...PAGE_FIGURE.context, sentence },
    comparison: COMPARISON,
    frameId: 0,
  };
};
const list = (figures: readonly ListedFigure[], meta: ArticleMeta = META) =>
  updateTab(3, () => ({ pageOff: false, frames: { 0: { documentId: 'd', meta, figures } } }));
const sender = {
  kind: 'content',
  tabId: 3,
  frameId: 0,
  documentId: 'd',
  tabHost: null,
  isPrivate: false,
} as const;
const keep = () => claimHandlers['claims/keep']({ meta: META, figures: [PAGE_FIGURE] }, sender);
const claim = async () => {
  const database = await getDatabase();
  return database.ok ? (await claimRowsOf(database.value))[0] : undefined;
};
/** What the frame was told last. */
const told = () => {
  const calls = vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls.map(([, order]) => order);
  return calls.filter((order) => (order as { type: string }).type === 'order/kept').at(-1);
};
/** Visits the page until what is awaited is so. */
const visited = async (check: () => Promise<void> | void) => {
  await followVisit(3);
  await vi.waitFor(check);
};

test('a claim knows its place, and its page tells it again', async () => {
  await list([item()]);
  expect(await keep()).toMatchObject({ ok: true, already: [] });
  expect(await claim()).toMatchObject({ position: POSITION, textLength: 1000 });
  await visited(() => expect(told()).toMatchObject({ kept: [{ id: 'f1', kept: { note: '' } }] }));
  expect(await keep()).toMatchObject({ ok: true, already: [{ index: 0 }] });
  // It was kept just now: when it was seen is known without another line.
  expect((await claim())?.visit).toBeUndefined();
});

test('another amount is written down and told', async () => {
  await list([item()]);
  await keep();
  await list([item({ quote: '$1.3 billion', value: 1.3e9 })]);
  await visited(() =>
    expect(told()).toMatchObject({ kept: [{ kept: { revision: { after: { amount: { value: 1.3e9 } } } } }] }),
  );
  expect((await claim())?.quote.exact).toBe('$1.23 billion');
});

describe('a page without the figure', () => {
  const gone = async (figures: readonly ListedFigure[] = [], meta: ArticleMeta = META) => {
    await list([item()]);
    await keep();
    await list(figures, meta);
    const measured = extension.scripting.executeScript.mock.calls.length;
    await visited(() =>
      expect(extension.scripting.executeScript.mock.calls.length).toBeGreaterThan(measured),
    );
  };

  test('that was read whole says that it is gone', async () => {
    await gone();
    await vi.waitFor(async () => expect((await claim())?.visit).toMatchObject({ found: false }));
  });

  test.each([
    ['half of it', () => (seen = { ...SEEN, textLength: 300 }), META],
    ['still loading', () => (seen = { ...SEEN, complete: false }), META],
    ['with the words in a place that is not underlined', () => (seen = { ...SEEN, holds: [true] }), META],
    ['another article at its address', () => undefined, { ...META, title: 'Not found', published: null }],
  ])('says nothing: %s', async (_name, given, meta) => {
    await list([item()]);
    await keep();
    given();
    await list([], meta);
    await followVisit(3);
    // The look that is not waited for has ended once another may begin.
    await vi.waitFor(async () => {
      const before = extension.scripting.executeScript.mock.calls.length;
      await followVisit(3);
      expect(extension.scripting.executeScript.mock.calls.length).toBeGreaterThan(before);
    });
    expect((await claim())?.visit?.found).not.toBe(false);
  });
});

test('of a private window nothing is written down', async () => {
  await list([item()]);
  await keep();
  await followVisit(3);
  const before = await claim();
  incognito = true;
  await list([item({ quote: '$1.3 billion', value: 1.3e9 })]);
  await followVisit(3);
  expect(await claim()).toEqual(before);
});

test('a claim of another page in a frame is told to that frame, and written to from the page, which shows its card', async () => {
  const meta = { ...META, url: 'https://framed.example/box', canonicalUrl: null };
  const place = (figures: readonly ListedFigure[]) =>
    updateTab(3, () => ({
      pageOff: false,
      frames: {
        0: { documentId: 'd', meta: META, figures: [] },
        5: { documentId: 'e', meta, figures },
      },
    }));
  await place([{ ...item(), frameId: 5 }]);
  const kept = await claimHandlers['claims/keep']({ meta, figures: [PAGE_FIGURE] }, sender);
  const claimId = kept.ok ? (kept.kept[0] ?? '') : '';
  await visited(() => expect(told()).toMatchObject({ kept: [{ id: 'f1', kept: { claimId } }] }));
  expect(vi.mocked(fakeBrowser.tabs.sendMessage)).toHaveBeenLastCalledWith(3, told(), { frameId: 5 });
  const note = { claimId, note: 'Check.', tags: [] };
  expect(await claimHandlers['claims/annotate'](note, sender)).toEqual({ ok: true });
  expect((await claim())?.note).toBe('Check.');
  // A frame that is empty says nothing of its claims: it may not be loaded yet.
  await place([]);
  await followVisit(3);
  expect((await claim())?.visit?.found).not.toBe(false);
});

test('a page writes to claims that stand on it, and to no other', async () => {
  await list([item()]);
  const kept = await keep();
  const claimId = kept.ok ? (kept.kept[0] ?? '') : '';
  const annotate = (frameId: number) =>
    claimHandlers['claims/annotate']({ claimId, note: 'Check.', tags: ['leak'] }, { ...sender, frameId });
  await vi.waitFor(async () => {
    await followVisit(3);
    expect(await annotate(0)).toEqual({ ok: true });
  });
  expect(await annotate(7)).toMatchObject({ ok: false, code: 'not-found' });
  expect(await claim()).toMatchObject({ note: 'Check.', tags: ['leak'] });
});
