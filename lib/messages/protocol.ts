import type { ClaimChange, FormerClaim } from '../claims/change';
import type { OutdatedPart } from '../claims/changed-verdicts';
import type { ReadingPatch } from '../claims/correct-reading';
import type { Correction, CorrectionChange } from '../claims/corrections';
import type { ImportItem } from '../claims/draft';
import type { SavedFilter } from '../claims/facets';
import type { ImportCounts, ImportPlan, ImportSummary, Undone } from '../claims/imports';
import type { ImportMode } from '../claims/merge';
import type { ClaimKey, ClaimSummary } from '../claims/summary';
import type { Claim } from '../claims/types';
import type { KeptFigure, MissingHere } from '../claims/visits';
import type { TableText } from '../compare/table-sums';
import type { Comparison, Line } from '../compare/types';
import type { Block, Figure } from '../figures/types';
import type { Words } from '../i18n/message';
import type { LedgerRow } from '../ledger/fact-view';
import type { OwnFact, PackPreview, PackSummary, PackVersionSummary } from '../ledger/packs';
import type { TimelineBar } from '../ledger/timeline';
import type { GuestAct, GuestCard, GuestEvent } from './guest';
import type { BackupRhythm, LastBackup, SafetyStatus } from './safety';
import type { Settings } from './settings';

/** Where a figure stands: its block's text around it, kept short. `figure.start/end` count in `text`. */
export type FigureContext = { readonly prefix: string; readonly suffix: string; readonly sentence: string };

/** A figure with an id that is stable on its page as long as its text is unchanged. */
export type PageFigure = { readonly id: string; readonly figure: Figure; readonly context: FigureContext };

/** What the page says about itself (JSON-LD, Open Graph, `<meta>`, `<time>`); null where it says nothing. */
export type ArticleMeta = {
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** ISO date or date-time. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly lang: string | null;
};

/**
 * Text that is read at once. The first `lead` blocks only say what the others speak of: their figures are found
 * elsewhere. `id` names the answer; no two chunks of a frame have the same.
 */
export type TextChunk = { readonly id: string; readonly lead: number; readonly blocks: readonly Block[] };

/**
 * A figure that the background found in a chunk: as the engine read it, what the ledger says of it, and as a person
 * corrected it, where one did (null: none of theirs). `figure.block` counts in the chunk.
 */
export type ReadFigure = {
  readonly figure: Figure;
  readonly corrected?: Figure | null;
  readonly comparison: Comparison;
};

/** One row of a page's list, as the background keeps it for popup and panel. */
export type ListedFigure = PageFigure & { readonly comparison: Comparison; readonly frameId: number };

/**
 * A figure that is marked: the place of it in an answer that the background gave and may still hold, or all of it.
 * The short form spares pages the writing of what the background has just sent them.
 */
export type MarkedFigure =
  | { readonly id: string; readonly chunk: string; readonly index: number }
  | Omit<ListedFigure, 'frameId'>;

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

/** A figure that was kept before: its place in the request, and when it was kept. */
export type AlreadyKept = { readonly index: number; readonly keptAt: string };

/** A pack that may be accepted: a staged file, or an earlier one. */
export type PackCandidate = { readonly upload: string } | { readonly earlier: number };

export type Failure = { readonly ok: false; readonly code: string; readonly detail: string };
export type Reply<T> = ({ readonly ok: true } & T) | Failure;

/**
 * Requests to the background and what it answers. Every request is parsed by schema at the door;
 * unknown ones are dropped. `from` says who may send it: a content script or a page of ours.
 */
