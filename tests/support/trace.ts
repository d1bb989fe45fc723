import type { CDPSession } from 'playwright-core';
import type { Trace } from './driver';

type Node = {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
};
type Profile = {
  readonly nodes: readonly Node[];
  readonly samples?: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas?: readonly number[];
};

/** Microseconds between two looks. */
const INTERVAL = 100;

/** The nodes of a profile that run an extension's script, or what such a script called. */
function oursIn({ nodes }: Profile): ReadonlySet<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const take = (id: number): void => {
    ours.add(id);
    for (const child of byId.get(id)?.children ?? []) take(child);
  };
  for (const { id, callFrame } of nodes) if (/^chrome-extension:/.test(callFrame.url)) take(id);
  return ours;
}

function sumUp(profile: Profile): Trace {
  const ours = oursIn(profile);
  const deltas = profile.timeDeltas ?? [];
  let [script, longest, stretch] = [0, 0, 0];
  profile.samples?.forEach((id, at) => {
    const ms = (deltas[at] ?? 0) / 1000;
    stretch = ours.has(id) ? stretch + ms : 0;
    if (ours.has(id)) script += ms;
    longest = Math.max(longest, stretch);
  });
  return { script, longest };
}

/** Samples the main thread of a page while `act` runs. */
export async function traceChromium(session: CDPSession, act: () => Promise<void>): Promise<Trace> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  await act();
  const { profile } = await session.send('Profiler.stop');
  return sumUp(profile);
}

/** Bytes in use by all scripts of a page's process, after a collection. */
export async function heapOfChromium(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
