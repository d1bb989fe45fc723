import { expect, test } from 'vitest';
import type { Page } from '../support/browsers';
import type { Installed } from '../support/installed';
import { waitForMarks } from '../support/marks';
import { inEveryBrowser } from '../support/suite';

type Api = {
  scripting: {
    executeScript(injection: {
      target: { tabId: number };
      func: () => string[];
    }): Promise<{ result?: string[] }[]>;
  };
};

/** The languages that were injected into a page, asked in the script world of the extension. */
const languagesIn = async (installed: Installed, page: Page): Promise<string[]> => {
  const tabId = await installed.tabId(page);
  return installed.welcome.evaluate(async (id) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const [frame] = await (browser ?? chrome).scripting.executeScript({
      target: { tabId: id },
      func: () => {
        const key = Symbol.for('two-ledgers.locales');
        return [...((globalThis as unknown as Record<symbol, Map<string, unknown>>)[key]?.keys() ?? [])];
      },
    });
    return frame?.result ?? [];
  }, tabId);
};

inEveryBrowser('languages of a page', { access: 'all' }, (installed) => {
  test.each([
    ['wire-en', ['en']],
    ['depeche-fr', ['fr']],
    ['meldung-de', ['de']],
    ['kiji-ja', ['ja']],
    ['xinwen-zh', ['zh']],
    ['mixed', ['en', 'fr']],
  ] as const)('on %s are brought, and no others', async (name, languages) => {
    const page = await installed().readArticle(name);
    expect((await languagesIn(installed(), page)).sort()).toEqual(languages);
    await page.close();
  });

  test('are brought later, when text in another one arrives', async () => {
    const page = await installed().readArticle('meldung-de');
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent =
        'OpenAI a dépensé 3,77 milliards de dollars pour l’inférence sur Azure en 2024, selon les mêmes relevés.';
      document.querySelector('article')?.append(late);
    });
    await waitForMarks(page, [
      '8,67 Milliarden Dollar',
      '34,9 Milliarden Dollar',
      '3,77 milliards de dollars',
    ]);
    expect((await languagesIn(installed(), page)).sort()).toEqual(['de', 'fr']);
    await page.close();
  });
});
