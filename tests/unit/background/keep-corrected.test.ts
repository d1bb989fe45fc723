import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { claimHandlers } from '../../../entrypoints/background/claim-handlers';
import { correctAll, correctionHandlers } from '../../../entrypoints/background/correction-handlers';
import { META, PAGE_FIGURE } from '../messages/samples';
import { fakeExtension } from './fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const FROM = {
  kind: 'content',
  tabId: 3,
  frameId: 0,
  documentId: 'd',
  tabHost: 'news.example',
  isPrivate: false,
} as const;
const PAGE = { kind: 'page', tabId: null } as const;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  fakeExtension();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
});

test('a figure that was corrected on its page is kept with the machine’s reading beside it', async () => {
  const change = { kind: 'company', company: 'microsoft' } as const;
  await correctionHandlers['corrections/add']({ host: 'news.example', item: PAGE_FIGURE, change }, FROM);
  const [figure] = await correctAll([PAGE_FIGURE]);
  if (!figure) throw new Error('the figure is gone');
  const kept = await claimHandlers['claims/keep'](
    { meta: META, figures: [{ ...PAGE_FIGURE, figure }] },
    FROM,
  );
  if (!kept.ok) throw new Error(kept.detail);
  const got = await claimHandlers['claims/get']({ ids: kept.kept }, PAGE);
  expect(got).toMatchObject({
    ok: true,
    claims: [
      { reading: { company: 'microsoft', corrected: ['company'] }, machineReading: PAGE_FIGURE.figure },
    ],
  });
});
