/** How often a dated back-up file is written by itself. */
export const BACKUP_RHYTHMS = ['never', 'day', 'week', 'month'] as const;
export type BackupRhythm = (typeof BACKUP_RHYTHMS)[number];

/** What a person would lose: rows in the database, trash included. */
export type KeptCounts = {
  readonly claims: number;
  readonly corrections: number;
  readonly ownFacts: number;
};

/** The last file that was written. `at`: ISO 8601. */
export type LastBackup = {
  readonly at: string;
  readonly automatic: boolean;
  readonly checksum: string;
  readonly counts: KeptCounts;
};

/** What the extension remembers about back-ups, in extension storage. */
export type SafetyRecord = {
  readonly last: LastBackup | null;
  readonly rhythm: BackupRhythm;
  /** When the last automatic back-up was tried and found due; ISO 8601. */
  readonly triedAt: string | null;
  /** Why the last automatic back-up was not written; null once one was, by itself or by hand. */
  readonly failed: { readonly at: string; readonly detail: string } | null;
  /** Reminders are quiet until then; ISO 8601. */
  readonly quietUntil: string | null;
  /** Whether the browser was asked to keep the storage. */
  readonly asked: boolean;
};

export const NEW_RECORD: SafetyRecord = {
  last: null,
  rhythm: 'never',
  triedAt: null,
  failed: null,
  quietUntil: null,
  asked: false,
};

/** What the two canaries tell; `unknown` where the database cannot be opened. */
export type Canary = 'ok' | 'database-wiped' | 'settings-wiped' | 'unknown';

/** How safe the kept data are. */
export type SafetyStatus = {
  readonly canary: Canary;
  readonly counts: KeptCounts & { readonly trash: number; readonly packs: number };
  readonly record: SafetyRecord;
  /** Whether a reminder is due. */
  readonly remind: boolean;
  /** State before the last restore, to go back to. */
  readonly former: { readonly madeAt: string; readonly bytes: number; readonly claims: number } | null;
};

const DAY = 86_400_000;
/** Fewer kept things than this are not worth a word. */
const WORTH = 10;
/** Days after which a back-up is old. */
const OLD = 14;

const sumOf = ({ claims, corrections, ownFacts }: KeptCounts): number => claims + corrections + ownFacts;

const isSame = (a: KeptCounts, b: KeptCounts): boolean =>
  a.claims === b.claims && a.corrections === b.corrections && a.ownFacts === b.ownFacts;

/**
 * Whether to remind of a back-up: only with something to lose, where none is written by itself, and where the last one
 * is old and holds other things. `now`: milliseconds since 1970.
 */
export const isReminderDue = (record: SafetyRecord, counts: KeptCounts, now: number): boolean => {
  const { last, rhythm, quietUntil } = record;
  if (rhythm !== 'never' || sumOf(counts) < WORTH) return false;
  if (quietUntil !== null && now < Date.parse(quietUntil)) return false;
  return last === null || (now - Date.parse(last.at) >= OLD * DAY && !isSame(last.counts, counts));
};

const DAYS: Readonly<Record<BackupRhythm, number>> = { never: Infinity, day: 1, week: 7, month: 30 };

/** Whether an automatic back-up is due. `now`: milliseconds since 1970. */
export const isBackupDue = ({ rhythm, triedAt }: SafetyRecord, now: number): boolean =>
  rhythm !== 'never' && (triedAt === null || now - Date.parse(triedAt) >= DAYS[rhythm] * DAY);

/** Until when a reminder that was dismissed stays quiet; ISO 8601. */
export const quietUntil = (now: number): string => new Date(now + OLD * DAY).toISOString();

/** Days that the state before a restore is kept. */
export const FORMER_DAYS = 30;
