import { useEffect, useState } from 'preact/hooks';

type Listener = { addListener(listener: () => void): void; removeListener(listener: () => void): void };

/** The part of `browser.tabs` that is needed to know which tab a popup or panel speaks of. */
export type TabsApi = {
  query(filter: { active: true; currentWindow: true }): Promise<readonly { id?: number | undefined }[]>;
  readonly onActivated: Listener;
  readonly onUpdated: Listener;
};

/** The tab named in the address (`?tab=12`), for a page opened as an ordinary tab; null without one. */
export const tabInAddress = (search: string): number | null => {
  const text = new URLSearchParams(search).get('tab');
  return text !== null && /^\d{1,10}$/.test(text) ? Number(text) : null;
};

/** The tab that the page speaks of: the one in its address, or the active one of its window. */
export const useActiveTab = (tabs: TabsApi): number | null => {
  const fixed = tabInAddress(location.search);
  const [active, setActive] = useState<number | null>(fixed);
  useEffect(() => {
    if (fixed !== null) return;
    const find = async (): Promise<void> => {
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      setActive(tab?.id ?? null);
    };
    const follow = () => void find();
    follow();
    tabs.onActivated.addListener(follow);
    tabs.onUpdated.addListener(follow);
    return () => {
      tabs.onActivated.removeListener(follow);
      tabs.onUpdated.removeListener(follow);
    };
  }, [fixed, tabs]);
  return active;
};
