import { test } from 'vitest';
import { readArticle } from '../support/articles';
import { waitForMarks } from '../support/marks';
import { inEveryBrowser } from '../support/suite';

const quotes = (name: 'mixed' | 'meldung-de' | 'kiji-ja'): string[] =>
  readArticle(name).marks.map(({ quote }) => quote);

const LATE = {
  fr: 'OpenAI a dépensé 3,77 milliards de dollars pour l’inférence sur Azure en 2024, selon les mêmes relevés.',
  en: 'In 2024 OpenAI spent $3.77 billion on inference on Azure, according to the same records.',
};

inEveryBrowser('languages of a page', { access: 'all' }, (installed) => {
  test('are each read in their own words, side by side', async () => {
    const page = await installed().readArticle('mixed');
    await waitForMarks(page, quotes('mixed'));
    await page.close();
  });

  test.each([
    ['meldung-de', 'fr', '3,77 milliards de dollars'],
    ['kiji-ja', 'en', '$3.77 billion'],
  ] as const)('are read when text in another one arrives late: %s, %s', async (name, lang, quote) => {
    const page = await installed().readArticle(name);
    await page.evaluate((text) => {
      const late = document.createElement('p');
      late.textContent = text;
      document.querySelector('article')?.append(late);
    }, LATE[lang]);
    await waitForMarks(page, [...quotes(name), quote]);
    await page.close();
  });

  test('are read by a background that was ended after the first one', async () => {
    const page = await installed().readArticle('meldung-de');
    await installed().browser.endBackground();
    await page.evaluate((text) => {
      const late = document.createElement('p');
      late.textContent = text;
      document.querySelector('article')?.append(late);
    }, LATE.fr);
    await waitForMarks(page, [...quotes('meldung-de'), '3,77 milliards de dollars']);
    await page.close();
  });
});
