import type { ImportAction, ImportMode } from './merge';

/** How many claims were added, merged and so on; `trashed`: those that a replacing file does not hold. */
export type ImportCounts = Readonly<Record<ImportAction | 'trashed', number>>;

/** What an import would do with each claim, in order, and how many of the library it would move to the trash. */
export type ImportPlan = { readonly actions: readonly ImportAction[]; readonly trashed: number };

/** An import that can be taken back. */
export type ImportSummary = {
  readonly id: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  /** Name of the file. */
  readonly name: string;
  readonly mode: ImportMode;
  readonly counts: ImportCounts;
};

/** `back`: claims that are as they were before; `kept`: those changed since, which were not touched, or only trashed. */
export type Undone = { readonly back: number; readonly kept: number };
