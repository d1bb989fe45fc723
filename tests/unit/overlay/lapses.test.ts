import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lapses } from '../../../lib/overlay/lapses';

let ended: string[] = [];
let lapses: Lapses;

beforeEach(() => {
  vi.useFakeTimers();
  ended = [];
  lapses = new Lapses((id) => ended.push(id));
});
afterEach(() => vi.useRealTimers());

test('a card whose text went ends soon after the reading that missed it, however early that came', () => {
  lapses.begin('a', true);
  vi.advanceTimersByTime(60);
  lapses.missed('a', performance.now());
  vi.advanceTimersByTime(600);
  expect(ended).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(ended).toEqual(['a']);
});

test('a reading that was under way says nothing of what came after it began', () => {
  const before = performance.now();
  vi.advanceTimersByTime(10);
  lapses.begin('a', true);
  lapses.missed('a', before);
  vi.advanceTimersByTime(10_000);
  expect(ended).toEqual([]);
});

test('a card that found its figure again has the whole time when it lapses once more', () => {
  lapses.begin('a', true);
  vi.advanceTimersByTime(14_000);
  lapses.end('a');
  lapses.begin('a', true);
  vi.advanceTimersByTime(14_000);
  expect(ended).toEqual([]);
  expect(lapses.has('a')).toBe(true);
});

test('text that went without any coming ends its card by itself', () => {
  lapses.begin('a', false);
  vi.advanceTimersByTime(700);
  expect(ended).toEqual(['a']);
});
