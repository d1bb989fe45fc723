import { describe, expect, test } from 'vitest';
import { isBackupDue, isReminderDue, NEW_RECORD, type SafetyRecord } from '../../../lib/messages/safety';
import { recordSchema } from '../../../lib/messages/schemas/safety';

const NOW = Date.parse('2026-11-28T00:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString();
const counts = (claims: number) => ({ claims, corrections: 0, ownFacts: 0 });
const last = (days: number, claims: number) => ({
  at: daysAgo(days),
  automatic: false,
  checksum: 'a'.repeat(64),
  counts: counts(claims),
});

describe('a reminder', () => {
  test.each<[string, Partial<SafetyRecord>, number, boolean]>([
    ['comes with things that exist nowhere else', {}, 12, true],
    ['does not come before there is something to lose', {}, 9, false],
    ['does not come where back-ups are written by themselves', { rhythm: 'week' }, 12, false],
    ['does not come soon after a back-up', { last: last(13, 2) }, 12, false],
    ['comes when the last one is old and holds other things', { last: last(14, 2) }, 12, true],
    ['does not come when the last one holds the same', { last: last(400, 12) }, 12, false],
    ['is quiet after it was dismissed', { quietUntil: daysAgo(-1) }, 12, false],
    ['comes again when that is over', { quietUntil: daysAgo(1) }, 12, true],
  ])('%s', (_name, record, claims, due) => {
    expect(isReminderDue({ ...NEW_RECORD, ...record }, counts(claims), NOW)).toBe(due);
  });
});

describe('an automatic back-up', () => {
  test.each<[string, Partial<SafetyRecord>, boolean]>([
    ['is never due unless allowed', {}, false],
    ['is due at once when it is allowed', { rhythm: 'month' }, true],
    ['is not due within its day', { rhythm: 'day', triedAt: daysAgo(0.9) }, false],
    ['is due after its week', { rhythm: 'week', triedAt: daysAgo(7) }, true],
  ])('%s', (_name, record, due) => {
    expect(isBackupDue({ ...NEW_RECORD, ...record }, NOW)).toBe(due);
  });
});

test('a damaged record loses what is damaged, and nothing else', () => {
  const damaged = { ...NEW_RECORD, rhythm: 'day', last: { at: 'yesterday' }, asked: 'yes' };
  expect(recordSchema.parse(damaged)).toEqual({ ...NEW_RECORD, rhythm: 'day' });
});
