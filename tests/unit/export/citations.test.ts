import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite, type CslItem } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../lib/claims/types';
import { buildBibtex, buildCslJson, buildRis } from '../../../lib/export/citations';
import { claimOf, OPTIONS } from './samples';

const SECOND = '00000000-0000-4000-8000-000000000002';
const OTHER = '00000000-0000-4000-8000-000000000003';

const AWKWARD = 'Costs & {benefits}: 50% of $1_000 #1 ~ ^ \\ "quoted"\nTY  - JOUR';

const claims = (over: Partial<Claim['page']> = {}): Claim[] => {
  const first = claimOf();
  const other = {
    ...first.page,
    url: 'https://other.example/b',
    canonicalUrl: null,
    title: 'Another article',
    ...over,
  };
  return [
    first,
    claimOf({ id: SECOND, quote: { exact: '$3.77 billion', prefix: '', suffix: '' } }),
    claimOf({ id: OTHER, page: other }),
  ];
};

const READERS = [
  ['RIS', buildRis],
  ['BibTeX', buildBibtex],
  ['CSL-JSON', buildCslJson],
] as const;

const parts = (value: unknown): readonly unknown[] =>
  (value as { 'date-parts'?: readonly (readonly unknown[])[] } | undefined)?.['date-parts']?.[0] ?? [];

const noteOf = (item: CslItem | undefined): string => String(item?.note ?? '');

describe.each(READERS)('%s, read by a tool of others', (format, build) => {
  it('has one reference an article, with its figures in the note', () => {
    const read = new Cite(build(claims(), OPTIONS)).data;
    expect(read.map(({ title }) => title)).toEqual(['A sample headline', 'Another article']);
    expect(read.map(({ URL }) => URL)).toEqual(['https://news.example/a', 'https://other.example/b']);
    expect(parts(read[0]?.issued).map(Number)).toEqual([2025, 11, 13]);
    for (const words of ['8.67 billion', '3.77 billion', 'A caveat in words', '1.0.0'])
      expect(noteOf(read[0])).toContain(words);
    expect(noteOf(read[1])).not.toContain('3.77 billion');
  });

  it('holds words that mean something to the format', () => {
    const read = new Cite(build(claims({ title: AWKWARD, author: 'Doe, Jane & Co {x}' }), OPTIONS)).data;
    expect(read).toHaveLength(2);
    const plain = (text: unknown): string => String(text).replace(/[^\p{L}\p{N}]/gu, '');
    expect(plain(read[1]?.title)).toBe(plain(AWKWARD));
    expect(plain(JSON.stringify(read[1]?.author))).toContain('Doe');
  });

  it.each([
    ['Jane Doe, John Roe and Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Jane van Doe & John Roe', ['Jane van Doe', 'John Roe']],
    ['Jane Doe', ['Jane Doe']],
    ['Doe, Jane; Roe, John', ['Doe, Jane', 'Roe, John']],
    ['山田太郎', ['山田太郎']],
  ])('tells the authors of %j apart', (author, names) => {
    const read = new Cite(build(claims({ author }), OPTIONS)).data;
    const found = (read[1]?.author as readonly Readonly<Record<string, string>>[] | undefined) ?? [];
    const nameOf = ({ literal = '', family = '', given = '' }) => literal || [given, family].join(' ').trim();
    // Readers of RIS part `Doe, Jane` themselves.
    const plain = names.map((name) => name.replace(/^(.*), (.*)$/, format === 'RIS' ? '$2 $1' : '$&'));
    expect(found.map(nameOf)).toEqual(plain);
  });

  it('leaves out what is not known', () => {
    const unknown = { title: null, author: null, publisher: null, published: null, lang: null };
    const read = new Cite(build(claims(unknown), OPTIONS)).data;
    expect(read[1]).toMatchObject({ title: 'https://other.example/b' });
    expect(read[1]?.author).toBeUndefined();
    expect(read[1]?.issued).toBeUndefined();
  });
});

describe('keys', () => {
  it('are told apart in one file', () => {
    const file = buildBibtex(claims(), OPTIONS);
    expect(file.match(/^@online\{[^,]+,/gm)).toEqual([
      '@online{NewsExample2025-1,',
      '@online{NewsExample2025-2,',
    ]);
  });
});
