import { LIMITS } from '../messages/schemas/limits';
import type { Claim, ClaimColour, EarlierComparison } from './types';

/** A change to one claim or to many at once. */
export type ClaimChange =
  | { readonly kind: 'tag'; readonly tags: readonly string[] }
  | { readonly kind: 'untag'; readonly tags: readonly string[] }
  | { readonly kind: 'colour'; readonly colour: ClaimColour | null }
  /** `append` puts the text below what is there, `note` in its place. */
  | { readonly kind: 'append'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'trash' }
  | { readonly kind: 'restore' };

/** The values that a change replaced; null where there was none. Fields that stayed are absent. */
export type FormerClaim = {
  readonly id: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly colour?: ClaimColour | null;
  readonly deletedAt?: string | null;
  /** Given together: a reading that was corrected, and what was made of it. */
  readonly corrected?: Pick<Claim, 'reading' | 'comparison' | 'facts' | 'packVersion'> & {
    readonly machineReading: Claim['reading'] | null;
    /** Given where the claim was compared anew. */
    readonly earlier?: readonly EarlierComparison[] | null;
  };
};

/** What a change makes of a claim, with the values it had; null when it leaves the claim as it is. */
export type Changed = { readonly claim: Claim; readonly former: FormerClaim };

const withTags = (claim: Claim, tags: readonly string[]): Changed | null =>
  tags.length === claim.tags.length
    ? null
    : { claim: { ...claim, tags }, former: { id: claim.id, tags: claim.tags } };

const withColour = ({ colour: old, ...rest }: Claim, colour: ClaimColour | null): Changed | null =>
  (old ?? null) === colour
    ? null
    : {
        claim: colour === null ? rest : { ...rest, colour },
        former: { id: rest.id, colour: old ?? null },
      };

const withNote = (claim: Claim, note: string): Changed | null => {
  if (note === claim.note) return null;
  if (note.length > LIMITS.note) {
    throw new Error(`The note of ${claim.quote.exact} would be longer than ${LIMITS.note} characters.`);
  }
  return { claim: { ...claim, note }, former: { id: claim.id, note: claim.note } };
};

const moved = (claim: Claim, deletedAt: string | null): Changed | null =>
  (claim.deletedAt === null) === (deletedAt === null)
    ? null
    : { claim: { ...claim, deletedAt }, former: { id: claim.id, deletedAt: claim.deletedAt } };

/** Applies a change. `now`: instant of a deletion. Throws when a note or a list of tags would be too long. */
export const applyChange = (claim: Claim, change: ClaimChange, now: string): Changed | null => {
  if (change.kind === 'trash') return moved(claim, now);
  if (change.kind === 'restore') return moved(claim, null);
  if (change.kind === 'colour') return withColour(claim, change.colour);
  if (change.kind === 'note') return withNote(claim, change.text);
  if (change.kind === 'append')
    return withNote(claim, claim.note === '' ? change.text : `${claim.note}\n${change.text}`);
  if (change.kind === 'untag')
    return withTags(
      claim,
      claim.tags.filter((tag) => !change.tags.includes(tag)),
    );
  const tags = [...new Set([...claim.tags, ...change.tags])];
  if (tags.length > LIMITS.tagsPerClaim) {
    throw new Error(`${claim.quote.exact} would have more than ${LIMITS.tagsPerClaim} tags.`);
  }
  return withTags(claim, tags);
};

const withCorrected = (claim: Claim, corrected: NonNullable<FormerClaim['corrected']>): Claim => {
  const { machineReading, earlier, ...parts } = corrected;
  const { machineReading: _, earlier: now, ...rest } = claim;
  const history = earlier === undefined ? now : (earlier ?? undefined);
  return {
    ...rest,
    ...parts,
    ...(machineReading === null ? {} : { machineReading }),
    ...(history === undefined ? {} : { earlier: history }),
  };
};

/** The claim with exactly those values that it had before. */
export const putBack = (claim: Claim, former: FormerClaim): Claim => {
  const { colour, corrected, ...plain } = former;
  const { colour: now, ...rest } = corrected ? withCorrected(claim, corrected) : claim;
  const kept = colour === undefined ? now : (colour ?? undefined);
  return { ...rest, ...plain, ...(kept === undefined ? {} : { colour: kept }) };
};
