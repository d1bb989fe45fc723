import type { Assumptions } from '../compare/types';
import type { Evidence, Selection } from '../export/bundle/layout';
import type { ExportFormat } from '../export/formats';
import { exportFileName } from '../export/formats';
import { type Chunks, joinParts } from '../export/stream';
import { isTextFormat, TEXT_FORMATS } from '../export/text-formats';
import type { ExportOptions } from '../export/types';
import { send } from '../messages/client';
import type { Failure } from '../messages/protocol';
import { type PartsOptions, readClaimParts } from '../store/claim-parts';
import { type Database, openDatabase } from '../store/database';
import { readEvidence } from '../store/evidence';
import { LARGE, openSink } from './file-sink';
import { makeParts } from './make-parts';

/** What is to be written. */
export type ExportJob = {
  readonly format: ExportFormat;
  readonly ids: readonly string[];
  readonly selection: Selection;
  readonly options: ExportOptions;
  readonly assumptions: Assumptions;
  readonly extensionVersion: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
};

export type ExportOutcome =
  | {
      readonly kind: 'done';
      readonly file: string;
      readonly to: 'downloads' | 'file';
      /** Claims that could not be read. */
      readonly problems: readonly string[];
      /** Pack versions that are kept no longer. */
      readonly missingPacks: readonly string[];
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

class EvidenceError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.detail);
  }
}

/** The ledger that claims rest on; what is missing is noted. */
const evidenceFrom =
  (database: Database, missing: string[]) =>
  async (packVersions: readonly string[]): Promise<Evidence> => {
    const status = await send('ledger/status', {});
    if (!status.ok) throw new EvidenceError(status);
    const evidence = await readEvidence(database, status.pack, packVersions);
    if (!evidence.ok) throw new EvidenceError(evidence);
    missing.push(...evidence.value.missingPacks);
    return evidence.value;
  };

const failed = (error: unknown): ExportOutcome => ({
  kind: 'failed',
  failure:
    error instanceof EvidenceError
      ? error.failure
      : { ok: false, code: 'export-failed', detail: error instanceof Error ? error.message : String(error) },
});

/** The file piece by piece: its text is made in workers where no claim depends on those before it. */
const chunksOf = (job: ExportJob, database: Database, missing: string[], reading: PartsOptions): Chunks => {
  const { format, ids, options } = job;
  if (isTextFormat(format.id)) {
    const { now, t } = options;
    const order = { format: format.id, language: t.language, now, factsOnce: ids.length >= LARGE };
    return joinParts(TEXT_FORMATS[format.id], makeParts(order, ids, reading), options);
  }
  const bundle = {
    extensionVersion: job.extensionVersion,
    assumptions: job.assumptions,
    selection: job.selection,
    evidence: evidenceFrom(database, missing),
  };
  return format.write(readClaimParts(database, ids, reading), { ...options, bundle });
};

const writeAll = async (job: ExportJob, database: Database): Promise<ExportOutcome> => {
  const { format, ids, signal, options, onProgress } = job;
  const file = exportFileName(format, options.now);
  const sink = await openSink(file, format.mime, ids.length);
  if (!sink) return { kind: 'cancelled' };
  const problems: string[] = [];
  const missingPacks: string[] = [];
  const onProblem = (problem: string): void => void problems.push(problem);
  try {
    for await (const chunk of chunksOf(job, database, missingPacks, { signal, onProgress, onProblem })) {
      signal.throwIfAborted();
      await sink.write(chunk);
    }
    signal.throwIfAborted();
    await sink.close();
  } catch (error) {
    await sink.abort();
    return signal.aborted ? { kind: 'cancelled' } : failed(error);
  }
  return { kind: 'done', file, to: sink.to, problems, missingPacks };
};

/**
 * Writes a file of claims while they are read from the database: all of it, or nothing. Pages of ours may read the
 * database; only the background writes to it.
 */
export const runExport = async (job: ExportJob): Promise<ExportOutcome> => {
  const opened = await openDatabase();
  if (!opened.ok) return { kind: 'failed', failure: opened };
  try {
    return await writeAll(job, opened.value);
  } catch (error) {
    return failed(error);
  } finally {
    opened.value.close();
  }
};
