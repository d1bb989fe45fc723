import type { ImportAction } from '../../claims/merge';
import type { Claim } from '../../claims/types';
import type { Failure } from '../../messages/protocol';
import type { StoreFailure } from '../result';
import type { ClaimRow } from '../stored-claim';

/** A claim of a file on its way in. `key`: its duplicate key. */
export type StagedRow = {
  readonly upload: string;
  readonly at: number;
  readonly id: string;
  readonly key: string;
  readonly claim: Claim;
};

/** What a claim was before an import (null: not there), and a mark of what it became (null: it was taken out). */
export type FormerRow = {
  readonly import: string;
  readonly id: string;
  readonly former: ClaimRow | null;
  readonly mark: string | null;
};

/** What happens to one claim: `former` is the row that it takes the place of. */
export type ImportStep = {
  readonly action: ImportAction | 'trashed';
  readonly row: ClaimRow;
  readonly former: ClaimRow | null;
};

/** `storage-…` as everywhere; `cancelled`: nothing was changed; `not-staged`: the file is no longer at hand. */
export type ImportFailure = StoreFailure | (Failure & { readonly code: 'cancelled' | 'not-staged' });
export type ImportResult<T> = { readonly ok: true; readonly value: T } | ImportFailure;
