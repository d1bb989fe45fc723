import { expect, test, vi } from 'vitest';
import { remembered } from '../../../lib/i18n/remembered';

test('what was asked before is not worked out again, and no question is taken for another', () => {
  const make = vi.fn((a: string, b: string) => a === b);
  const ask = remembered(make);
  for (let time = 0; time < 2; time += 1) {
    expect(ask('a', 'a')).toBe(true);
    expect(ask('a b', 'c')).toBe(false);
    expect(ask('a', 'b c')).toBe(false);
  }
  expect(make).toHaveBeenCalledTimes(3);
});

test('of many questions those asked last are remembered', () => {
  const make = vi.fn((a: string) => a.length);
  const ask = remembered(make);
  for (let n = 0; n < 10_000; n += 1) expect(ask(String(n))).toBe(String(n).length);
  expect(ask('9999')).toBe(4);
  expect(make).toHaveBeenCalledTimes(10_000);
});
