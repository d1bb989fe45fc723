import { checkPack } from '../../lib/ledger/integrity';
import { type Pack, type PackIssue, parsePack } from '../../lib/ledger/schema';
import type { Failure, PackCandidate } from '../../lib/messages/protocol';
import { failure } from '../../lib/messages/router';
import { badPack } from '../../lib/store/load-pack';
import type { PackStore } from '../../lib/store/pack-store';
import { getLedger } from './storage';

type Checked = { readonly ok: true; readonly pack: Pack } | Failure;

/**
 * The file that is being looked at. Only one, and only in memory: when the worker is ended it is gone, and the page
 * that still holds the file sends it again.
 */
let staged: { readonly upload: string; readonly parts: string[]; checked: Checked | null } | null = null;

/** Takes the next part of a file. */
export const stagePart = (upload: string, part: number, text: string): boolean => {
  if (part === 0) staged = { upload, parts: [], checked: null };
  if (staged?.upload !== upload || staged.parts.length !== part) return false;
  staged.parts.push(text);
  return true;
};

/** Forgets the file once it is accepted. */
export const unstage = (): void => {
  staged = null;
};

const parseJson = (text: string): { readonly ok: true; readonly value: unknown } | Failure => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure('bad-pack', `The file is not JSON: ${reason}`);
  }
};

/** Ids that facts or sources of other packs, or own facts, have already. */
const collisions = async ({ pack, facts }: Pack): Promise<PackIssue[]> => {
  const { packOf } = await getLedger();
  return facts.flatMap(({ id }, index) => {
    const owner = packOf.get(id);
    if (owner === undefined || owner === pack) return [];
    const message = owner === null ? 'is the id of a fact of your own' : `is the id of a fact of ${owner}`;
    return [{ table: 'facts' as const, row: index + 1, id, field: 'id', message }];
  });
};

const flawsOf = (pack: Pack): PackIssue[] => {
  const rowOf = new Map(pack.facts.map(({ id }, index) => [id, index + 1]));
  return checkPack(pack).map(({ check, id, message }) => ({
    table: 'facts',
    row: rowOf.get(id) ?? 0,
    id,
    field: check,
    message,
  }));
};

/** A pack is accepted only when its rows are well formed and its numbers prove each other. */
const check = async (input: unknown): Promise<Checked> => {
  const parsed = parsePack(input);
  if (!parsed.ok) return badPack(parsed.issues);
  const issues = [...flawsOf(parsed.pack), ...(await collisions(parsed.pack))];
  return issues.length > 0 ? badPack(issues) : { ok: true, pack: parsed.pack };
};

const checkStaged = async (upload: string): Promise<Checked> => {
  const file = staged;
  if (file?.upload !== upload) {
    return failure('not-staged', 'The file is no longer at hand. Choose it again; nothing was changed.');
  }
  if (file.checked) return file.checked;
  const json = parseJson(file.parts.join(''));
  file.checked = json.ok ? await check(json.value) : json;
  return file.checked;
};

/** The pack that a page wants to look at or accept, checked. */
export const readCandidate = async (candidate: PackCandidate, store: PackStore): Promise<Checked> => {
  if ('upload' in candidate) return checkStaged(candidate.upload);
  const earlier = await store.readEarlier(candidate.earlier);
  if (!earlier.ok) return earlier;
  if (earlier.value === null) return failure('not-found', 'This earlier version is no longer kept.');
  return check(earlier.value);
};
