import { type Pack, type PackIssue, parsePack } from '../ledger/schema';
import type { Failure } from '../messages/protocol';
import type { PackStore } from './pack-store';
import type { StoreFailure } from './result';

/** A pack that was refused, with everything that is wrong in it. The installed pack stays. */
export type BadPack = Failure & { readonly code: 'bad-pack'; readonly issues: readonly PackIssue[] };

export type Loaded =
  | { readonly ok: true; readonly outcome: 'installed' | 'unchanged' | 'newer-kept' }
  | BadPack
  | StoreFailure;

/** At most this many issues are put into words; all of them are in `issues`. */
const NAMED_ISSUES = 20;

const describeIssue = ({ table, row, id, field, message }: PackIssue): string =>
  `${table}${row > 0 ? ` row ${row}` : ''}${id === undefined ? '' : ` (${id})`}, ${field}: ${message}`;

/** The refusal of a pack, in words. */
export const badPack = (issues: readonly PackIssue[]): BadPack => {
  const named = issues.slice(0, NAMED_ISSUES).map(describeIssue).join('\n');
  const more = issues.length > NAMED_ISSUES ? `\nand ${issues.length - NAMED_ISSUES} more` : '';
  return { ok: false, code: 'bad-pack', detail: `The pack was refused:\n${named}${more}`, issues };
};

/** Negative when version `a` comes before `b`; both are `1.2.3`. */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
};

type Installed = NonNullable<Extract<Awaited<ReturnType<PackStore['head']>>, { ok: true }>['value']>;

/** Whether what is installed stays: it is the same, later, or was chosen by a person over this one. */
const stays = ({ head }: Installed, { version }: Pack): 'unchanged' | 'newer-kept' | null => {
  if (head.chosenOver !== undefined && compareVersions(version, head.chosenOver) <= 0) return 'newer-kept';
  const order = compareVersions(version, head.version);
  return order === 0 ? 'unchanged' : order < 0 ? 'newer-kept' : null;
};

/** Puts the pack that ships into the store unless it, a later one, or one chosen over it is there already. */
export const installPack = async (pack: Pack, store: PackStore, now: Date): Promise<Loaded> => {
  const installed = await store.head(pack.pack);
  if (!installed.ok) return installed;
  const { value } = installed;
  const outcome = value?.complete ? stays(value, pack) : null;
  if (outcome !== null) return { ok: true, outcome };
  const damaged = value !== null && !value.complete;
  const replaced = await store.replace(pack, {
    installedAt: now.toISOString(),
    damaged,
    // Another reader of the ledger may have been faster.
    unless: (installed) => installed?.complete === true && stays(installed, pack) !== null,
  });
  return replaced.ok ? { ok: true, outcome: 'installed' } : replaced;
};

/**
 * Loads a pack from a file: checked first, then stored in one transaction. Calling it again changes nothing.
 * A bad pack is refused with the list of what is wrong, and the one installed before stays in force.
 */
export const loadPack = async (input: unknown, store: PackStore, now: Date): Promise<Loaded> => {
  const parsed = parsePack(input);
  return parsed.ok ? installPack(parsed.pack, store, now) : badPack(parsed.issues);
};

/** Reads a stored pack back, checked; damaged rows are named. Null when there is none. */
export const readStoredPack = async (
  name: string,
  store: PackStore,
): Promise<{ readonly ok: true; readonly pack: Pack | null } | BadPack | StoreFailure> => {
  const row = await store.read(name);
  if (!row.ok) return row;
  if (row.value === null) return { ok: true, pack: null };
  const parsed = parsePack(row.value);
  return parsed.ok ? { ok: true, pack: parsed.pack } : badPack(parsed.issues);
};
