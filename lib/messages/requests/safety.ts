import type { Reply } from '../reply';
import type { BackupRhythm, LastBackup, SafetyStatus } from '../safety';

/** Requests about back-ups, restoring and erasing. */
export type SafetyRequests = {
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
  /** page that makes automatic back-ups: why it could not. */
  'backup/failed': { request: { detail: string }; reply: Reply<object> };
  /** page: puts the checked back-up (by the id of its check) in the place of everything, in one transaction. */
  'backup/restore': { request: { id: string }; reply: Reply<object> };
  /** page: forgets the state before the last restore. */
  'backup/drop-former': { request: object; reply: Reply<object> };
  /** page: erases everything, and with `origins` gives back every site that may be read. */
  'erase/all': { request: { origins: boolean }; reply: Reply<object> };
};
