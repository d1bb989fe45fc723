import shipped from '../../data/ledger/openai-microsoft.json';
import type { Reply } from '../../lib/messages/protocol';
import type { Handlers } from '../../lib/messages/router';
import { isReminderDue, quietUntil, type SafetyRecord, type SafetyStatus } from '../../lib/messages/safety';
import { readLaidAside } from '../../lib/store/backup/lay-aside';
import type { Database } from '../../lib/store/database';
import { attempt, type StoreResult } from '../../lib/store/result';
import { patchRecord, readRecord } from '../../lib/store/safety-record';
import { deliverBackup, noteFailedBackup, runAutomaticBackup, setBackupAlarm } from './automatic-backup';
import { countKept } from './backup-counts';
import { broadcast } from './broadcast';
import { eraseAll } from './erase-all';
import { dropFormer, restoreChecked } from './restore';
import { acknowledgeCanary, canaryNow, getDatabase } from './storage';

type SafetyHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `safety/${string}` | `backup/${string}` | `erase/${string}`>
>;

const countAll = (database: Database): Promise<StoreResult<SafetyStatus['counts']>> =>
  attempt(async () => {
    const kept = await countKept(database);
    if (!kept.ok) throw new Error(kept.detail);
    const trash = await database.claimBlocks.where('trashed').above('').count();
    const packs = await database.packs.where('pack').notEqual(shipped.pack).count();
    return { ...kept.value, trash, packs };
  });

const readStatus = async (): Promise<Reply<{ status: SafetyStatus }>> => {
  const [canary, record, database] = await Promise.all([canaryNow(), readRecord(), getDatabase()]);
  if (!database.ok) return database;
  const counts = await countAll(database.value);
  if (!counts.ok) return counts;
  const former = await readLaidAside(database.value);
  if (!former.ok) return former;
  const remind = isReminderDue(record, counts.value, Date.now());
  return { ok: true, status: { canary, counts: counts.value, record, remind, former: former.value } };
};

const patch = async (change: Partial<SafetyRecord>): Promise<Reply<object>> => {
  const patched = await patchRecord(change);
  if (!patched.ok) return patched;
  await broadcast({ type: 'safety/changed' });
  return { ok: true };
};

/** Requests about canary, back-ups, restoring and erasing. */
export const safetyHandlers: SafetyHandlers = {
  'safety/status': readStatus,
  'safety/acknowledge': async () => {
    const renewed = await acknowledgeCanary();
    if (!renewed.ok) return renewed;
    await broadcast({ type: 'safety/changed' });
    return { ok: true };
  },
  'safety/quiet': () => patch({ quietUntil: quietUntil(Date.now()) }),
  'safety/rhythm': async ({ rhythm }) => {
    const reply = await patch({ rhythm, triedAt: null });
    await setBackupAlarm();
    // Not waited for: a library takes a while, and the page follows by broadcast.
    if (reply.ok) runAutomaticBackup().catch((error: unknown) => console.error(error));
    return reply;
  },
  'safety/asked': () => patch({ asked: true }),
  'backup/made': ({ made }) => patch({ last: made, quietUntil: null, failed: null }),
  'backup/deliver': ({ url, made }) => deliverBackup(url, made),
  'backup/failed': ({ detail }) => noteFailedBackup(detail),
  'backup/restore': ({ id }) => restoreChecked(id),
  'backup/drop-former': dropFormer,
  'erase/all': ({ origins }) => eraseAll(origins),
};
