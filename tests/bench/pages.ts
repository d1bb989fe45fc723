import { ENGINES, type Engine } from '../support/browsers';
import type { Trace } from '../support/driver';
import { Installed } from '../support/installed';
import type { Page } from '../support/page';
import { until } from '../support/wait';
import { median } from './measure';

const PROSE =
  'The council agreed on Tuesday to repair the bridges over the bay, and the harbour will stay open meanwhile, said its mayor.';
const LARGE = { characters: 5_000_000, figures: 1000 };
const ARTICLE = { characters: 20_000, figures: 12 };

const sentenceOf = (at: number): string =>
  `OpenAI spent $${(1 + at / 1000).toFixed(3)} billion on inference in 2024.`;

/** Bytes of the sentences with figures, two a character. */
const textOfFigures = (figures: number): number => 2 * figures * sentenceOf(0).length;

/** A page of `<p>`, each with a `<b>` in it, and sentences with a figure of OpenAI spread over it. */
export function bigPage({ characters, figures }: { characters: number; figures: number }): string {
  const paragraphs = Math.round(characters / (PROSE.length + 12));
  const every = Math.max(1, Math.floor(paragraphs / figures));
  const lines: string[] = [];
  for (let at = 0, written = 0; at < paragraphs; at += 1) {
    lines.push(`<p>${PROSE} <b>Item ${at}</b>.</p>`);
    if (at % every === 0 && written < figures) {
      lines.push(`<p>${sentenceOf(written)}</p>`);
      written += 1;
    }
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><article><h1>OpenAI</h1>\n${lines.join('\n')}</article></html>`;
}

/**
 * Notes in the page when marks first appear, what moved, and how long a timer had to wait for its turn once the page
 * was idle: there all scripts together show, also in browsers that trace none. Runs before anything else of the page.
 */
const PROBE = `<script>
  const probe = (window.probe = { idle: 0, marked: 0, shift: 0, gap: 0 });
  addEventListener('load', () => requestIdleCallback(() => { probe.idle = last = performance.now(); }));
  new PerformanceObserver((list) => { for (const one of list.getEntries()) probe.shift += one.value; })
    .observe({ type: 'layout-shift', buffered: true });
  let last = 0;
  const look = () => {
    const now = performance.now();
    if (probe.idle > 0) probe.gap = Math.max(probe.gap, now - last);
    last = now;
    if (CSS.highlights.size > 0 && probe.marked === 0) probe.marked = now;
    if (!probe.over) setTimeout(look, 4);
  };
  look();
</script>`;

type Probe = { idle: number; marked: number; shift: number; gap: number };
const probeOf = (page: Page): Promise<Probe> =>
  page.evaluate(() => Object.assign((window as unknown as { probe: Probe }).probe, { over: true }));

const countMarks = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let count = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (name.startsWith('two-ledgers-')) count += highlight.size;
    });
    return count;
  });

/** Milliseconds of bare passes over the page, the first one and those after it: every text node, one expression. */
const floorOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const times: number[] = [];
    for (let run = 0; run < 9; run += 1) {
      const start = performance.now();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let hits = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (/[$€£¥%]|\d/.test((node as Text).data)) hits += 1;
      if (hits < 0) throw new Error('unreachable');
      times.push(performance.now() - start);
    }
    return times;
  });

type Row = { trace: Trace | null; probe: Probe; elements: number };

/** Reads a page in a tab; what comes after the first one in the same tab is warm. */
type Given = { readonly url: string; readonly html: string; readonly figures: number };
/** Milliseconds of a bare pass: the first one over a page, and one that was made often before. */
type Floor = { readonly first: number; readonly later: number };
type Without = { readonly heap: number | null; readonly floor: Floor };

async function readOnce(installed: Installed, page: Page, { url, html, figures }: Given): Promise<Row> {
  installed.browser.serve(url, html.replace('<article>', `${PROBE}<article>`));
  const trace = await page.trace(async () => {
    await page.goto(url);
    let seen = 0;
    await until(
      () => `${figures} marks; there were ${seen}`,
      async () => {
        seen = await countMarks(page);
        return seen >= figures;
      },
    );
  });
  const elements = await page.evaluate(
    () => document.querySelectorAll('body > :not(article, script)').length,
  );
  return { trace, probe: await probeOf(page), elements };
}

/** The same page where annotations are off: bytes that its scripts hold, and bare passes over it. */
async function readWithout(installed: Installed, url: string, html: string): Promise<Without> {
  await installed.ask('settings/patch', { patch: { mutedSites: [new URL(url).hostname] } });
  installed.browser.serve(url, html.replace('<article>', `${PROBE}<article>`));
  const page = await installed.browser.newPage();
  await page.goto(url);
  await page.waitFor(() => (window as unknown as { probe: Probe }).probe.idle > 0);
  await probeOf(page);
  const heap = await page.heap();
  const [first = Number.NaN, ...later] = await floorOf(page);
  await page.close();
  await installed.ask('settings/patch', { patch: { mutedSites: [] } });
  return { heap, floor: { first, later: median(later.slice(1)) } };
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const mb = (value: number): string => `${(value / 1e6).toFixed(2)} MB`;
const line = (name: string, value: string, limit = ''): void =>
  console.log(`  ${name.padEnd(46)} ${value.padEnd(28)} ${limit}`.trimEnd());

type Limits = { readonly script: (floor: number) => string; readonly text: number };

type Read = { readonly rows: readonly Row[]; readonly heap: number | null };

function print(name: string, { rows, heap }: Read, { heap: without, floor }: Without, limits: Limits): void {
  const of = (pick: (row: Row) => number): number => median(rows.map(pick));
  console.log(`\n${name}`);
  line('floor: TreeWalker and one expression, once', ms(floor.first));
  line('the same pass, after many', ms(floor.later));
  if (rows.every(({ trace }) => trace)) {
    const script = of((row) => row.trace?.script ?? 0);
    const times = `${(script / floor.first).toFixed(1)}×, ${(script / floor.later).toFixed(1)}×`;
    line('gate and annotator, thread time', `${ms(script)}  (${times})`, limits.script(floor.first));
    line('longest stretch of ours', ms(of((row) => row.trace?.longest ?? 0)), 'at most 16 ms');
  } else line('gate and annotator, longest stretch', 'not told by this browser');
  line('longest wait of a timer, of all scripts', ms(of(({ probe }) => probe.gap)));
  const first = of(({ probe }) => Math.max(0, probe.marked - probe.idle));
  line('first underline after idle', ms(first), 'at most 100 ms');
  line('layout shift', String(of(({ probe }) => probe.shift)), '0');
  line('elements added', String(of(({ elements }) => elements)), '0');
  if (without === null || heap === null) line('memory added', 'not told by this browser');
  else line('memory added', mb(heap - without), `at most ${mb(3 * limits.text + 5e6)}`);
}

async function benchIn(engine: Engine): Promise<void> {
  const installed = await Installed.start(engine);
  try {
    await installed.choose('all');
    const large = bigPage(LARGE);
    const rows: Row[] = [];
    let held: number | null = null;
    for (let run = 0; run < 3; run += 1) {
      const page = await installed.browser.newPage();
      const url = `https://news.example/large-${run}`;
      rows.push(await readOnce(installed, page, { url, html: large, figures: LARGE.figures }));
      held = await page.heap();
      await page.close();
    }
    const without = await readWithout(installed, 'https://news.example/large-off', large);
    print(`5 MB of text with 1,000 figures, ${engine}`, { rows, heap: held }, without, {
      script: (floor) => `at most 10× (${ms(10 * floor)})`,
      text: textOfFigures(LARGE.figures),
    });
    const article = bigPage(ARTICLE);
    const short: Row[] = [];
    const page = await installed.browser.newPage();
    for (let run = 0; run < 9; run += 1) {
      const url = `https://news.example/article-${run}`;
      short.push(await readOnce(installed, page, { url, html: article, figures: ARTICLE.figures }));
    }
    // Not between two readings: a collection throws compiled code away, which no reader's browser does in between.
    held = await page.heap();
    await page.close();
    const off = await readWithout(installed, 'https://news.example/article-off', article);
    print(
      `Article of 20 kB with 12 figures, ${engine}, one after another in a tab`,
      { rows: short.slice(1), heap: held },
      off,
      {
        script: () => 'at most 5 ms',
        text: textOfFigures(ARTICLE.figures),
      },
    );
  } finally {
    await installed.close();
  }
}

/** What reading costs real pages, in both browsers. */
export async function benchPages(): Promise<void> {
  for (const engine of ENGINES) await benchIn(engine);
}
