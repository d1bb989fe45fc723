import type { Page } from './page';

/** Gives a file of JSON to the page's file input, as a person's choice does. */
export const chooseFile = async (page: Page, text: string): Promise<void> => {
  await page.waitFor(() => document.querySelector('input[type=file]') !== null);
  await page.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no place for a file');
    const files = new DataTransfer();
    files.items.add(new File([content], 'pack.json', { type: 'application/json' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
};
