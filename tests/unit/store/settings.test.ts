import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../lib/messages/settings';
import { repairSettings } from '../../../lib/store/repair-settings';
import { patchSettings, readSettings, SETTINGS_KEY, watchSettings } from '../../../lib/store/settings-store';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

describe('stored settings are made usable', () => {
  const cases: [string, unknown, object, string[]][] = [
    ['nothing stored', undefined, {}, []],
    ['not an object', 'dark', {}, ['settings']],
    ['a list', [], {}, ['settings']],
    [
      'a sound field stays beside a bad one',
      { theme: 'dark', threshold: 3 },
      { theme: 'dark' },
      ['threshold'],
    ],
    [
      'settings from before there were sizes and fonts get the usual ones, and bad ones are put right',
      { theme: 'dark', textSize: 'huge', font: 'serif' },
      { theme: 'dark', font: 'serif' },
      ['textSize'],
    ],
    ['unknown fields go', { theme: 'dark', colour: 'red' }, { theme: 'dark' }, []],
    [
      'a group is repaired by its members',
      { assumptions: { revenueShareRate: 0.9, prorate: false } },
      { assumptions: { ...DEFAULT_SETTINGS.assumptions, prorate: false } },
      ['assumptions.revenueShareRate'],
    ],
    ['a group that is no group', { companies: 'openai' }, {}, ['companies']],
    [
      'a company that a later version added',
      { companies: { openai: false } },
      { companies: { openai: false, microsoft: true } },
      [],
    ],
    ['a metric that does not exist', { hiddenMetrics: ['profit'] }, {}, ['hiddenMetrics.0']],
    ['null where none may be', { enabled: null, access: null }, {}, ['enabled']],
  ];
  test.each(cases)('%s', (_name, stored, changed, fields) => {
    const { settings, problems } = repairSettings(stored);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...changed });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(fields);
  });
});

test('patches that come at once are all kept', async () => {
  await Promise.all([
    patchSettings({ theme: 'dark' }),
    patchSettings({ threshold: 0.5 }),
    patchSettings({ badge: false }),
  ]);
  const { settings } = await readSettings();
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', threshold: 0.5, badge: false });
});

test('without storage the defaults hold, and a patch says that it was not kept', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no storage'));
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('no storage'));
  expect(await readSettings()).toMatchObject({ settings: DEFAULT_SETTINGS, problems: [expect.any(String)] });
  expect(await patchSettings({ badge: false })).toMatchObject({ ok: false });
  vi.restoreAllMocks();
});

test('a watcher hears repaired settings until it stops', async () => {
  const seen = vi.fn();
  const stop = watchSettings(seen);
  await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { theme: 'dark', threshold: 9 }, other: 1 });
  stop();
  await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { theme: 'light' } });
  expect(seen.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, theme: 'dark' }, DEFAULT_SETTINGS]]);
});
