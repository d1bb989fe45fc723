import { useState } from 'preact/hooks';
import type { KeptHere } from '../claims/visits';
import { send } from '../messages/client';
import type { Failure, ListedFigure, Reply } from '../messages/protocol';
import { isShown, isSiteOn } from '../messages/settings';
import { useKeep } from './use-keep';
import { useQuestion } from './use-question';
import { useTab } from './use-tab';

/** How long a site is left alone. */
const REST_MINUTES = 60;

/** What popup and panel share: the figures of a tab that the switches let through, and what can be done. */
export const usePageList = (tabId: number | null) => {
  const tab = useTab(tabId);
  const keeping = useKeep();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { view } = tab;
  const off = view !== null && (view.pageOff || !isSiteOn(view.settings, view.host ?? ''));
  const figures = view && !off ? view.figures.filter((item) => isShown(view.settings, item)) : [];
  const { question, ask, answer } = useQuestion(view?.isPrivate ?? false);
  const from = tabId === null ? {} : { tabId };
  const keep = (items: readonly ListedFigure[]): void => {
    const { meta } = view ?? {};
    if (meta) ask('claim', (once) => void keeping.keep(meta, items, { ...from, ...(once ? { once } : {}) }));
  };
  const inTab = async (ask: (id: number) => Promise<Reply<object>>): Promise<boolean> => {
    if (tabId === null) return false;
    const reply = await ask(tabId);
    setFailure(reply.ok ? null : reply);
    await tab.refresh();
    return reply.ok;
  };
  return {
    view,
    off,
    figures,
    keep,
    /** How many figures the last press kept, and the way back. */
    fresh: keeping.freshOn(view?.meta?.url).length,
    undoKeep: keeping.undo,
    question,
    answer,
    /** Does what stores a site's name, in private windows after a yes. */
    site: (act: () => void) => ask('site', act),
    /** Figures kept from here, and those that are kept claims; null while the background has not said more of one. */
    kept: new Map<string, KeptHere | null>([
      ...keeping.keptOn(view?.meta?.url).map((id) => [id, null] as const),
      ...(view?.kept ?? []).map(({ id, kept }) => [id, kept] as const),
    ]),
    missing: view?.missing ?? [],
    failure: failure ?? tab.failure ?? keeping.failure,
    goto: (item: ListedFigure) =>
      inTab((id) => send('tab/goto', { tabId: id, frameId: item.frameId, id: item.id })),
    pageOff: (isOff: boolean) => inTab((id) => send('tab/page-off', { tabId: id, off: isOff })),
    rest: (host: string) =>
      ask('site', () => void inTab(() => send('site/rest', { host, minutes: REST_MINUTES }))),
    readNow: () => inTab((id) => send('tab/read-now', { tabId: id })),
  };
};

export type PageList = ReturnType<typeof usePageList>;
