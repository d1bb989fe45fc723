import type { Page } from './page';

export type ChosenFile = { readonly text: string; readonly name: string; readonly type: string };

const PACK = { name: 'pack.json', type: 'application/json' };

/** Gives a file to the page's file input, as a person's choice does; a pack unless told otherwise. */
export const chooseFile = async (
  page: Page,
  text: string,
  { name, type }: Omit<ChosenFile, 'text'> = PACK,
): Promise<void> => {
  await page.waitFor(() => document.querySelector('input[type=file]') !== null);
  await page.evaluate(
    (file) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('no place for a file');
      const files = new DataTransfer();
      files.items.add(new File([file.text], file.name, { type: file.type }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { text, name, type },
  );
};

/** Gives a file of bytes to the page's file input. */
export const chooseBytes = async (page: Page, bytes: Buffer, name: string): Promise<void> => {
  await page.waitFor(() => document.querySelector('input[type=file]:enabled') !== null);
  await page.evaluate(
    async (text, called) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('no place for a file');
      const files = new DataTransfer();
      const content = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      files.items.add(new File([content], called));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    bytes.toString('base64'),
    name,
  );
};
