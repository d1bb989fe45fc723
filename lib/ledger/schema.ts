import { crossCheck } from './cross-check';
import { type Fact, factSchema, type Pack, packHeadSchema, type Source, sourceSchema } from './rows';
import type { z } from './zod';

export {
  type Compute,
  type Fact,
  factSchema,
  PACK_FORMAT,
  type Pack,
  type Source,
  sourceSchema,
} from './rows';

/** One thing that is wrong with a pack. `row` counts from 1 in its table; 0 is the pack itself. */
export type PackIssue = {
  readonly table: 'pack' | 'facts' | 'sources';
  readonly row: number;
  readonly id?: string;
  readonly field: string;
  readonly message: string;
};

export type PackResult =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly code: PackCode; readonly issues: readonly PackIssue[] };

/** not-a-pack: head unreadable · format: written for another version · too-large · bad-rows. */
export type PackCode = 'not-a-pack' | 'format' | 'too-large' | 'bad-rows';

/** More rows than this are refused before they are read: a ledger of a person's field has hundreds. */
export const MAX_ROWS = 200_000;

const rawId = (row: unknown): string | undefined => {
  if (typeof row !== 'object' || row === null || !('id' in row)) return undefined;
  return typeof row.id === 'string' ? row.id : undefined;
};

const toIssues = (
  table: PackIssue['table'],
  row: number,
  raw: unknown,
  issues: readonly z.core.$ZodIssue[],
): PackIssue[] => {
  const id = rawId(raw);
  return issues.flatMap((issue) => {
    const at = issue.path.map(String);
    const extra = issue.code === 'unrecognized_keys' ? issue.keys : [''];
    return extra.map((key) => ({
      table,
      row,
      ...(id === undefined || table === 'pack' ? {} : { id }),
      field: [...at, ...(key === '' ? [] : [key])].join('.') || '(row)',
      message: key === '' ? issue.message : 'unknown field',
    }));
  });
};

const readRows = <T>(
  table: 'facts' | 'sources',
  schema: z.ZodType<T>,
  rows: readonly unknown[],
  issues: PackIssue[],
): (T | null)[] =>
  rows.map((raw, index) => {
    const parsed = schema.safeParse(raw);
    if (parsed.success) return parsed.data;
    issues.push(...toIssues(table, index + 1, raw, parsed.error.issues));
    return null;
  });

/**
 * Checks a pack read from a file: every row by schema, then across rows (ids, dates, derivations).
 * A refusal lists everything that is wrong, with row and field.
 */
export const parsePack = (input: unknown): PackResult => {
  const head = packHeadSchema.safeParse(input);
  if (!head.success) {
    const issues = toIssues('pack', 0, input, head.error.issues);
    const onlyFormat = issues.every((issue) => issue.field === 'format');
    return { ok: false, code: onlyFormat ? 'format' : 'not-a-pack', issues };
  }
  const { facts: rawFacts, sources: rawSources, ...rest } = head.data;
  if (rawFacts.length > MAX_ROWS || rawSources.length > MAX_ROWS) {
    const message = `has more than ${MAX_ROWS} rows`;
    const field = rawFacts.length > MAX_ROWS ? 'facts' : 'sources';
    return { ok: false, code: 'too-large', issues: [{ table: 'pack', row: 0, field, message }] };
  }
  const issues: PackIssue[] = [];
  const facts = readRows<Fact>('facts', factSchema, rawFacts, issues);
  const sources = readRows<Source>('sources', sourceSchema, rawSources, issues);
  const ids = { facts: rawFacts.map(rawId), sources: rawSources.map(rawId) };
  for (const issue of crossCheck(facts, ids)) issues.push(issue);
  if (issues.length > 0) return { ok: false, code: 'bad-rows', issues };
  const kept = <T>(rows: readonly (T | null)[]): T[] => rows.flatMap((row) => (row === null ? [] : [row]));
  return { ok: true, pack: { ...rest, facts: kept(facts), sources: kept(sources) } };
};
