import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { annotate, openBare } from '../browser/support/bare-page';
import { type Browser, ENGINES, type Engine, launch, type Page } from '../support/browsers';
import { Installed } from '../support/installed';
import { until } from '../support/wait';
import { median } from './measure';
import { bigPage } from './pages';

const MARK_JS = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
const MANY = { characters: 1_000_000, figures: 5000 };
const LARGE = { characters: 5_000_000, figures: 1000 };
const LIVE = { seconds: 30, perSecond: 1000, posts: 200, every: 25 };

const line = (name: string, value: string): void => console.log(`  ${name.padEnd(46)} ${value}`);

/** Hit tests over batches of a thousand points, and what the browser's own call takes for the same points. */
async function benchHits(browser: Browser, engine: Engine): Promise<void> {
  const page = await openBare(browser, bigPage(MANY));
  await annotate(page);
  await page.waitFor((count) => window.bare.session.marks.length === count, MANY.figures);
  const { ours, native } = await page.evaluate(() => window.tl.timeHits(20, 1000));
  console.log(`\nHit test with ${MANY.figures} figures, ${engine}`);
  line('markAt, a point', `${median(ours).toFixed(4)} ms`);
  if (native.length > 0) {
    const ratio = median(native) / median(ours);
    line('highlightsFromPoint, a point', `${median(native).toFixed(4)} ms  (${ratio.toFixed(1)}× ours)`);
  } else line('highlightsFromPoint', 'not in this browser');
  await page.evaluate(() => scrollTo(0, 0));
  const frames: number[] = [];
  for (let run = 0; run < 9; run += 1) frames.push(await framesToCard(page));
  line('frames until a card is drawn (the first, then)', `${frames[0]}, ${median(frames.slice(1))}`);
  await page.close();
}

/** Frames between asking for the next figure's card and its being on the page. */
const framesToCard = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let frames = 0;
    const before = CSS.highlights.get('two-ledgers-current');
    const isOpen = (): boolean =>
      CSS.highlights.get('two-ledgers-current') !== before &&
      document.querySelector('[popover]:popover-open') !== null;
    window.bare.session.obey({ type: 'order/next' });
    while (!isOpen() && frames < 100) {
      await new Promise(requestAnimationFrame);
      frames += 1;
    }
    return frames;
  });

/** Milliseconds that a highlighter which wraps nodes takes for equal figures on the large page. */
async function benchPeer(browser: Browser, engine: Engine): Promise<void> {
  const page = await browser.open('https://news.example/peer', bigPage(LARGE));
  await page.raw.run(`(() => { ${MARK_JS}; return null; })()`);
  const { ms, found } = await page.evaluate(async () => {
    type Marked = { markRegExp(pattern: RegExp, options: { done(count: number): void }): void };
    const { Mark } = window as unknown as { Mark: new (root: Element) => Marked };
    const start = performance.now();
    const count = await new Promise<number>((resolve) =>
      new Mark(document.body).markRegExp(/\$\d+(?:\.\d+)? billion/gi, { done: resolve }),
    );
    return { ms: performance.now() - start, found: count };
  });
  console.log(`\nA highlighter that wraps nodes (mark.js), 5 MB with 1,000 figures, ${engine}`);
  line(`${found} figures wrapped`, `${ms.toFixed(0)} ms, in one stretch`);
  await page.close();
}

/** A page that changes a thousand times a second: new posts, texts rewritten, old posts gone. */
const liveBlog = ({ seconds, perSecond, posts, every }: typeof LIVE): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Live</title><article><h1>OpenAI, live</h1><div id="posts"></div></article>
<script>
  const box = document.getElementById('posts');
  let count = 0;
  const end = performance.now() + ${seconds * 1000};
  const change = () => {
    for (let i = 0; i < ${perSecond / 100}; i += 1) {
      count += 1;
      const post = document.createElement('p');
      post.textContent = count % ${every} === 0
        ? 'OpenAI spent $' + (1 + count / 100000).toFixed(5) + ' billion on inference in 2024.'
        : 'Post number ' + count + ' of a long evening, with nothing to count.';
      box.prepend(post);
      if (box.childElementCount > ${posts}) box.lastElementChild.remove();
    }
    if (performance.now() < end) setTimeout(change, 10); else document.title = 'over';
  };
  addEventListener('load', () => setTimeout(change, 500));
</script></html>`;

async function benchLive(engine: Engine): Promise<void> {
  const installed = await Installed.start(engine);
  try {
    await installed.choose('all');
    const url = 'https://news.example/live-bench';
    installed.browser.serve(url, liveBlog(LIVE));
    const page = await installed.browser.newPage();
    const trace = await page.trace(async () => {
      await page.goto(url);
      await until('the evening to end', () => page.evaluate(() => document.title === 'over'), 60_000);
    });
    const wanted = LIVE.posts / LIVE.every;
    await until(`${wanted} marks at the end`, () =>
      page.evaluate((count) => {
        let marks = 0;
        CSS.highlights.forEach((highlight, name) => {
          if (name.startsWith('two-ledgers-')) marks += highlight.size;
        });
        return marks === count;
      }, wanted),
    );
    console.log(`\nLive blog: ${LIVE.perSecond} changes a second for ${LIVE.seconds} s, ${engine}`);
    if (trace)
      line('share of the main thread', `${((trace.script / (LIVE.seconds * 1000)) * 100).toFixed(1)} %`);
    if (trace) line('longest stretch of ours', `${trace.longest.toFixed(1)} ms`);
    line('stale marks at the end', '0');
    await page.close();
  } finally {
    await installed.close();
  }
}

/** Hit tests, the card, a page that never rests, and a highlighter of the other kind, in both browsers. */
export async function benchOverlay(): Promise<void> {
  for (const engine of ENGINES) {
    const browser = await launch(engine);
    try {
      await benchHits(browser, engine);
      await benchPeer(browser, engine);
    } finally {
      await browser.close();
    }
    await benchLive(engine);
  }
}
