import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Figure } from '../lib/figures/types';
import { dayOf } from '../lib/ledger/days';
import { z } from '../lib/ledger/zod';

const itemSchema = z.object({
  id: z.unknown().transform((id) => id ?? null),
  lang: z
    .string()
    .nullish()
    .transform((lang) => lang ?? undefined),
  published: z
    .string()
    .refine((value) => dayOf(value) !== null, 'must be an ISO date like 2025-11-13')
    .nullish()
    .transform((published) => dayOf(published)),
  text: z.string(),
});

/** One item of the input: a text with its language and, where known, the date of its publication. */
export type Item = z.infer<typeof itemSchema>;

type Read = { readonly ok: true; readonly item: Item } | { readonly ok: false; readonly error: string };

/** Reads one line; says which field is wrong when it is no item. */
export const readItem = (line: string): Read => {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (error) {
    return { ok: false, error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = itemSchema.safeParse(raw);
  if (parsed.success) return { ok: true, item: parsed.data };
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`);
  return { ok: false, error: issues.join('; ') };
};

type Streams = { readonly input: Readable; readonly output: Writable; readonly errors: Writable };

/** Writes and waits when the reader is slow. */
const write = async (output: Writable, text: string): Promise<void> => {
  if (!output.write(text)) await once(output, 'drain');
};

/**
 * Answers JSON lines: each item in, what `answer` makes of it out, one line each. A malformed line
 * answers `{line, error}`, is told on the error stream too, and the run goes on. Gives the number of
 * malformed lines.
 */
export const answerLines = async (
  answer: (item: Item) => unknown,
  { input, output, errors }: Streams = {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
  },
): Promise<number> => {
  let number = 0;
  let malformed = 0;
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const line = number === 1 ? raw.replace(/^\uFEFF/, '') : raw;
    if (line.trim() === '') continue;
    const read = readItem(line);
    if (!read.ok) {
      malformed += 1;
      errors.write(`line ${number}: ${read.error}\n`);
    }
    const said = read.ok ? answer(read.item) : { line: number, error: read.error };
    await write(output, typeof said === 'string' ? `${said}\n` : `${JSON.stringify(said)}\n`);
  }
  return malformed;
};

/** What the command lines print of a figure: its reading, without the receipt. */
export const reportFigure = ({ block, companyName, cues, ...rest }: Figure): object => ({
  ...rest,
  company: rest.company === 'other' ? `other:${companyName ?? 'unknown'}` : rest.company,
  period: rest.period && {
    start: rest.period.openStart ? null : rest.period.start,
    end: rest.period.end,
  },
});

/** Ends quietly when the reader of our output has gone (`| head`). */
export const endWithReader = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
};
