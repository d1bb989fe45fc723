import { browser } from 'wxt/browser';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import { isSiteOn, type Settings } from '../../lib/messages/settings';
import { readSettings } from '../../lib/store/settings-store';
import { countShown, showBadge } from './badge';
import { isPageOff } from './broadcast';
import { unlessGone } from './expected';
import { hostOf } from './host';
import { getDatabase } from './storage';
import { listedTabs, metaOf, readTab, type TabEntry } from './tab-lists';
import { knownState, type TabState } from './tab-state';
import { pageTranslator } from './words';

/** What the button's picture says; each has a drawing of its own (`scripts/icons.ts`). */
type Face = 'on' | 'off' | 'no-access' | 'unreadable' | 'storage';

/** What is known of a tab when its button is drawn. */
export type ToolbarView = {
  readonly state: TabState;
  /** Why annotations are off there; null where they are on. */
  readonly off: 'everywhere' | 'site' | 'page' | null;
  readonly count: number;
  readonly storage: 'ok' | 'unavailable';
};

const PICTURES: Readonly<Record<Face, { readonly 16: string; readonly 32: string }>> = {
  on: { 16: '/icon/16.png', 32: '/icon/32.png' },
  off: { 16: '/icon/state-off-16.png', 32: '/icon/state-off-32.png' },
  'no-access': { 16: '/icon/state-no-access-16.png', 32: '/icon/state-no-access-32.png' },
  unreadable: { 16: '/icon/state-unreadable-16.png', 32: '/icon/state-unreadable-32.png' },
  storage: { 16: '/icon/state-storage-16.png', 32: '/icon/state-storage-32.png' },
};

/** The gravest of what there is to say: what cannot be changed here first, then what can. */
const faceOf = ({ state, off, storage }: ToolbarView): Face => {
  if (state === 'unreadable') return 'unreadable';
  if (off !== null) return 'off';
  if (state === 'no-access') return 'no-access';
  return storage === 'unavailable' ? 'storage' : 'on';
};

const stateWords = ({ state, off, count }: ToolbarView, t: PageTranslator): string => {
  if (state === 'unreadable') return t('state.unreadable');
  if (off !== null) return t(`toolbar.off.${off}`);
  if (state === 'no-access') return t('toolbar.no-access');
  if (state === 'idle') return t('state.idle');
  return count === 0 ? t('state.empty') : t('list.count', { count });
};

const titleOf = (view: ToolbarView, t: PageTranslator): string => {
  const trouble = view.storage === 'unavailable' ? [t('storage.title')] : [];
  return [t('app.name'), stateWords(view, t), ...trouble].join(' · ');
};

const offBy = (settings: Settings, entry: TabEntry | null, host: string | null): ToolbarView['off'] => {
  if (!settings.enabled) return 'everywhere';
  if (host !== null && !isSiteOn(settings, host)) return 'site';
  return isPageOff(settings, entry, host) ? 'page' : null;
};

/** The database is only asked for where figures could be kept: a wake-up for any other tab stays cheap. */
const storageOf = async (entry: TabEntry | null): Promise<ToolbarView['storage']> =>
  entry === null || (await getDatabase()).ok ? 'ok' : 'unavailable';

const lookAt = async (tabId: number, entry: TabEntry | null, settings: Settings): Promise<ToolbarView> => {
  const { url } = await browser.tabs.get(tabId);
  return {
    state: await knownState(tabId, url, entry, settings.access),
    off: offBy(settings, entry, hostOf(metaOf(entry)?.url) ?? hostOf(url)),
    count: countShown(entry, settings),
    storage: await storageOf(entry),
  };
};

const draw = async (tabId: number, entry: TabEntry | null, settings: Settings): Promise<void> => {
  const [view, t] = await Promise.all([lookAt(tabId, entry, settings), pageTranslator(settings)]);
  await browser.action.setTitle({ tabId, title: titleOf(view, t) });
  // A browser without this part of the API keeps the picture of the manifest.
  await browser.action.setIcon?.({ tabId, path: { ...PICTURES[faceOf(view)] } });
};

const drawNow = async (tabId: number): Promise<void> => {
  const [entry, { settings }] = await Promise.all([readTab(tabId), readSettings()]);
  await Promise.all([showBadge(tabId, entry, settings), unlessGone(draw(tabId, entry, settings))]);
};

let lastDraw: Promise<void> = Promise.resolve();

/**
 * Draws a tab's toolbar button: how many figures it has, and in picture and title why there are none. Draws wait
 * for one another and look anew, so that an older state never stands over a newer one.
 */
export const showToolbar = (tabId: number): Promise<void> => {
  const run = () => drawNow(tabId);
  lastDraw = lastDraw.then(run, run);
  return lastDraw;
};

/** What the button shows while a page is loading and browsers have forgotten what it said of the last one. */
const drawDefault = async ({ enabled, access }: Settings): Promise<void> => {
  const reads = access === 'news' || access === 'all';
  const face = enabled ? (reads ? 'on' : 'no-access') : 'off';
  await browser.action.setIcon?.({ path: { ...PICTURES[face] } });
};

/** After a switch or access changed: every tab that is listed or in front, by the settings of this moment. */
export const showToolbars = async (): Promise<void> => {
  const [listed, front, { settings }] = await Promise.all([
    listedTabs(),
    browser.tabs.query({ active: true }),
    readSettings(),
  ]);
  const ids = new Set([...listed.keys(), ...front.flatMap(({ id }) => id ?? [])]);
  await drawDefault(settings);
  await Promise.all([...ids].map(showToolbar));
};
