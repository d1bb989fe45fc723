import type { Line } from '../../compare/types';
import type { Figure } from '../../figures/types';
import type { LedgerRow } from '../../ledger/fact-view';
import type { OwnFact, PackPreview, PackSummary, PackVersionSummary } from '../../ledger/packs';
import type { TimelineBar } from '../../ledger/timeline';
import type { Reply } from '../reply';

/** What the card and panel show about a fact: enough to name its source and caveat. */
export type FactView = {
  readonly id: string;
  readonly company: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly asOf: string | null;
  readonly basis: string;
  readonly precision: string;
  readonly scope: readonly string[];
  readonly caveat: string | null;
  readonly verification: string;
  readonly knownSince: string | null;
  readonly source: {
    readonly publisher: string;
    readonly title: string;
    readonly url: string;
    readonly published: string | null;
    readonly relay: string | null;
  } | null;
};

/** A pack that may be accepted: a staged file, or an earlier one. */
export type PackCandidate = { readonly upload: string } | { readonly earlier: number };

/** Requests about facts, own facts and packs. */
export type LedgerRequests = {
  /** content or page: facts by id, for showing sources and caveats. */
  'ledger/facts': { request: { ids: readonly string[] }; reply: Reply<{ facts: readonly FactView[] }> };
  /** page: facts of the ledger from the one at `from` (counting from 0), for the library's table. */
  'ledger/list': {
    request: { from: number; count: number };
    reply: Reply<{ facts: readonly LedgerRow[]; total: number }>;
  };
  /** page: leaked inference and implied revenue over time, at the assumed rate, with other accounts of revenue. */
  'ledger/timeline': { request: object; reply: Reply<{ bars: readonly TimelineBar[] }> };
  /** page: facts that a person added, and those of them in the trash. */
  'own-facts/list': {
    request: object;
    reply: Reply<{ facts: readonly OwnFact[]; trash: readonly OwnFact[]; problems: readonly string[] }>;
  };
  /** page: adds an own fact, or takes the place of the one with its id. `bad-fact` names each wrong field. */
  'own-facts/put': { request: OwnFact; reply: Reply<object> };
  /** page: moves own facts to the trash or out of it. Answers the ids that were moved. */
  'own-facts/delete': { request: { ids: readonly string[] }; reply: Reply<{ ids: readonly string[] }> };
  'own-facts/restore': { request: { ids: readonly string[] }; reply: Reply<{ ids: readonly string[] }> };
  /** page: installed packs, and those that were replaced or removed, latest first. */
  'packs/list': {
    request: object;
    reply: Reply<{ packs: readonly PackSummary[]; earlier: readonly PackVersionSummary[] }>;
  };
  /** page: a part of a pack's file, in order; part 0 begins anew. Held in memory until it is accepted. */
  'packs/stage': { request: { upload: string; part: number; text: string }; reply: Reply<object> };
  /**
   * page: checks a pack and says what accepting it would change. `bad-pack` lists what is wrong; `not-staged`: the
   * upload is gone (the background was ended meanwhile) and has to be sent again.
   */
  'packs/preview': { request: { candidate: PackCandidate }; reply: Reply<{ preview: PackPreview }> };
  /** page: puts the pack in the place of the one of its name, in one transaction. */
  'packs/accept': { request: { candidate: PackCandidate }; reply: Reply<{ pack: string; version: string }> };
  /** page: takes a pack out; the one that ships cannot be. It stays among the earlier ones. */
  'packs/remove': { request: { pack: string }; reply: Reply<object> };
  /** content or page: a figure's comparison as an argument, step by step, with the settings in force. */
  'ledger/explain': {
    request: { figure: Figure; published: string | null };
    reply: Reply<{ lines: readonly Line[] }>;
  };
  /** page: which pack is in force, and whether it is read from the database or from the shipped file. */
  'ledger/status': {
    request: object;
    reply: Reply<{
      pack: string;
      version: string;
      asOf: string;
      facts: number;
      sources: number;
      storage: 'ok' | 'unavailable';
      /** Why storage is unavailable or a newer pack was refused; empty when all is well. */
      problems: readonly string[];
    }>;
  };
};
