import { expect, test } from 'vitest';
import sites from '../../data/sites.json';
import { readArticle } from '../support/articles';
import { quotesOf, readTraces } from '../support/marks';
import { inEveryBrowser } from '../support/suite';

const LISTED = `https://www.${sites[0]?.host}/business/article`;

inEveryBrowser('first run', {}, (installed) => {
  test('opens the welcome page and holds no host yet', async () => {
    const { welcome } = installed();
    expect(await welcome.hasRole('heading', 'Where may it read?')).toBe(true);
    expect(await installed().origins()).toEqual([]);
  });

  test('asks nobody on the network', async () => {
    expect(installed().browser.strangers).toEqual([]);
  });

  test('underlines nothing before the choice', async () => {
    const page = await installed().openArticle('wire-en');
    await page.waitFor(() => document.readyState === 'complete');
    expect(await readTraces(page)).toEqual({ highlights: 0, elements: [] });
    await page.close();
  });

  test('reads listed news sites, and no other, after that choice', async () => {
    const patterns = sites.map(({ host }) => `https://*.${host}/*`);
    await installed().choose('news', patterns);
    const granted = await installed().origins();
    expect(granted.length).toBeGreaterThan(100);
    expect(granted).not.toContain('https://*/*');
    const other = await installed().openArticle('wire-en');
    const listed = await installed().browser.open(LISTED, readArticle('wire-en').html);
    await installed().settle(listed);
    expect(await quotesOf(other)).toEqual([]);
    await other.close();
    await listed.close();
  });

  test('reads every site after that choice', async () => {
    await installed().choose('all');
    expect(await installed().origins()).toEqual(expect.arrayContaining(['https://*/*', 'http://*/*']));
    const page = await installed().readArticle('wire-en');
    await page.close();
  });

  test('stops reading where the browser took the hosts back', async () => {
    await installed().browser.revokeAll();
    await installed().welcome.waitFor(async () => {
      type Api = { permissions: { getAll(): Promise<{ origins?: string[] }> } };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return ((await (browser ?? chrome).permissions.getAll()).origins ?? []).length === 0;
    });
    const page = await installed().openArticle('wire-en');
    await page.waitFor(() => document.readyState === 'complete');
    const reply = await installed().ask('tab/list', { tabId: await installed().tabId(page) });
    expect(reply).toMatchObject({ ok: true, state: 'no-access', figures: [] });
    expect(await readTraces(page)).toEqual({ highlights: 0, elements: [] });
    await page.close();
  });

  test('gives every host back when only clicks are wanted', async () => {
    await installed().choose('all');
    await installed().choose('click');
    expect(await installed().origins()).toEqual([]);
  });
});
