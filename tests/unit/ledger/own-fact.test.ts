import { describe, expect, it } from 'vitest';
import { draftToFact, EMPTY_DRAFT, factToDraft, type OwnFactDraft } from '../../../lib/ledger/own-fact';
import { checkOwnFact } from '../../../lib/store/own-fact-store';

const GOOD: OwnFactDraft = {
  ...EMPTY_DRAFT,
  amount: '8.67',
  start: '2025-01-01',
  end: '2025-09-30',
  publisher: 'A paper',
  title: 'An article',
  url: 'https://news.example/a',
  published: '2025-11-13',
};
const draft = (change: Partial<OwnFactDraft>) => draftToFact({ ...GOOD, ...change }, 'own.1');

describe('an own fact', () => {
  it('counts in the scale chosen and is known to half of its last digit', () => {
    const made = draft({ amount: '8,67' });
    expect(made).toMatchObject({ ok: true, own: { fact: { rounding: 5e6, basis: 'user', unit: 'USD' } } });
    expect(made.ok && made.own.fact.value).toBeCloseTo(8.67e9, 0);
  });

  it('passes the checks of packs, with its source', () => {
    const made = draft({});
    expect(made.ok && checkOwnFact(made.own)).toEqual([]);
  });

  it('is of one day without a first day', () => {
    expect(draft({ start: '' })).toMatchObject({ own: { fact: { period: null, asOf: '2025-09-30' } } });
  });

  it('comes back into the form as it was typed', () => {
    const made = draft({ caveat: 'Said twice.' });
    expect(made.ok && factToDraft(made.own)).toEqual({ ...GOOD, caveat: 'Said twice.' });
  });

  it.each([
    [{ amount: '' }, { amount: 'missing' }],
    [{ amount: 'lots' }, { amount: 'number' }],
    [{ amount: '=1+1' }, { amount: 'number' }],
    [{ end: '2024-12-31' }, { end: 'order' }],
    [{ start: '2025-02-30' }, { end: 'date' }],
    [{ url: 'javascript:alert(1)' }, { url: 'address' }],
    [{ url: 'nowhere' }, { url: 'address' }],
    [{ metric: 'gold' }, { metric: 'choice' }],
    [
      { publisher: ' ', title: '' },
      { publisher: 'missing', title: 'missing' },
    ],
  ] as const)('is refused with %o, and says why', (change, faults) => {
    expect(draft(change)).toEqual({ ok: false, faults });
  });
});
