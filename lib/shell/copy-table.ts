import { useState } from 'preact/hooks';
import { buildTsv } from '../export/tsv';
import type { ExportOptions } from '../export/types';
import type { Failure } from '../messages/protocol';
import { wholeClaims } from './whole-claims';

/** `problems` names claims that cannot be read, and are not in the table. */
type Made = ReturnType<typeof buildTsv> & { readonly problems: readonly string[] };

class ReadError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.detail);
  }
}

const blob = (type: string, text: string): Blob => new Blob([text], { type });

/**
 * Puts a table into the clipboard as text and as HTML. The clipboard is asked at once, while the click still counts, and
 * gets what it takes when it is there.
 */
const copyTable = async (made: Promise<Made>): Promise<void> => {
  const item = new ClipboardItem({
    'text/plain': made.then(({ plain }) => blob('text/plain', plain)),
    'text/html': made.then(({ html }) => blob('text/html', html)),
  });
  await navigator.clipboard.write([item]);
};

const makeTable = async (ids: readonly string[], options: () => Promise<ExportOptions>): Promise<Made> => {
  const [whole, given] = await Promise.all([wholeClaims(ids), options()]);
  if (!whole.ok) throw new ReadError(whole);
  return { ...buildTsv(whole.claims, given), problems: whole.problems };
};

const failureOf = (error: unknown): Failure => {
  if (error instanceof ReadError) return error.failure;
  const detail = error instanceof Error ? error.message : String(error);
  return { ok: false, code: 'export-failed', detail };
};

/** Copies claims as a table, with whether that went well. */
export const useCopyTable = () => {
  const [copied, setCopied] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const start = async (ids: readonly string[], options: () => Promise<ExportOptions>): Promise<void> => {
    setCopied(false);
    setFailure(null);
    const made = makeTable(ids, options);
    try {
      await copyTable(made);
      setCopied(true);
      const { problems } = await made;
      if (problems.length > 0) setFailure({ ok: false, code: 'bad-claim', detail: problems.join(' ') });
    } catch (error) {
      // The clipboard says only that it got nothing; why, the table itself tells.
      setFailure(
        failureOf(
          await made.then(
            () => error,
            (cause: unknown) => cause,
          ),
        ),
      );
    }
  };
  return { copied, failure, start };
};
