import type { KeptFigure } from '../claims/visits';
import type { GuestAct, GuestCard, GuestEvent } from './guest';
import type { Settings } from './settings';

/** Orders from the background to the scripts of a tab. */
export type Orders =
  | { readonly type: 'order/settings'; readonly settings: Settings; readonly pageOff: boolean }
  /** The ledger changed: what was compared is compared anew. */
  | { readonly type: 'order/ledger' }
  /** The tab's list was cleared because a page may have been left: whoever still lives reports again. */
  | { readonly type: 'order/report' }
  /** The figures of this frame that are kept, all of them. */
  | { readonly type: 'order/kept'; readonly kept: readonly KeptFigure[] }
  /** Everything was erased: whoever runs ends, and leaves nothing in the page. */
  | { readonly type: 'order/stop' }
  | { readonly type: 'order/goto'; readonly id: string }
  /** For the page: a card of one of its frames. */
  | { readonly type: 'order/guest-show'; readonly frameId: number; readonly card: GuestCard }
  | { readonly type: 'order/guest-do'; readonly frameId: number; readonly act: GuestAct }
  /** For a frame: what became of its card in the page. */
  | { readonly type: 'order/guest-event'; readonly event: GuestEvent }
  /** `leaves`: other frames have figures, too; past the last of its own a frame says that it was left. */
  | { readonly type: 'order/next' | 'order/previous'; readonly leaves?: true }
  /** The reader comes to this frame stepping forward (1), to its first figure, or back (-1), to its last. */
  | { readonly type: 'order/enter'; readonly by: 1 | -1 }
  | { readonly type: 'order/open' };

/** Broadcast to pages of ours: the list of a tab changed. */
export type Broadcast =
  | { readonly type: 'tab/changed'; readonly tabId: number }
  /** `ids`: the claims that were kept, changed or removed; null: many. */
  | { readonly type: 'claims/changed'; readonly ids: readonly string[] | null }
  | { readonly type: 'corrections/changed' }
  | { readonly type: 'settings/changed' }
  | { readonly type: 'ledger/changed' }
  | { readonly type: 'safety/changed' }
  /** Rows of the former state that are laid aside, or of the new one that are in place. */
  | { readonly type: 'restore/progress'; readonly step: 'former' | 'new'; readonly rows: number }
  /** Rows of an upload that are written, of all. */
  | { readonly type: 'packs/progress'; readonly done: number; readonly total: number }
  /** Claims of an import that are looked at, of all. */
  | { readonly type: 'imports/progress'; readonly done: number; readonly total: number };
