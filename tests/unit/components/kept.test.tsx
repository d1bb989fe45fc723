import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ClaimHistory } from '../../../components/ClaimHistory';
import { ClaimSource } from '../../../components/ClaimSource';
import { KeptPart, readTags } from '../../../components/KeptPart';
import { MissingFigures } from '../../../components/MissingFigures';
import { OutdatedNotice } from '../../../components/OutdatedNotice';
import type { Revision } from '../../../lib/claims/types';
import { toKeptHere, toMissingHere } from '../../../lib/claims/visits';
import { createPageTranslator } from '../../../lib/i18n/create-translator';
import { claimOf } from '../export/samples';
import { comparisonOf } from './samples';

const t = createPageTranslator('en');
const ignore = (): void => undefined;
const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });
const amount = { kind: 'money', value: 8.67e9, currency: 'USD' } as const;
const REVISION: Revision = {
  before: {
    quote: quote('$8.67 billion'),
    sentence: 'It paid $8.67 billion.',
    amount,
    seenAt: '2025-11-20T00:00:00Z',
  },
  after: {
    quote: quote('$9.1 billion'),
    sentence: 'It paid $9.1 billion.',
    amount: { ...amount, value: 9.1e9 },
    seenAt: '2025-12-01T00:00:00Z',
  },
};
const CLAIM = claimOf({ note: 'Check.', revisions: [REVISION] });

describe('what is said of a kept figure', () => {
  it('on its page: since when, note, tags and both texts with their dates', () => {
    const html = renderToString(<KeptPart kept={toKeptHere(CLAIM)} t={t} onAnnotate={async () => null} />);
    for (const part of [
      'Kept on 19 November 2025',
      'inference · azure · Check.',
      '$8.67 billion → $9.1 billion',
      'Last seen on 20 November 2025',
      'First seen on 1 December 2025',
      'It paid $9.1 billion.',
    ]) {
      expect(html).toContain(part);
    }
  });

  it('where it is missing: its sentence and the visit that did not find it, and nothing without one', () => {
    const visit = { at: '2025-12-02T00:00:00Z', found: false, seenAt: '2025-12-01T00:00:00Z' };
    const missing = toMissingHere({ ...CLAIM, visit });
    const html = renderToString(<MissingFigures missing={missing} t={t} />);
    expect(html).toContain('1 kept figure was not found on this page');
    expect(html).toContain('Not found on the last visit (2 December 2025)');
    expect(html).toContain(CLAIM.sentence.replaceAll('"', '&quot;'));
    expect(renderToString(<MissingFigures missing={[]} t={t} />)).toBe('');
    const history = renderToString(<ClaimHistory claim={{ ...CLAIM, visit }} t={t} />);
    expect(history).toContain('Last seen on the page on 1 December 2025');
  });

  it('in the library: its page, its place, what was guessed, and what it was judged as before', () => {
    const earlier = [
      { ...CLAIM, comparison: comparisonOf({ verdict: 'above' }), replacedAt: '2025-12-03T00:00:00Z' },
    ].map(({ comparison, facts, packVersion, replacedAt }) => ({
      comparison,
      facts,
      packVersion,
      replacedAt,
    }));
    const page = { ...CLAIM.page, author: 'A. Writer' };
    const claim = { ...CLAIM, page, guessed: ['author' as const], position: { start: 5, end: 18 }, earlier };
    const source = renderToString(<ClaimSource claim={claim} t={t} />);
    for (const part of [
      'https://news.example/a?b=1',
      'A. Writer (not stated by the page; found in its text)',
      'characters 5 to 18',
      'sample-inference',
      'Pack 1.0.0, extension 0.1.0',
    ]) {
      expect(source).toContain(part);
    }
    expect(renderToString(<ClaimHistory claim={claim} t={t} />)).toContain(
      'Above the ledger, with 1.0.0, until 3 December 2025',
    );
    expect(renderToString(<ClaimHistory claim={claimOf()} t={t} />)).toBe('');
  });
});

describe('an earlier ledger', () => {
  const change = {
    claimId: 'a',
    quote: '$1 billion',
    title: 'A page',
    before: 'matches',
    after: 'above',
    onlyBasis: false,
  } as const;
  const show = (found: Parameters<typeof OutdatedNotice>[0]['found']): string =>
    renderToString(<OutdatedNotice found={found} t={t} onCheck={ignore} onCompare={ignore} />);

  it('is said where a verdict would be another', () => {
    const html = show({ changes: [change], total: 3, pack: 'ledger 2', complete: true });
    expect(html).toContain('1 kept figure would be judged otherwise with ledger 2');
    expect(html).toContain('data-action="compare-anew"');
    expect(html).not.toContain('data-action="check-outdated"');
  });

  it('is not said where none would, and is asked about where they are many', () => {
    expect(show({ changes: [], total: 3, pack: 'ledger 2', complete: true })).toBe('');
    expect(show({ changes: [], total: 0, pack: 'ledger 2', complete: true })).toBe('');
    const html = show({ changes: [], total: 3000, pack: 'ledger 2', complete: false });
    expect(html).toContain('Check 3,000 figures');
  });
});

it.each([
  ['leak, azure', ['leak', 'azure']],
  [' leak ,, leak', ['leak']],
  ['漏洩、推論', ['漏洩', '推論']],
  ['', []],
])('tags from %j', (text, tags) => {
  expect(readTags(text)).toEqual(tags);
});
