import { expect, test } from 'vitest';
import { readArticle } from '../support/articles';
import { hover, readTraces, waitForMarks } from '../support/marks';
import { inEveryBrowser } from '../support/suite';

const laterQuotes = (name: 'live' | 'hostile'): string[] =>
  (readArticle(name).later ?? []).map(({ quote }) => quote);

inEveryBrowser('changing pages', { access: 'all' }, (installed) => {
  test('figures that arrive late are underlined, corrected ones anew', async () => {
    const page = await installed().readArticle('live');
    await page.clickOn('#more');
    await waitForMarks(page, laterQuotes('live'));
    await page.evaluate(() => {
      const last = [...document.querySelectorAll('#posts p')].find((one) =>
        one.textContent?.includes('8.67'),
      );
      if (last) last.textContent = 'OpenAI spent $3.77 billion on inference on Azure in 2024.';
    });
    await waitForMarks(page, ['$34.9 billion', '$3.77 billion']);
    await page.close();
  });

  test('figures whose text leaves lose their underline', async () => {
    const page = await installed().readArticle('wire-en');
    await page.evaluate(() => document.querySelector('article')?.remove());
    await waitForMarks(page, []);
    await page.close();
  });

  test('a page that clears the registry gets its underlines back', async () => {
    const page = await installed().readArticle('hostile');
    await page.evaluate(() => CSS.highlights.clear());
    await page.evaluate(() => {
      document.querySelector('main')?.append(document.createElement('p'));
    });
    await waitForMarks(
      page,
      readArticle('hostile').marks.map(({ quote }) => quote),
    );
    await page.close();
  });

  test('a page that evicts strangers and throws breaks neither itself nor us', async () => {
    const page = await installed().readArticle('hostile');
    await page.evaluate(() => (window as unknown as { hostile: { fail(): void } }).hostile.fail());
    await hover(page, '$8.67 billion');
    await page.evaluate(() =>
      (window as unknown as { hostile: { replaceBody(): void } }).hostile.replaceBody(),
    );
    await waitForMarks(page, laterQuotes('hostile'));
    expect(page.errors.filter((message) => !message.includes('fails by itself'))).toEqual([]);
    await page.close();
  });

  test('a card opens over an element in full screen, inside it', async () => {
    const page = await installed().readArticle('wire-en');
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.id = 'full';
      button.textContent = 'Full screen';
      button.onclick = () => void document.querySelector('article')?.requestFullscreen();
      document.querySelector('article')?.prepend(button);
    });
    await page.clickOn('#full');
    await page.waitFor(() => document.fullscreenElement !== null);
    await hover(page, '$8.67 billion');
    await page.byRole('dialog', '$8.67 billion');
    expect(await page.evaluate(() => document.fullscreenElement?.querySelector('[popover]') !== null)).toBe(
      true,
    );
    await page.close();
  });

  test('coming back to a page brings its underlines back', async () => {
    const page = await installed().readArticle('wire-en');
    const { url, html } = readArticle('neither');
    installed().browser.serve(url, html);
    await page.goto(url);
    await page.evaluate(() => history.back());
    await page.waitFor(() => document.body.textContent?.includes('$8.67 billion'));
    await waitForMarks(
      page,
      readArticle('wire-en').marks.map(({ quote }) => quote),
    );
    await page.close();
  });

  test('leaving a page leaves nothing of it', async () => {
    const page = await installed().readArticle('wire-en');
    const { url, html } = readArticle('neither');
    installed().browser.serve(url, html);
    await page.goto(url);
    expect(await readTraces(page)).toEqual({ highlights: 0, elements: [] });
    expect(await installed().figuresOf(page)).toEqual([]);
    await page.close();
  });
});
