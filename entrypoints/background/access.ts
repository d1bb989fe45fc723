import { browser } from 'wxt/browser';
import type { Requests } from '../../lib/messages/protocol';
import { failure } from '../../lib/messages/router';
import { type Access, coversAddress, originsFor, surplusOrigins } from '../../lib/store/access';
import { patchSettings, readSettings } from '../../lib/store/settings-store';
import { orderSettings } from './broadcast';
import { grantedOrigins, inferAccess, registerEverywhere } from './registration';
import { listedTabs, metaOf, type TabEntry, updateTab } from './tab-lists';
import { showToolbars } from './toolbar';

const NOT_GRANTED = 'The browser gave access to none of these sites. Choose again and allow the question.';

/** After the user's choice: gives back hosts that it does not need, and registers the gate for the rest. */
export const setAccess = async (access: Access): Promise<Requests['access/set']['reply']> => {
  const surplus = surplusOrigins(access, await grantedOrigins());
  if (surplus.length > 0) await browser.permissions.remove({ origins: [...surplus] });
  const granted = await grantedOrigins();
  if (originsFor(access).length > 0 && granted.length === 0) return failure('not-granted', NOT_GRANTED);
  const patched = await patchSettings({ access });
  if (!patched.ok) return patched;
  await registerEverywhere();
  return { ok: true, settings: patched.value };
};

/** Changes what is known of open pages that some hosts cover, and tells these pages. */
const updateCovered = async (
  origins: readonly string[],
  change: (entry: TabEntry) => TabEntry,
): Promise<void> => {
  for (const [tabId, entry] of await listedTabs()) {
    const address = metaOf(entry)?.url;
    if (address === undefined || !origins.some((origin) => coversAddress(origin, address))) continue;
    await updateTab(tabId, (known) => known && change(known));
    await orderSettings(tabId);
  }
};

/** Hosts were withdrawn: what was underlined on their open pages goes with them, also where a page was never left. */
export const endWithdrawn = (origins: readonly string[]): Promise<void> =>
  updateCovered(origins, (entry) => ({ ...entry, withdrawn: true }));

/** Hosts were granted: their open pages that were read until access was withdrawn are read again. */
export const resumeGranted = (origins: readonly string[]): Promise<void> =>
  updateCovered(origins, ({ withdrawn: _, ...entry }) => entry);

/** After a grant or withdrawal, wherever it was made: scripts and the remembered choice follow it. */
export const followPermissions = async (): Promise<void> => {
  await registerEverywhere();
  const { settings } = await readSettings();
  const access = inferAccess(settings.access, await grantedOrigins());
  if (access === settings.access) return showToolbars();
  const patched = await patchSettings({ access });
  if (!patched.ok) console.warn(patched.detail);
};
