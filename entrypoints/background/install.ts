import { readSettings } from '../../lib/store/settings-store';
import { runAutomaticBackup, setBackupAlarm } from './automatic-backup';
import { showMenus } from './menus';
import { openPage } from './open-page';
import { registerEverywhere, syncRegistration } from './registration';
import { endRests } from './resting';
import { dropOldFormer } from './restore';
import { reloadLedger } from './storage';
import { showToolbars } from './toolbar';

const reportProblems = (problems: readonly string[]): void => {
  for (const problem of problems) console.warn(problem);
};

/** Writes a back-up where one is due, and lets the state before a restore go after its time. */
export const keepSafe = async (): Promise<void> => {
  await runAutomaticBackup();
  await dropOldFormer();
};

/** After install and update: pack, scripts and menus. A first install asks where it may read. */
export const onInstalled = async (reason: string): Promise<void> => {
  const { settings, problems } = await readSettings();
  reportProblems(problems);
  // The question first: nothing that may fail stands before it.
  if (reason === 'install') await openPage('welcome', undefined, { tabId: null });
  await Promise.all([
    showMenus(settings),
    registerEverywhere(),
    reloadLedger(),
    endRests(),
    setBackupAlarm(),
    showToolbars(),
  ]);
};

/** When the browser starts: registrations are checked, because permissions may have changed and rests ended meanwhile. */
export const onStartup = async (): Promise<void> => {
  await Promise.all([syncRegistration(), endRests(), setBackupAlarm(), keepSafe(), showToolbars()]);
};
