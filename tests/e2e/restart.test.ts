import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bigPack } from '../support/big-pack';
import { ENGINES } from '../support/browsers';
import { chooseFile } from '../support/choose-file';
import { Installed } from '../support/installed';

/** Firefox forgets a driver's installation when it ends; the profile keeps what the extension stored. */
test.each(ENGINES)('settings outlive the browser (%s)', async (engine) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'two-ledgers-profile-'));
  try {
    const first = await Installed.start(engine, { profileDir });
    await first.ask('settings/patch', { patch: { language: 'fr', mutedSites: ['quiet.example'] } });
    await first.close();
    const second = await Installed.start(engine, { profileDir, again: true });
    const reply = await second.ask('settings/get', {});
    await second.close();
    expect(reply).toMatchObject({ ok: true, settings: { language: 'fr', mutedSites: ['quiet.example'] } });
  } finally {
    rmSync(profileDir, { recursive: true, force: true });
  }
});

test.each(ENGINES)(
  'a browser that ends while a pack is stored keeps the pack before (%s)',
  async (engine) => {
    const profileDir = mkdtempSync(join(tmpdir(), 'two-ledgers-profile-'));
    const status = async (installed: Installed) => {
      const reply = await installed.ask('ledger/status', {});
      return reply.ok ? { version: reply.version, facts: reply.facts, problems: reply.problems } : reply;
    };
    try {
      const first = await Installed.start(engine, { profileDir });
      const before = await status(first);
      const page = await first.browser.openExtensionPage('library.html#packs');
      await chooseFile(page, JSON.stringify(bigPack(40_000, { version: '9.0.0' })));
      await page.clickOn('[data-action=accept-pack]');
      await page.waitFor(() => (document.querySelector('progress')?.value ?? 0) > 0);
      await first.close();
      const second = await Installed.start(engine, { profileDir, again: true });
      const after = await status(second);
      await second.close();
      expect(after).toEqual(before);
    } finally {
      rmSync(profileDir, { recursive: true, force: true });
    }
  },
);
