import { LIMITS } from '../messages/schemas/limits';
import { isSame } from './same';
import type { Claim } from './types';

/** How claims of a file come into the library. */
export const IMPORT_MODES = ['merge', 'replace'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** What becomes of one claim of a file. */
export const IMPORT_ACTIONS = ['added', 'merged', 'replaced', 'unchanged'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

const notes = (mine: string, theirs: string): string => {
  if (theirs.trim() === '' || mine.includes(theirs)) return mine;
  if (mine.trim() === '' || theirs.includes(mine)) return theirs;
  const both = `${mine}\n${theirs}`;
  return both.length > LIMITS.note ? mine : both;
};

const tagsOf = (mine: Claim, theirs: Claim): readonly string[] => {
  const tags = [...new Set([...mine.tags, ...theirs.tags])];
  return tags.length > LIMITS.tagsPerClaim ? mine.tags : tags;
};

/** The reading with what goes with it: a correction is taken where the machine read the same and nobody corrected it here. */
const readingOf = (mine: Claim, theirs: Claim) => {
  const taken =
    mine.machineReading === undefined &&
    theirs.machineReading !== undefined &&
    isSame(theirs.machineReading, mine.reading);
  const { reading, comparison, facts, packVersion, extensionVersion, machineReading } = taken ? theirs : mine;
  const parts = { reading, comparison, facts, packVersion, extensionVersion };
  return machineReading === undefined ? parts : { ...parts, machineReading };
};

/** What either copy knows of its history, oldest first; of equal entries one. Too many: those that are here. */
const history = <T>(
  mine: readonly T[] = [],
  theirs: readonly T[] = [],
  at: (entry: T) => string,
): readonly T[] => {
  const news = theirs.filter((entry) => !mine.some((known) => isSame(known, entry)));
  const all = [...mine, ...news];
  if (news.length === 0 || all.length > LIMITS.historyPerClaim) return mine;
  return all.sort((a, b) => at(a).localeCompare(at(b)));
};

/** Revisions, earlier comparisons and the last visit, as far as either copy has them. */
const sinceOf = (mine: Claim, theirs: Claim): Pick<Claim, 'revisions' | 'earlier' | 'visit'> => {
  const revisions = history(mine.revisions, theirs.revisions, ({ after }) => after.seenAt);
  const earlier = history(mine.earlier, theirs.earlier, ({ replacedAt }) => replacedAt);
  const visits = [mine.visit, theirs.visit].filter((visit) => visit !== undefined);
  const [visit] = visits.sort((a, b) => b.at.localeCompare(a.at));
  return {
    ...(revisions.length > 0 ? { revisions } : {}),
    ...(earlier.length > 0 ? { earlier } : {}),
    ...(visit ? { visit } : {}),
  };
};

/**
 * A kept claim with what another copy of it has more: tags, note, colour, a correction, history, fields that are absent here.
 * Nothing that is here is lost: a note or a list of tags that would be longer than allowed stays as it is. A claim comes
 * back from the trash where the other copy is not in it.
 */
export const mergeClaims = (mine: Claim, theirs: Claim): Claim => {
  const { machineReading: _theirs, ...more } = theirs;
  const { machineReading: _mine, ...rest } = mine;
  return {
    ...more,
    ...rest,
    ...readingOf(mine, theirs),
    ...sinceOf(mine, theirs),
    note: notes(mine.note, theirs.note),
    tags: tagsOf(mine, theirs),
    deletedAt: theirs.deletedAt === null ? null : mine.deletedAt,
  };
};

/** What becomes of a claim of a file, and the claim that is there afterwards. `mine`: the same claim in the library. */
export const decideImport = (
  theirs: Claim,
  mine: Claim | null,
  mode: ImportMode,
): { readonly action: ImportAction; readonly claim: Claim } => {
  if (mine === null) return { action: 'added', claim: theirs };
  const claim = mode === 'merge' ? mergeClaims(mine, theirs) : theirs;
  if (isSame(claim, mine)) return { action: 'unchanged', claim: mine };
  return { action: mode === 'merge' ? 'merged' : 'replaced', claim };
};
