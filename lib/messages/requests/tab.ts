import type { KeptFigure, MissingHere } from '../../claims/visits';
import type { TableText } from '../../compare/table-sums';
import type { Comparison } from '../../compare/types';
import type { ArticleMeta, ListedFigure, PageFigure } from '../figures';
import type { Reply } from '../reply';
import type { Settings } from '../settings';

/** Requests of popup, panel and the check about one tab, a text, or a page of ours. */
export type TabRequests = {
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
  /** page: compares figures of a text that no page of the web holds. Answers in the same order. */
  'check/compare': {
    request: { published: string | null; figures: readonly PageFigure[] };
    reply: Reply<{ comparisons: readonly Comparison[] }>;
  };
  /** page: the text that the context menu was asked to check, once; null when there is none. */
  'check/take': { request: object; reply: Reply<{ text: string | null }> };
  /** content or page: opens a page of ours. */
  'open/page': {
    request: { page: 'library' | 'welcome' | 'sidepanel' | 'check'; hash?: string };
    reply: Reply<object>;
  };
};