export type Requests = {
  /** content: the gate saw one of the companies named; asks for the annotator in its frame. */
  'gate/found': { request: { host: string }; reply: Reply<object> };
  /**
   * content: has text read and its figures compared; of the figures only those that are to be underlined come back.
   * `published` dates "last quarter", `lang` is the page's. Of the text nothing is kept and nothing leaves the device.
   */
  'page/read': {
    request: { host: string; published: string | null; lang: string | null; chunk: TextChunk };
    reply: Reply<{ figures: readonly ReadFigure[] }>;
  };
  /** content: settings in force and whether this page was switched off in this tab. */
  'page/hello': {
    request: { host: string };
    reply: Reply<{ settings: Settings; pageOff: boolean }>;
  };
  /**
   * content: the figures now marked in this frame (replaces the earlier list of the frame). `forgotten`: the background
   * was ended since it answered one of them; the list has to come again, written out.
   */
  'page/report': {
    request: { meta: ArticleMeta; figures: readonly MarkedFigure[] };
    reply: Reply<object>;
  };
  /** content: the card's words in the user's language. */
  'words/get': { request: object; reply: Reply<Words> };
  /** content: asks for the card script in its frame. */
  'card/inject': { request: object; reply: Reply<object> };
  /** content, of a frame: asks for the script that shows cards of frames in the page around them. */
  'stage/inject': { request: object; reply: Reply<object> };
  /** content, of a frame: shows a card in the page, draws it anew, or does something with it. */
  'guest/show': { request: { card: GuestCard }; reply: Reply<object> };
  'guest/do': { request: { act: GuestAct }; reply: Reply<object> };
  /** content, of the page: tells a frame what became of its cards. */
  'guest/tell': { request: { frameId: number; event: GuestEvent }; reply: Reply<object> };
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
  /**
   * content or page: keeps figures as claims; a page says from which tab. Answers a claim for each figure; `already`:
   * those that were kept before, by their place in the request. Nothing is kept twice. From a private window only with
   * `once`, a person's yes to this one act; else the answer is `private`.
   */
  'claims/keep': {
    request: { meta: ArticleMeta; figures: readonly PageFigure[]; tabId?: number; once?: true };
    reply: Reply<{ kept: readonly string[]; already: readonly AlreadyKept[] }>;
  };
  /** content: writes note and tags of a claim that stands on the sender's page. */
  'claims/annotate': {
    request: { claimId: string; note: string; tags: readonly string[] };
    reply: Reply<object>;
  };
  /** page: kept claims that another pack was compared with than the one in force, after the one of an id. */
  'claims/outdated': {
    request: { after: string | null };
    reply: Reply<OutdatedPart>;
  };
  /** page: compares claims anew with the ledger in force; the earlier comparison stays in each. */
  'claims/compare-anew': {
    request: { ids: readonly string[] };
    reply: Reply<{ former: readonly FormerClaim[] }>;
  };
  /**
   * page: rows of the library's table after a place (null: from the start), newest first, trash included. `problems`
   * names stored claims that cannot be read.
   */
  'claims/list': {
    request: { after: ClaimKey | null; count: number };
    reply: Reply<{
      rows: readonly ClaimSummary[];
      next: ClaimKey | null;
      total: number;
      problems: readonly string[];
    }>;
  };
  /** page: rows of some claims as they are now; those that are gone are left out. */
  'claims/rows': { request: { ids: readonly string[] }; reply: Reply<{ rows: readonly ClaimSummary[] }> };
  /** page: whole claims, checked. `problems` names those that cannot be read. */
  'claims/get': {
    request: { ids: readonly string[] };
    reply: Reply<{ claims: readonly Claim[]; problems: readonly string[] }>;
  };
  /** page: changes claims in one transaction. Answers the former values of those that changed. */
  'claims/change': {
    request: { ids: readonly string[]; change: ClaimChange };
    reply: Reply<{ former: readonly FormerClaim[] }>;
  };
  /** page: puts former values back. Answers the ids of the claims that have them again. */
  'claims/put-back': {
    request: { former: readonly FormerClaim[] };
    reply: Reply<{ ids: readonly string[] }>;
  };
  /** page: corrects the reading of one claim and compares it anew; null: back to the machine's reading. */
  'claims/correct': {
    request: { id: string; reading: ReadingPatch | null };
    reply: Reply<{ claim: Claim; former: FormerClaim }>;
  };
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
  /** page: named filters of the library; `save` puts a list in the place of the one that was there. */
  'filters/list': { request: object; reply: Reply<{ filters: readonly SavedFilter[] }> };
  'filters/save': {
    request: { filters: readonly SavedFilter[] };
    reply: Reply<{ former: readonly SavedFilter[] }>;
  };
  /** page: how safe the kept data are: canary, counts, last back-up, whether to remind. */
  'safety/status': { request: object; reply: Reply<{ status: SafetyStatus }> };
  /** page: the wiped store was noticed; the canary is set anew. */
  'safety/acknowledge': { request: object; reply: Reply<object> };
  /** page: reminders are quiet for a while. */
  'safety/quiet': { request: object; reply: Reply<object> };
  /** page: how often a back-up file is written by itself; a first one follows at once. */
  'safety/rhythm': { request: { rhythm: BackupRhythm }; reply: Reply<object> };
  /** page: the browser was asked to keep the storage. */
  'safety/asked': { request: object; reply: Reply<object> };
  /** page: a back-up file was handed to the downloads. */
  'backup/made': { request: { made: LastBackup }; reply: Reply<object> };
  /**
   * page that makes automatic back-ups: the file is at `url` as long as the page lives, and is handed to the downloads.
   * Answers once the browser has written it.
   */
  'backup/deliver': { request: { url: string; made: LastBackup }; reply: Reply<object> };
  /** page: puts the checked back-up (by the id of its check) in the place of everything, in one transaction. */
  'backup/restore': { request: { id: string }; reply: Reply<object> };
  /** page: forgets the state before the last restore. */
  'backup/drop-former': { request: object; reply: Reply<object> };
  /** page: erases everything, and with `origins` gives back every site that may be read. */
  'erase/all': { request: { origins: boolean }; reply: Reply<object> };
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
  /** page: what one tab shows. */
  'tab/list': {
    request: { tabId: number };
    reply: Reply<{
      host: string | null;
      /** reading: annotator runs; no-access: permission missing; unreadable: browser page, PDF, store. */
      state: 'reading' | 'idle' | 'no-access' | 'unreadable';
      pageOff: boolean;
      /** Whether the tab is in a private window. */
      isPrivate: boolean;
      meta: ArticleMeta | null;
      figures: readonly ListedFigure[];
      /** Figures that are kept claims, and claims of this page that the last visit did not find on it. */
      kept: readonly KeptFigure[];
      missing: readonly MissingHere[];
      settings: Settings;
      storage: 'ok' | 'unavailable';
    }>;
  };
  /** page: the data tables of a tab as text, for checking their totals. Read anew each time, and not kept. */
  'tab/tables': { request: { tabId: number }; reply: Reply<{ tables: readonly TableText[] }> };
  /** page: scrolls to a figure and opens its card. */
  'tab/goto': { request: { tabId: number; frameId: number; id: string }; reply: Reply<object> };
  /** page: switches this page off or on until it is left. */
  'tab/page-off': { request: { tabId: number; off: boolean }; reply: Reply<object> };
  /** page: reads the page once, with the activeTab permission of the click. */
  'tab/read-now': { request: { tabId: number }; reply: Reply<object> };
  /** content or page: corrects how a figure was read, here and wherever the same sentence stands. */
  'corrections/add': {
    request: { host: string; item: PageFigure; change: CorrectionChange; once?: true };
    reply: Reply<{ id: string }>;
  };
  /** content or page: takes back every correction of these words in this sentence. */
  'corrections/withdraw': {
    request: { quote: string; sentence: string };
    reply: Reply<{ ids: readonly string[] }>;
  };
  /** page: corrections, latest first, and those in the trash. */
  'corrections/list': {
    request: object;
    reply: Reply<{
      corrections: readonly Correction[];
      trash: readonly Correction[];
      problems: readonly string[];
    }>;
  };
  /** page: moves corrections to the trash or out of it. Answers the ids that were moved. */
  'corrections/delete': { request: { ids: readonly string[] }; reply: Reply<{ ids: readonly string[] }> };
  'corrections/restore': { request: { ids: readonly string[] }; reply: Reply<{ ids: readonly string[] }> };
  /** page: compares figures of a text that no page of the web holds. Answers in the same order. */
  'check/compare': {
    request: { published: string | null; figures: readonly PageFigure[] };
    reply: Reply<{ comparisons: readonly Comparison[] }>;
  };
  /** page: the text that the context menu was asked to check, once; null when there is none. */
  'check/take': { request: object; reply: Reply<{ text: string | null }> };
  /** content (the card's own switches) or page: merges into the settings. */
  'settings/patch': { request: { patch: Partial<Settings> }; reply: Reply<{ settings: Settings }> };
  /** content (card's "mute this site") or page: annotations of one site on or off, whatever the lists say by then. */
  'site/switch': {
    request: { host: string; on: boolean; once?: true };
    reply: Reply<{ settings: Settings }>;
  };
  /** page: leaves a site alone for so many minutes. */
  'site/rest': { request: { host: string; minutes: number }; reply: Reply<{ settings: Settings }> };
  'settings/get': { request: object; reply: Reply<{ settings: Settings; storage: 'ok' | 'unavailable' }> };
  /** page: after the browser granted or lost hosts, registers the gate anew. */
  'access/set': {
    request: { access: NonNullable<Settings['access']> };
    reply: Reply<{ settings: Settings }>;
  };
  /** content or page: opens a page of ours. */
  'open/page': {
    request: { page: 'library' | 'welcome' | 'sidepanel' | 'check'; hash?: string };
    reply: Reply<object>;
  };
};

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
  | { readonly type: 'order/next' }
  | { readonly type: 'order/previous' }
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

export type RequestType = keyof Requests;
export type Envelope<T extends RequestType = RequestType> = { readonly type: T } & Requests[T]['request'];
