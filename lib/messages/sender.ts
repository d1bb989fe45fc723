import type { RequestType } from './protocol';

/** What the browser says about the sender of a message (`runtime.MessageSender`, the fields used here). */
export type RawSender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
};

/** One of our scripts in a document of a tab. */
export type ContentSender = {
  readonly kind: 'content';
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  /** Host of the tab's top document, where the browser tells it: switches go by it in frames, too. */
  readonly tabHost: string | null;
  /** Whether the tab is in a private window: nothing from there is stored without a yes. */
  readonly isPrivate: boolean;
};

/** A page of ours: popup, panel, library, welcome. `tabId` where it is shown in a tab. */
export type PageSender = { readonly kind: 'page'; readonly tabId: number | null };

export type Sender = ContentSender | PageSender;

/** Our own identity: extension id and origin (`chrome-extension://…`), as the browser gives them. */
export type Self = { readonly id: string; readonly origin: string };

const hostOf = (url: string | undefined): string | null =>
  url !== undefined && URL.canParse(url) ? new URL(url).hostname : null;

const isOfOrigin = (url: string, origin: string): boolean => url === origin || url.startsWith(`${origin}/`);

/**
 * Who sent a message, or null when it is nobody of ours. Only our own scripts and pages carry our id; a page
 * of the web has no way to send us messages, and a page of ours inside a frame of the web is not listened to.
 */
export const readSender = (raw: RawSender, self: Self): Sender | null => {
  if (raw.id !== self.id || raw.url === undefined) return null;
  const tabId = raw.tab?.id ?? null;
  if (isOfOrigin(raw.url, self.origin)) {
    const isTop = tabId === null || (raw.frameId ?? 0) === 0;
    const isOwn = raw.origin === undefined || raw.origin === self.origin;
    return isTop && isOwn ? { kind: 'page', tabId } : null;
  }
  if (raw.origin === self.origin || tabId === null || raw.frameId === undefined) return null;
  return {
    kind: 'content',
    tabId,
    frameId: raw.frameId,
    documentId: raw.documentId ?? null,
    tabHost: hostOf(raw.tab?.url) ?? (raw.frameId === 0 ? hostOf(raw.url) : null),
    isPrivate: raw.tab?.incognito ?? false,
  };
};

const CONTENT = ['content'] as const;
const PAGE = ['page'] as const;
const BOTH = ['content', 'page'] as const;

/** Who may send what. Everything that reads the user's claims or another tab is for our own pages only. */
export const ALLOWED = {
  'gate/found': CONTENT,
  'page/read': CONTENT,
  'page/hello': CONTENT,
  'page/report': CONTENT,
  'page/left': CONTENT,
  'words/get': CONTENT,
  'card/inject': CONTENT,
  'stage/inject': CONTENT,
  'guest/show': CONTENT,
  'guest/do': CONTENT,
  'guest/tell': CONTENT,
  'ledger/facts': BOTH,
  'ledger/explain': BOTH,
  'ledger/list': PAGE,
  'ledger/status': PAGE,
  'ledger/timeline': PAGE,
  'own-facts/list': PAGE,
  'own-facts/put': PAGE,
  'own-facts/delete': PAGE,
  'own-facts/restore': PAGE,
  'packs/list': PAGE,
  'packs/stage': PAGE,
  'packs/preview': PAGE,
  'packs/accept': PAGE,
  'packs/remove': PAGE,
  'claims/keep': BOTH,
  'claims/annotate': CONTENT,
  'claims/outdated': PAGE,
  'claims/compare-anew': PAGE,
  'claims/empty-trash': PAGE,
  'claims/rows': PAGE,
  'claims/get': PAGE,
  'claims/change': PAGE,
  'claims/put-back': PAGE,
  'claims/correct': PAGE,
  'imports/stage': PAGE,
  'imports/preview': PAGE,
  'imports/accept': PAGE,
  'imports/cancel': PAGE,
  'imports/list': PAGE,
  'imports/undo': PAGE,
  'filters/list': PAGE,
  'filters/save': PAGE,
  'safety/status': PAGE,
  'safety/acknowledge': PAGE,
  'safety/quiet': PAGE,
  'safety/rhythm': PAGE,
  'safety/asked': PAGE,
  'backup/made': PAGE,
  'backup/deliver': PAGE,
  'backup/failed': PAGE,
  'backup/restore': PAGE,
  'backup/drop-former': PAGE,
  'erase/all': PAGE,
  'tab/list': PAGE,
  'tab/tables': PAGE,
  'tab/goto': PAGE,
  'tab/page-off': PAGE,
  'tab/read-now': PAGE,
  'corrections/add': BOTH,
  'corrections/withdraw': BOTH,
  'corrections/list': PAGE,
  'corrections/delete': PAGE,
  'corrections/restore': PAGE,
  'check/compare': PAGE,
  'check/take': PAGE,
  'settings/patch': BOTH,
  'site/switch': BOTH,
  'site/rest': PAGE,
  'settings/get': BOTH,
  'access/set': PAGE,
  'open/page': BOTH,
} as const satisfies { readonly [T in RequestType]: readonly Sender['kind'][] };

/** Senders of a request, as types: handlers of content requests get a `ContentSender`. */
export type SenderOf<T extends RequestType> = Extract<Sender, { kind: (typeof ALLOWED)[T][number] }>;

/** Whether this kind of sender may send this request. */
export const mayAsk = (type: RequestType, sender: Sender): boolean =>
  (ALLOWED[type] as readonly Sender['kind'][]).includes(sender.kind);
