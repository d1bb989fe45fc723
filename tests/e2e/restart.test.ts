import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENGINES } from '../support/browsers';
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
