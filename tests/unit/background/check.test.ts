import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkHandlers, checkText } from '../../../entrypoints/background/check-handlers';
import { fakeExtension } from './fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => {
  fakeBrowser.reset();
  fakeExtension();
});

const PAGE = { kind: 'page', tabId: null } as const;

test('a text of the context menu is handed over once, and kept nowhere', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await checkText('OpenAI spent $1 billion.');
  expect(create).toHaveBeenCalledWith({ url: expect.stringContaining('check.html#at-') });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await checkHandlers['check/take']({}, PAGE)).toEqual({ ok: true, text: 'OpenAI spent $1 billion.' });
  expect(await checkHandlers['check/take']({}, PAGE)).toEqual({ ok: true, text: null });
});
