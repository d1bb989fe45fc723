import { expect, test } from 'vitest';
import type { Box } from '../support/driver';
import { findMark } from '../support/marks';
import type { Page } from '../support/page';
import { inEveryBrowser } from '../support/suite';
import { until } from '../support/wait';

const QUOTE = '$8.67 billion';
/** Letters of a card are 14 px high; drawn smaller on the screen than this share of it they are not read. */
const LEGIBLE = 0.9;
/** A card lower than this shows no verdict. */
const LOWEST = 120;

inEveryBrowser('touch', { access: 'all', touch: true }, (installed) => {
  const tapMark = async (page: Page): Promise<void> => {
    const { x, y, width, height } = await findMark(page, QUOTE);
    await page.tap(x + width / 2, y + height / 2);
    await page.byRole('dialog', QUOTE);
  };

  const seen = (page: Page) =>
    page.evaluate(() => {
      const { width = 0, height = 0, scale = 1 } = visualViewport ?? {};
      return { width, height, scale };
    });

  /** The card's box once it stands still inside of what is seen. */
  const inSight = (page: Page): Promise<Box> => {
    let before = '';
    let said = '';
    return until(
      () => `the card to stand in sight: ${said}`,
      async () => {
        const [box, { width, height }] = [await (await page.byRole('dialog', QUOTE)).box(), await seen(page)];
        const last = before;
        before = JSON.stringify(box);
        said = `${before} in ${width} by ${height}`;
        const fits =
          box.x >= -1 && box.y >= -1 && box.x + box.width <= width + 1 && box.y + box.height <= height + 1;
        return fits && before === last ? box : null;
      },
    );
  };

  test('a tap opens the card of a figure, and one elsewhere closes it', async () => {
    const page = await installed().readArticle('wire-en');
    await tapMark(page);
    expect(await page.textOf('dialog')).toContain('Matches the ledger');
    await page.tap(4, 4);
    await page.goneRole('dialog', QUOTE);
    await page.close();
  });

  test('on a narrow screen it is a sheet, which fingers draw up and close', async () => {
    const page = await installed().readArticle('wire-en');
    await page.resize(390, 700);
    await tapMark(page);
    const sheet = await inSight(page);
    const { width } = await seen(page);
    expect([sheet.x, sheet.width]).toEqual([expect.closeTo(0, 0), expect.closeTo(width, 0)]);
    await page.tapRole('button', 'Change the height of the card');
    await until('the sheet to grow', async () => (await inSight(page)).height > sheet.height);
    await page.tapRole('button', 'Close');
    await page.goneRole('dialog', QUOTE);
    await page.close();
  });

  test.each([
    ['a card beside its line', 1100, 800, false],
    ['a card that was put elsewhere', 1100, 800, true],
    ['a sheet', 390, 700, false],
  ])('%s stays in sight and legible while two fingers magnify the page', async (_, width, height, moved) => {
    const page = await installed().readArticle('wire-en');
    await page.resize(width, height);
    await tapMark(page);
    await inSight(page);
    const { x, y } = await findMark(page, QUOTE);
    if (moved) {
      await page.clickRole('button', 'Pin this card');
      await page.clickRole('button', /^Move this card/);
    }
    // By 4.5 in the end: what is seen of the page is then narrower than a card.
    for (const by of [1.5, 2, 1.5]) {
      await page.pinch(Math.min(x, 100), Math.min(y, 100), by);
      const [box, { scale }] = [await inSight(page), await seen(page)];
      expect(scale).toBeGreaterThan(1.4);
      expect(box.height * scale).toBeGreaterThan(LOWEST);
      const shown = await (await page.byRole('text', 'Matches the ledger')).box();
      // One line of text, as high on the screen as it is drawn, and not cut off by the card.
      expect((shown.height * scale) / 14).toBeGreaterThan(LEGIBLE);
      expect(shown.y + shown.height).toBeLessThanOrEqual(box.y + box.height);
    }
    await page.close();
  });
});
