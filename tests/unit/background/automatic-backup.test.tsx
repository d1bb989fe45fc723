import 'fake-indexeddb/auto';
import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SafetyNotices } from '../../../components/SafetyNotices';
import { runAutomaticBackup } from '../../../entrypoints/background/automatic-backup';
import { createPageTranslator } from '../../../lib/i18n/create-translator';
import { NEW_RECORD, type SafetyStatus } from '../../../lib/messages/safety';
import { patchRecord, readRecord } from '../../../lib/store/safety-record';
import { fakeExtension } from './fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const downloads = {
  download: vi.fn(async (): Promise<number> => 1),
  search: vi.fn(async () => [{ state: 'complete' }]),
  onChanged: { addListener: vi.fn(), removeListener: vi.fn() },
};

beforeEach(async () => {
  fakeBrowser.reset();
  fakeExtension();
  Object.assign(fakeBrowser, { downloads });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  await patchRecord({ ...NEW_RECORD, rhythm: 'day' });
});

test('why an automatic back-up was not written is remembered until one is', async () => {
  downloads.download.mockRejectedValueOnce(new Error('The disk is full.'));
  await runAutomaticBackup();
  expect(await readRecord()).toMatchObject({
    failed: { detail: 'The disk is full.' },
    last: null,
    triedAt: null,
  });
  await runAutomaticBackup();
  expect(await readRecord()).toMatchObject({ failed: null, last: { automatic: true } });
});

test('a download that the browser breaks off is a failure too', async () => {
  downloads.search.mockImplementationOnce(async () => {
    const [[listener]] = downloads.onChanged.addListener.mock.calls.slice(-1) as [[(change: object) => void]];
    queueMicrotask(() => queueMicrotask(() => listener({ id: 1, state: { current: 'interrupted' } })));
    return [{ state: 'in_progress' }];
  });
  await runAutomaticBackup();
  expect((await readRecord()).failed?.detail).toContain('did not write');
});

test.each(['before the browser names the download', 'between its name and its state'])(
  'a file that is there %s is seen',
  async (when) => {
    const end = () => {
      const [[listener]] = downloads.onChanged.addListener.mock.calls.slice(-1) as [
        [(change: object) => void],
      ];
      listener({ id: 1, state: { current: 'complete' } });
    };
    downloads.download.mockImplementationOnce(async () => {
      if (when.startsWith('before')) end();
      return 1;
    });
    downloads.search.mockImplementationOnce(async () => {
      if (!when.startsWith('before')) end();
      return [{ state: 'in_progress' }];
    });
    await runAutomaticBackup();
    expect(await readRecord()).toMatchObject({ failed: null, last: { automatic: true } });
  },
);

test('nothing is written while a private tab is open', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ incognito: true }] as never);
  await runAutomaticBackup();
  expect(await readRecord()).toMatchObject({ failed: null, last: null, triedAt: null });
});

test.each([
  ['nothing more', null, { failed: null, last: { automatic: true } }],
  ['that it was broken off', 'interrupted', { failed: { detail: expect.any(String) }, last: null }],
])('where a browser says %s of a download that began', async (_, current, record) => {
  downloads.search.mockRejectedValueOnce(new Error('Not implemented'));
  downloads.download.mockImplementationOnce(async () => {
    const [[listener]] = downloads.onChanged.addListener.mock.calls.slice(-1) as [[(change: object) => void]];
    if (current) listener({ id: 1, state: { current } });
    return 1;
  });
  await runAutomaticBackup();
  expect(await readRecord()).toMatchObject(record);
});

test('the person is told with date and reason, and led to where a back-up is made by hand', () => {
  const failed = { at: '2025-11-20T10:00:00.000Z', detail: 'The disk is full.' };
  const status = {
    canary: 'ok',
    remind: false,
    record: { ...NEW_RECORD, rhythm: 'day', failed },
  } as SafetyStatus;
  const props = { status, t: createPageTranslator('en'), onAcknowledge: vi.fn(), onQuiet: vi.fn() };
  const html = renderToString(<SafetyNotices {...props} onOpen={vi.fn()} />);
  for (const part of ['role="alert"', '20 November 2025', 'The disk is full.', 'open-safety'])
    expect(html).toContain(part);
});
