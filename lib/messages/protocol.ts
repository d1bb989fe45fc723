import type { ClaimRequests } from './requests/claims';
import type { CorrectionRequests } from './requests/corrections';
import type { ImportRequests } from './requests/imports';
import type { LedgerRequests } from './requests/ledger';
import type { PageRequests } from './requests/page';
import type { SafetyRequests } from './requests/safety';
import type { SettingsRequests } from './requests/settings';
import type { TabRequests } from './requests/tab';

export type {
  ArticleMeta,
  FigureContext,
  ListedFigure,
  MarkedFigure,
  PageFigure,
  ReadFigure,
  TextChunk,
} from './figures';
export type { Broadcast, Orders } from './orders';
export type { Failure, Reply } from './reply';
export type { AlreadyKept } from './requests/claims';
export type { FactView, PackCandidate } from './requests/ledger';

/**
 * Requests to the background and what it answers. Every request is parsed by schema at the door;
 * unknown ones are dropped. The first word said of each names who may send it: a content script or a page of ours.
 */
export type Requests = PageRequests &
  LedgerRequests &
  ClaimRequests &
  ImportRequests &
  CorrectionRequests &
  SafetyRequests &
  TabRequests &
  SettingsRequests;

export type RequestType = keyof Requests;
export type Envelope<T extends RequestType = RequestType> = { readonly type: T } & Requests[T]['request'];
