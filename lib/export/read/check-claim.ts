import { factIdsOf } from '../../claims/build-claim';
import type { ClaimDraft } from '../../claims/draft';
import { draftSchema } from '../../claims/draft-schema';
import { claimSchema } from '../../claims/schema';
import type { Claim } from '../../claims/types';
import { type RefusalReason, type RowRead, type RowRefused, refuse } from './types';

/** UTF-16 units and values of one claim: some 5,000 and 300 of most, 45 million and half a million of the longest history. */
const [MAX_TEXT, MAX_PARTS] = [60_000_000, 1_000_000];
const MAX_DEPTH = 32;

/** Why a value is too big to be looked at closer, or null. Walks without recursion: depth cannot end it. */
export const tooBig = (input: unknown): Extract<RefusalReason, 'too-long' | 'too-deep'> | null => {
  const waiting: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  let [text, parts] = [0, 0];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') text += value.length;
    if (++parts > MAX_PARTS || text > MAX_TEXT) return 'too-long';
    if (typeof value !== 'object' || value === null) continue;
    if (depth === MAX_DEPTH) return 'too-deep';
    const inside = Object.values(value);
    if (inside.length > MAX_PARTS) return 'too-long';
    for (const part of inside) waiting.push({ value: part, depth: depth + 1 });
  }
  return null;
};

/** Addresses that would run something when opened. */
const RUNS = /^\s*(?:javascript|data|vbscript):/i;

/** Why an address may not be kept, or null. */
const unsafeAddress = (claim: ClaimDraft): string | null =>
  [claim.page.url, claim.page.canonicalUrl ?? '', claim.fragmentUrl].find((url) => RUNS.test(url)) ?? null;

/** Refuses what does not fit a schema: names its first wrong field. */
const badField = (
  row: number,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): RowRefused =>
  refuse(row, 'bad-field', issues[0]?.path.map(String).join('.') ?? '', issues[0]?.message ?? '');

/** Refuses a claim with a comparison, the one in force or an earlier one, that names a fact which is not with it. */
const unknownFact = ({ earlier = [], ...claim }: Claim, row: number): RowRefused | null => {
  for (const [at, { comparison, facts }] of [claim, ...earlier].entries()) {
    const known = new Set(facts.map(({ id }) => id));
    const unknown = factIdsOf(comparison).find((id) => !known.has(id));
    const field = at === 0 ? 'comparison' : `earlier.${at - 1}.comparison`;
    if (unknown !== undefined) return refuse(row, 'unknown-fact', field, unknown);
  }
  return null;
};

/**
 * A whole claim of a file, checked: it fits the schema, every fact that its comparisons name is with it, and its
 * addresses are harmless.
 */
export const checkClaim = (value: unknown, row: number): RowRead => {
  const big = tooBig(value);
  if (big) return refuse(row, big);
  const parsed = claimSchema.safeParse(value);
  if (!parsed.success) return badField(row, parsed.error.issues);
  const claim = parsed.data;
  const unknown = unknownFact(claim, row);
  if (unknown) return unknown;
  const unsafe = unsafeAddress(claim);
  if (unsafe !== null) return refuse(row, 'unsafe-address', 'page.url', unsafe);
  return { ok: true, row, item: { kind: 'claim', claim } };
};

/** A claim that is still to be compared, checked. */
export const checkDraft = (draft: ClaimDraft, row: number): RowRead => {
  const big = tooBig(draft);
  if (big) return refuse(row, big);
  const parsed = draftSchema.safeParse(draft);
  if (!parsed.success) return badField(row, parsed.error.issues);
  const unsafe = unsafeAddress(parsed.data);
  if (unsafe !== null) return refuse(row, 'unsafe-address', 'url', unsafe);
  return { ok: true, row, item: { kind: 'draft', draft: parsed.data } };
};
