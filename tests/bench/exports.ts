import type { Page } from '../support/page';

/** Formats with the most seconds that 100,000 claims may take. */
const LIMITS = [
  ['csv', 10],
  ['json-lines', 10],
  ['bundle', 60],
] as const;

type Measured = { readonly seconds: number; readonly bytes: number; readonly heap: number };

/**
 * The dialog that asks for a file cannot be answered without a screen: it answers with a file of the browser's own file
 * system, which is written in the same way.
 */
const answerDialog = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const chosen = window as unknown as { showSaveFilePicker: unknown };
    chosen.showSaveFilePicker = async () => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle('export', { create: true });
    };
  });

/** Exports everything; the most that the heap of the page held meanwhile, looked at ten times a second. */
const measure = (page: Page, format: string): Promise<Measured> =>
  page.evaluate(async (wanted) => {
    const { memory } = performance as unknown as { memory: { usedJSHeapSize: number } };
    const status = () => document.querySelector('.tl-exports [role=status]')?.textContent ?? '';
    const before = memory.usedJSHeapSize;
    const start = performance.now();
    let heap = 0;
    document.querySelector<HTMLButtonElement>(`[data-format=${wanted}]`)?.click();
    do {
      await new Promise((next) => setTimeout(next, 100));
      heap = Math.max(heap, memory.usedJSHeapSize - before);
    } while (!/was written/.test(status()) && performance.now() - start < 300_000);
    if (!/was written/.test(status())) throw new Error(`${wanted} was not written: ${status()}`);
    const seconds = (performance.now() - start) / 1000;
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('export')).getFile();
    const bytes = file.size;
    await folder.removeEntry('export');
    return { seconds, bytes, heap };
  }, format);

/** Cancels a running export; milliseconds until it has ended, and the files that it left. */
const cancel = (page: Page): Promise<{ readonly ms: number; readonly files: readonly string[] }> =>
  page.evaluate(async () => {
    const button = (selector: string) => document.querySelector<HTMLButtonElement>(selector);
    const status = () => document.querySelector('.tl-exports [role=status]')?.textContent ?? '';
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise((next) => setTimeout(next));
    };
    button('[data-format=bundle]')?.click();
    await until(() => (document.querySelector<HTMLProgressElement>('progress')?.value ?? 0) > 5_000);
    const start = performance.now();
    button('[data-action=cancel-export]')?.click();
    await until(() => /cancelled/.test(status()));
    const ms = performance.now() - start;
    const files: string[] = [];
    const folder = await navigator.storage.getDirectory();
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
      files.push(name);
    return { ms, files };
  });

/** Exports of all claims of a library that is open and has no filter. */
export async function benchExports(page: Page): Promise<void> {
  await answerDialog(page);
  for (const [format, limit] of LIMITS) {
    const { seconds, bytes, heap } = await measure(page, format);
    const ratio = (seconds / limit).toFixed(2);
    const held = `${(bytes / 1e6).toFixed(0)} MB, page heap +${(heap / 1e6).toFixed(0)} MB at most`;
    console.log(
      `  export ${format.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  (at most ${limit} s: ${ratio}×; ${held})`,
    );
  }
  const { ms, files } = await cancel(page);
  console.log(`  a cancelled bundle ends after ${ms.toFixed(0)} ms and leaves ${files.length} files`);
}
