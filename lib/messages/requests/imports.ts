import type { ImportItem } from '../../claims/draft';
import type { ImportCounts, ImportPlan, ImportSummary, Undone } from '../../claims/imports';
import type { ImportMode } from '../../claims/merge';
import type { Reply } from '../reply';

/** Requests about files of claims. */
export type ImportRequests = {
  /**
   * page: claims of a file in order (`from`: how many came before; 0 begins anew), laid aside until they are accepted.
   * Drafts are compared here. `not-staged`: they are not the next ones, the file has to be sent again.
   */
  'imports/stage': {
    request: { upload: string; from: number; items: readonly ImportItem[] };
    reply: Reply<object>;
  };
  /** page: what either way of importing would do, and facts of those claims that the ledger does not hold. */
  'imports/preview': {
    request: { upload: string };
    reply: Reply<{ merge: ImportPlan; replace: ImportPlan; unknownFacts: readonly string[] }>;
  };
  /** page: imports what was laid aside, in one transaction. `cancelled`: nothing was changed. */
  'imports/accept': {
    request: { upload: string; mode: ImportMode; name: string };
    reply: Reply<{ id: string; counts: ImportCounts }>;
  };
  /** page: ends an import that runs, and forgets what was laid aside. */
  'imports/cancel': { request: { upload: string }; reply: Reply<object> };
  /** page: imports that can be taken back, latest first. */
  'imports/list': { request: object; reply: Reply<{ imports: readonly ImportSummary[] }> };
  'imports/undo': { request: { id: string }; reply: Reply<Undone> };
};
