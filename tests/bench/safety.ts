import { type Page, until } from '../support/browsers';
import type { Installed } from '../support/installed';
import { emptyLibrary } from '../support/seed-library';

/** Seconds that a back-up, or a restore with its trial, may take for 100,000 claims. */
const LIMIT = 60;
/** Longest wait, milliseconds: a slow machine is to be measured, not cut off. */
const PATIENCE = 600_000;

/** Seconds until something holds in the page; it is asked, not drawn, because a tab may be behind another. */
const secondsUntil = async (page: Page, what: string, holds: () => boolean): Promise<number> => {
  const started = performance.now();
  await until(what, () => page.evaluate(holds), PATIENCE);
  return (performance.now() - started) / 1000;
};

const show = (what: string, seconds: number): void =>
  console.log(
    `  ${what.padEnd(40)} ${seconds.toFixed(1).padStart(6)} s  (at most ${LIMIT} s: ${(seconds / LIMIT).toFixed(2)}×)`,
  );

/** Makes a back-up and gives the very same file to the page again, as a person would choose it; its bytes. */
const makeBackup = async (page: Page): Promise<number> => {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      (window as { madeFile?: Blob }).madeFile = file as Blob;
      return make.call(URL, file);
    };
    document.querySelector<HTMLElement>('[data-action=make-backup]')?.click();
  });
  const seconds = await secondsUntil(page, 'a back-up', () => 'madeFile' in window);
  show('back-up', seconds);
  return page.evaluate(() => (window as { madeFile?: Blob }).madeFile?.size ?? 0);
};

/** Chooses the back-up again and restores it on trial, then in earnest. */
const restore = async (page: Page, into: string): Promise<void> => {
  await page.evaluate(() => {
    const { madeFile } = window as { madeFile?: Blob };
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input || !madeFile) throw new Error('no back-up to restore');
    const files = new DataTransfer();
    files.items.add(new File([madeFile], 'backup.jsonl.gz'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const tried = await secondsUntil(
    page,
    'the trial',
    () => document.querySelector('[data-action=accept-restore]:enabled, [role=alert]') !== null,
  );
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-action=accept-restore]')?.click());
  const restored = await secondsUntil(
    page,
    'the restore',
    () => document.querySelector('[data-action=accept-restore]') === null,
  );
  show('trial of a restore', tried);
  show(`restore ${into}`, restored);
};

/** A back-up of the library, its trial restore and the restore itself, in Chromium. */
export async function benchSafety(installed: Installed): Promise<void> {
  const page = await installed.browser.openExtensionPage('library.html#safety');
  await page.waitFor(() => document.querySelector('[data-action=make-backup]:enabled') !== null);
  const bytes = await makeBackup(page);
  console.log(`    of ${(bytes / 1e6).toFixed(0)} MB`);
  await restore(page, 'over the same library');
  await emptyLibrary(page);
  await restore(page, 'into an empty library');
}
