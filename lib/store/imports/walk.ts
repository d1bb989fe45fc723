import { decideImport, type ImportMode } from '../../claims/merge';
import { duplicateKey } from '../../claims/quote';
import { canSummarise } from '../../claims/summary';
import type { Claim } from '../../claims/types';
import type { Tables } from '../blocks';
import { claimsIn } from '../claim-blocks';
import { readRows } from '../claim-rows';
import type { BlockPart } from '../open-blocks';
import { type ClaimRow, fromRow, type StoredClaim, unpackClaim } from '../stored-claim';
import type { ClaimIdentity, ImportSource } from './source';
import type { ImportStep } from './types';

/** Claims looked at together: some 2 MB. */
const PART = 400;

type Each = (steps: readonly ImportStep[], done: number, total: number) => Promise<void> | void;

const repeated = (identities: readonly ClaimIdentity[]): ReadonlySet<string> => {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const { key } of identities) (seen.has(key) ? twice : seen).add(key);
  return twice;
};

const byId = async (within: Tables, ids: readonly string[]): Promise<Map<string, ClaimRow>> =>
  new Map((await readRows(within, ids)).flatMap((row) => (row ? [[row.id, row] as const] : [])));

/** Rows with some of the keys; where several have one, the one that is not in the trash. */
const byKey = async (within: Tables, keys: readonly string[]): Promise<Map<string, ClaimRow>> => {
  const rows = (await claimsIn(within).having('duplicateKeys', keys)).map(unpackClaim);
  rows.sort((a, b) => Number(a.deletedAt === null) - Number(b.deletedAt === null));
  return new Map(rows.map((row) => [row.duplicateKey, row]));
};

/**
 * Finds for each claim of a source the one in the library that it is a copy of, by its id, or else by its words at their
 * place; and decides what becomes of the two.
 */
class Matcher {
  /** What claims have become so far, by id: of this part, and of words that stand in the source again. */
  private readonly now = new Map<string, ClaimRow>();
  private readonly byWords = new Map<string, ClaimRow>();
  private readonly taken = new Set<string>();

  constructor(
    private readonly within: Tables,
    private readonly mode: ImportMode,
    private readonly ids: ReadonlySet<string>,
    private readonly twice: ReadonlySet<string>,
  ) {}

  async part(claims: readonly Claim[]): Promise<ImportStep[]> {
    const known = await byId(
      this.within,
      claims.map(({ id }) => id),
    );
    const others = claims.filter(({ id }) => !known.has(id)).map(duplicateKey);
    const words = await byKey(this.within, others);
    const steps = claims.map((claim) => this.step(claim, known.get(claim.id), words));
    this.forget();
    return steps;
  }

  private step(claim: Claim, known: ClaimRow | undefined, words: Map<string, ClaimRow>): ImportStep {
    const key = duplicateKey(claim);
    const former = known ? (this.now.get(known.id) ?? known) : this.sameWords(key, words);
    // A stored claim that cannot be read has nothing to be merged with: the readable copy takes its place.
    const mode = former && !canSummarise(former) ? 'replace' : this.mode;
    const { action, claim: result } = decideImport(claim, former ? fromRow(former) : null, mode);
    const own = this.mode === 'merge' && former ? former.duplicateKey : key;
    const row = { ...result, duplicateKey: own };
    this.now.set(row.id, row);
    this.byWords.set(own, row);
    return { action, row, former: former ?? null };
  }

  private sameWords(key: string, words: Map<string, ClaimRow>): ClaimRow | undefined {
    const found = words.get(key);
    if (this.mode === 'merge') return this.byWords.get(key) ?? (found && (this.now.get(found.id) ?? found));
    // A file that replaces holds each of its claims by id: one of the library gives way to one of them at most.
    if (!found || this.ids.has(found.id) || this.taken.has(found.id)) return undefined;
    this.taken.add(found.id);
    return found;
  }

  private forget(): void {
    for (const [key, row] of this.byWords) {
      if (this.twice.has(key)) continue;
      this.byWords.delete(key);
      this.now.delete(row.id);
    }
  }
}

/** Claims of the library that a replacing source does not hold, in parts. */
const eachMissing = async (
  within: Tables,
  identities: readonly ClaimIdentity[],
  now: string,
  each: (steps: readonly ImportStep[]) => Promise<void> | void,
): Promise<void> => {
  const ids = new Set(identities.map(({ id }) => id));
  const keys = new Set(identities.map(({ key }) => key));
  for (let after: string | null = ''; after !== null; ) {
    const { items, next }: BlockPart<StoredClaim, string> = await claimsIn(within).after(after, PART);
    after = next;
    const missing = items
      .filter((row) => row.deletedAt === null && !ids.has(row.id) && !keys.has(row.duplicateKey))
      .map(unpackClaim);
    await each(missing.map((former) => ({ action: 'trashed', row: { ...former, deletedAt: now }, former })));
  }
};

/**
 * Goes through an import step by step, inside a transaction. Replacing moves first to the trash what the source does not
 * hold. `now`: instant of that.
 */
export const walkImport = async (
  within: Tables,
  source: ImportSource,
  { mode, now }: { readonly mode: ImportMode; readonly now: string },
  each: Each,
): Promise<void> => {
  const identities = await source.identities(within);
  const total = identities.length;
  if (mode === 'replace') await eachMissing(within, identities, now, (steps) => each(steps, 0, total));
  const ids = new Set(identities.map(({ id }) => id));
  if (ids.size !== total) throw new Error('The same id stands twice among the claims.');
  const matcher = new Matcher(within, mode, ids, repeated(identities));
  for (let from = 0; from < total; from += PART) {
    const steps = await matcher.part(await source.read(within, from, PART));
    await each(steps, Math.min(from + PART, total), total);
  }
};
