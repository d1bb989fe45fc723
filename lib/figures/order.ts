import type { Amount } from './amounts';
import type { Scene } from './scene';

type Placed = { readonly start: number; readonly end: number };

const WIDEST_GAP = 40;
const COMMAS = /^[\s,;、，~≈$€£¥]*$/;

/** Whether nothing but commas, "and" and hedges lies between two offsets of a sentence. */
function sideBySide(scene: Scene, from: number, to: number): boolean {
  if (to <= from || to - from > WIDEST_GAP) return false;
  let rest = '';
  let at = from;
  for (const m of scene.marks) {
    if (m.start < at || m.end > to || !((m.group === 'k' && m.name === 'and') || m.group === 'q')) continue;
    rest += scene.clean.lower.slice(at, m.start);
    at = m.end;
  }
  return COMMAS.test(rest + scene.clean.lower.slice(at, to));
}

/** Items cut into runs of those that stand side by side. */
function runsOf<T extends Placed>(scene: Scene, items: readonly T[]): T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && sideBySide(scene, last.end, item.start)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/**
 * The item that shares its place in a row with the figure's: "OpenAI and xAI raised 40 and 20 billion", "1 billion and
 * 2 billion in 2024 and 2025". With "respectively" all figures and all items of the sentence are such rows.
 */
export function inStep<T extends Placed>(scene: Scene, amount: Amount, items: readonly T[]): T | null {
  const alike = scene.amounts.filter((a) => a.kind === amount.kind && a.scaled === amount.scaled);
  if (alike.length < 2 || items.length < 2) return null;
  const row = runsOf(scene, alike).find((run) => run.includes(amount)) ?? [];
  const place = row.indexOf(amount);
  const match = row.length > 1 ? runsOf(scene, items).find((run) => run.length === row.length) : undefined;
  if (match) return match[place] ?? null;
  const listed = scene.marks.some((m) => m.group === 'k' && m.name === 'respectively');
  if (!listed) return null;
  if (row.length === items.length) return items[place] ?? null;
  return alike.length === items.length ? (items[alike.indexOf(amount)] ?? null) : null;
}
