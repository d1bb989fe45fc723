import type { FactView } from '../../messages/protocol';
import { idInName, nameFact } from '../named-facts';
import { tooBig } from './check-claim';
import { parseJson } from './json-lines';
import { isFields } from './own-json';

/** How our writer begins and ends the names of facts that another row tells. */
const [OPEN, CLOSE] = ['"facts":{"named":[', ']}'];

/** Facts by the names that rows give them which do not tell them. */
export type ToldFacts = ReadonlyMap<string, unknown>;

const byName = (facts: readonly unknown[]): (readonly [string, unknown])[] =>
  facts.flatMap((fact) => (isFields(fact) ? [[nameFact(fact), fact]] : []));

const factsIn = (cell: string): readonly unknown[] => {
  const json = parseJson(cell);
  if (!json.ok || tooBig(json.value) !== null || !isFields(json.value)) return [];
  return Array.isArray(json.value.facts) ? json.value.facts : [];
};

const namesIn = (cell: string): readonly string[] => {
  const from = cell.indexOf(OPEN) + OPEN.length;
  const names = parseJson(`[${cell.slice(from, cell.indexOf(CLOSE, from))}]`);
  return names.ok ? (names.value as readonly unknown[]).filter((name) => typeof name === 'string') : [];
};

/** Facts that rows tell in full, and the ids of those that others name and none tells; `cells` hold whole claims. */
export const readToldFacts = (
  cells: readonly string[],
): { readonly told: ToldFacts; readonly missing: readonly string[] } => {
  const naming = cells.filter((cell) => cell.includes(OPEN));
  if (naming.length === 0) return { told: new Map(), missing: [] };
  const told = new Map(cells.flatMap((cell) => (cell.includes(OPEN) ? [] : byName(factsIn(cell)))));
  const names = new Set(naming.flatMap(namesIn));
  const missing = [...names].filter((name) => !told.has(name)).map(idInName);
  return { told, missing: [...new Set(missing)] };
};

/** `told` with facts of the ledger here beside it: one of the same content is the one that was named. */
export const withLedger = (told: ToldFacts, ledger: readonly FactView[]): ToldFacts =>
  new Map([...byName(ledger), ...told]);

/** The claim of a row with the facts that it names, or the first name that no fact goes by. */
export const fillFacts = (
  claim: unknown,
  told: ToldFacts,
): { readonly ok: true; readonly claim: unknown } | { readonly ok: false; readonly name: string } => {
  const names = isFields(claim) && isFields(claim.facts) ? claim.facts.named : null;
  if (!isFields(claim) || !Array.isArray(names)) return { ok: true, claim };
  const unknown = names.find((name) => !told.has(name));
  return unknown === undefined
    ? { ok: true, claim: { ...claim, facts: names.map((name) => told.get(name)) } }
    : { ok: false, name: String(unknown) };
};
