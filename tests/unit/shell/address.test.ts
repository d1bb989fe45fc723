import { describe, expect, it } from 'vitest';
import { tabInAddress } from '../../../lib/shell/use-active-tab';
import { routeOf } from '../../../lib/shell/use-route';

describe('address of a page of ours', () => {
  it.each([
    ['?tab=12', 12],
    ['?x=1&tab=7', 7],
    ['', null],
    ['?tab=', null],
    ['?tab=-1', null],
    ['?tab=1e3', null],
    ['?tab=99999999999', null],
  ])('%j names tab %s', (search, tab) => {
    expect(tabInAddress(search)).toBe(tab);
  });

  it.each([
    ['#ledger', 'ledger'],
    ['#settings', 'settings'],
    ['#claims', 'claims'],
    ['', 'claims'],
    ['#nonsense', 'claims'],
  ])('%j leads to %s', (hash, route) => {
    expect(routeOf(hash)).toBe(route);
  });
});
