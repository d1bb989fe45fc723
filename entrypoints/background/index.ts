import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { makeRouter } from '../../lib/messages/router';
import { watchSettings } from '../../lib/store/settings-store';
import { endWithdrawn, followPermissions, resumeGranted } from './access';
import { forgetAnswers } from './answers';
import { isBackupAlarm } from './automatic-backup';
import { checkHandlers } from './check-handlers';
import { claimHandlers } from './claim-handlers';
import { onCommand } from './commands';
import { correctionHandlers } from './correction-handlers';
import { followSettings } from './follow-settings';
import { guestHandlers } from './guest-handlers';
import { importHandlers } from './import-handlers';
import { keepSafe, onInstalled, onStartup } from './install';
import { ledgerHandlers } from './ledger-handlers';
import { onMenu } from './menus';
import { ownFactHandlers } from './own-fact-handlers';
import { packHandlers } from './pack-handlers';
import { pageHandlers } from './page-handlers';
import { settlePage } from './page-life';
import { readHandler } from './read-handler';
import { endRests } from './resting';
import { safetyHandlers } from './safety-handlers';
import { settingsHandlers } from './settings-handlers';
import { tabHandlers } from './tab-handlers';
import { updateTab } from './tab-lists';
import { showToolbar } from './toolbar';

/** What a listener started and nobody waits for: its errors are shown in the worker's console. */
const run = (action: Promise<unknown>): void => {
  action.catch((error: unknown) => console.error(error));
};

const HANDLERS = {
  ...pageHandlers,
  ...guestHandlers,
  ...readHandler,
  ...ledgerHandlers,
  ...claimHandlers,
  ...importHandlers,
  ...ownFactHandlers,
  ...packHandlers,
  ...tabHandlers,
  ...settingsHandlers,
  ...checkHandlers,
  ...correctionHandlers,
  ...safetyHandlers,
};

const listenToMessages = (): void => {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/').replace(/\/$/, '') };
  const route = makeRouter(HANDLERS, self);
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    const reply = route(message, sender);
    if (reply === null) return false;
    run(reply.then(respond));
    return true;
  });
};

const listenToTabs = (): void => {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status !== undefined) run(settlePage(tabId));
    if (status === 'complete') run(showToolbar(tabId));
  });
  browser.tabs.onActivated.addListener(({ tabId }) => run(showToolbar(tabId)));
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetAnswers(tabId);
    run(updateTab(tabId, () => null));
  });
};

/**
 * Every listener is set in the first turn: a worker that was killed is woken by the event it missed, and only
 * for listeners that are there at once. Nothing is held here that must outlive the worker.
 */
export default defineBackground(() => {
  listenToMessages();
  listenToTabs();
  browser.runtime.onInstalled.addListener(({ reason }) => run(onInstalled(reason)));
  browser.runtime.onStartup.addListener(() => run(onStartup()));
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    run(resumeGranted(origins).then(followPermissions));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    run(endWithdrawn(origins).then(followPermissions));
  });
  // Firefox for Android has neither keyboard commands nor a context menu.
  browser.commands?.onCommand.addListener((command, tab) => run(onCommand(command, tab)));
  browser.contextMenus?.onClicked.addListener((info, tab) => run(onMenu(info, tab)));
  browser.alarms.onAlarm.addListener(({ name }) => run(isBackupAlarm(name) ? keepSafe() : endRests()));
  watchSettings((now, before) => run(followSettings(now, before)));
});
