import type { VerdictChange } from '../claims/changed-verdicts';
import type { FactView } from '../messages/protocol';
import type { Fact, Source } from './rows';

/** An installed pack. */
export type PackSummary = {
  readonly pack: string;
  readonly version: string;
  readonly asOf: string;
  /** Instant, ISO 8601. */
  readonly installedAt: string;
  readonly facts: number;
  readonly sources: number;
  /** It ships with the extension: it can be replaced by another version, but not removed. */
  readonly shipped: boolean;
  /** A person chose this version over the one that shipped. */
  readonly chosen: boolean;
};

/** A pack that was replaced or removed, and can be taken back by its `id`. */
export type PackVersionSummary = Omit<PackSummary, 'shipped' | 'chosen'> & {
  readonly id: number;
  readonly replacedAt: string;
};

/** How many rows differ. */
export type DiffCounts = { readonly added: number; readonly changed: number; readonly removed: number };

/** What accepting a pack would do; long lists are cut, their counts are not. */
export type PackPreview = {
  readonly pack: string;
  readonly version: string;
  readonly asOf: string;
  readonly facts: number;
  readonly sources: number;
  /** The pack of that name in force now. */
  readonly installed: { readonly version: string; readonly installedAt: string } | null;
  readonly factCounts: DiffCounts;
  readonly sourceCounts: DiffCounts;
  readonly added: readonly FactView[];
  readonly removed: readonly FactView[];
  readonly changed: readonly {
    readonly before: FactView;
    readonly after: FactView;
    readonly fields: readonly string[];
  }[];
  /** Kept claims that would be judged otherwise. */
  readonly verdicts: readonly VerdictChange[];
  readonly verdictCount: number;
};

/** A fact that a person added, with where it is from. */
export type OwnFact = { readonly fact: Fact; readonly source: Source | null };
