import { toSpan } from './period';
import type { Fact } from './rows';
import type { PackIssue } from './schema';

type Ids = {
  readonly facts: readonly (string | undefined)[];
  readonly sources: readonly (string | undefined)[];
};

type Say = (row: number, fact: Fact, field: string, message: string) => void;

const duplicates = (table: 'facts' | 'sources', ids: readonly (string | undefined)[]): PackIssue[] => {
  const seen = new Map<string, number>();
  return ids.flatMap((id, index) => {
    if (id === undefined) return [];
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index + 1);
    return first === undefined
      ? []
      : [{ table, row: index + 1, id, field: 'id', message: `is also the id of row ${first}` }];
  });
};

const checkDates: (row: number, fact: Fact, say: Say) => void = (row, fact, say) => {
  if (fact.period && fact.asOf) say(row, fact, 'asOf', 'a fact has a period or an as-of date, never both');
  if (!fact.period && !fact.asOf) say(row, fact, 'period', 'a fact needs a period or an as-of date');
  if (fact.period && !toSpan(fact.period)) say(row, fact, 'period.end', 'lies before the start');
};

const checkLinks = (row: number, fact: Fact, known: ReadonlySet<string | undefined>, say: Say): void => {
  const links: readonly (readonly [string, string | null | undefined])[] = [
    ['variantOf', fact.variantOf],
    ['alternativeTo', fact.alternativeTo],
    ['supersedes', fact.supersedes],
    ['reply', fact.reply],
    ...(fact.derivation?.inputs ?? []).map((input, at) => [`derivation.inputs.${at}`, input] as const),
  ];
  for (const [field, target] of links) {
    if (target && !known.has(target)) say(row, fact, field, `names no fact of this pack: ${target}`);
    if (target === fact.id && field !== 'reply') say(row, fact, field, 'points at its own row');
  }
};

const checkOrigin = (row: number, fact: Fact, sources: ReadonlySet<string | undefined>, say: Say): void => {
  if (fact.source && !sources.has(fact.source)) say(row, fact, 'source', `names no source: ${fact.source}`);
  if (!fact.source && !fact.derivation && fact.basis !== 'user') {
    say(row, fact, 'source', 'a fact needs a source or a derivation');
  }
  if (fact.basis === 'derived' && !fact.derivation) {
    say(row, fact, 'derivation', 'a derived fact says how it was derived');
  }
};

type Links = ReadonlyMap<string, readonly string[]>;

/** What is left of a graph when nodes that lead to nothing are taken away again and again. */
const peel = (nodes: ReadonlySet<string>, next: Links, previous: Links): ReadonlySet<string> => {
  const left = new Set(nodes);
  const open = new Map(
    [...nodes].map((id) => [id, (next.get(id) ?? []).filter((to) => left.has(to)).length]),
  );
  const ready = [...nodes].filter((id) => open.get(id) === 0);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    left.delete(id);
    for (const from of previous.get(id) ?? []) {
      const rest = (open.get(from) ?? 0) - 1;
      open.set(from, rest);
      if (rest === 0 && left.has(from)) ready.push(from);
    }
  }
  return left;
};

/** Ids of facts whose derivation leads back to themselves: neither above nor below a loop, but in it. */
const cyclic = (facts: ReadonlyMap<string, Fact>): ReadonlySet<string> => {
  const inputs = new Map<string, readonly string[]>();
  const uses = new Map<string, string[]>();
  for (const [id, { derivation }] of facts) {
    const known = [...new Set(derivation?.inputs ?? [])].filter((input) => facts.has(input));
    inputs.set(id, known);
    for (const input of known) {
      const users = uses.get(input);
      if (users) users.push(id);
      else uses.set(input, [id]);
    }
  }
  return peel(peel(new Set(facts.keys()), inputs, uses), uses, inputs);
};

/**
 * What is wrong between the rows of a pack. `facts` holds null for rows that their schema refused;
 * `ids` are those of all rows, so that a refused row does not make others look dangling.
 */
export const crossCheck = (facts: readonly (Fact | null)[], ids: Ids): PackIssue[] => {
  const issues: PackIssue[] = [...duplicates('facts', ids.facts), ...duplicates('sources', ids.sources)];
  const say: Say = (row, fact, field, message) =>
    void issues.push({ table: 'facts', row, id: fact.id, field, message });
  const knownFacts = new Set(ids.facts);
  const knownSources = new Set(ids.sources);
  const readable = facts.flatMap((fact) => (fact ? [fact] : []));
  const loops = cyclic(new Map(readable.map((fact) => [fact.id, fact])));
  facts.forEach((fact, index) => {
    if (!fact) return;
    checkDates(index + 1, fact, say);
    checkLinks(index + 1, fact, knownFacts, say);
    checkOrigin(index + 1, fact, knownSources, say);
    if (loops.has(fact.id)) say(index + 1, fact, 'derivation', 'leads back to this fact');
  });
  return issues;
};
