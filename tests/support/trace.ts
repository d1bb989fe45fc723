import type { CDPSession } from 'playwright-core';
import type { Trace } from './driver';

/** An event of Chromium's tracing; times in microseconds, `tdur` of the thread's own time. */
type Event = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
};

/** Runs of script as the browser counts them. */
const RUNS = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'v8.callFunction', 'v8.run']);

const isOurs = ({ args }: Event): boolean => args.data?.url?.startsWith('chrome-extension:') ?? false;
/** A script of the page, or of whoever drives the browser. */
const isForeign = (event: Event): boolean =>
  (event.name === 'EvaluateScript' || event.name === 'FunctionCall') && !isOurs(event);
const isWithin = (inner: Event, outer: Event): boolean =>
  inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

/** Events (by start) with those that lie in them. */
const nest = (events: readonly Event[]): readonly Event[][] => {
  const nested: Event[][] = [];
  for (const event of events) {
    const outer = nested.at(-1)?.[0];
    if (outer && isWithin(event, outer)) nested.at(-1)?.push(event);
    else nested.push([event]);
  }
  return nested;
};

/**
 * What our scripts took of a thread's tasks. An answer from the background only runs microtasks, which carry no
 * address: those of tasks without a foreign script count, too.
 */
function sumUp(events: readonly Event[]): Trace {
  const sorted = events
    .filter(({ name }) => RUNS.has(name) || name.endsWith('RunTask'))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const began = sorted.find(isOurs)?.ts ?? Number.POSITIVE_INFINITY;
  let [script, longest] = [0, 0];
  for (const task of nest(sorted)) {
    const runs = task.filter(({ name, ts }) => RUNS.has(name) && ts >= began);
    if (runs.some(isForeign)) continue;
    const ms = nest(runs).reduce((sum, [run]) => sum + (run?.tdur ?? 0) / 1000, 0);
    script += ms;
    longest = Math.max(longest, ms);
  }
  return { script, longest };
}

/** Has Chromium write down what the main thread of a page does while `act` runs; thread time, whatever else the machine does. */
export async function traceChromium(session: CDPSession, act: () => Promise<void>): Promise<Trace> {
  const events: Event[] = [];
  const take = ({ value }: { value: object[] }): void => void events.push(...(value as Event[]));
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'v8', 'v8.execute'] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', take);
  return sumUp(mainThreadOf(events));
}

/** Events of the main thread that runs content scripts of ours. */
function mainThreadOf(events: readonly Event[]): readonly Event[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const key = ({ pid, tid }: Event): string => `${pid}:${tid}`;
  const known = new Set(mains.map(key));
  const of = events.filter((event) => isOurs(event) && known.has(key(event))).map(key);
  return events.filter((event) => event.ph === 'X' && of.includes(key(event)));
}

/** Bytes in use by all scripts of a page's process, after a collection. */
export async function heapOfChromium(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
