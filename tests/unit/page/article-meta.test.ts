// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readArticleMeta, toIsoDate } from '../../../lib/page/article-meta';

const URL = 'https://news.example/a';

const read = (head: string, body = '', lang = 'en') => {
  const page = new DOMParser().parseFromString(
    `<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
  return readArticleMeta(page, URL);
};

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('article metadata', () => {
  test('JSON-LD comes first', () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'A bill',
      author: [{ name: 'A. One' }, { name: 'B. Two' }],
      publisher: { name: 'Paper' },
      datePublished: '2025-11-13T07:42:00Z',
      dateModified: '2025-11-14',
    };
    const meta = read(
      `<title>Other</title><meta property="og:title" content="Third">${ld({ '@graph': [{ '@type': 'WebPage' }, article] })}`,
    );
    expect(meta).toMatchObject({
      title: 'A bill',
      author: 'A. One, B. Two',
      publisher: 'Paper',
      published: '2025-11-13T07:42:00Z',
      modified: '2025-11-14',
      lang: 'en',
    });
  });

  test('broken JSON-LD does not hide the other sources', () => {
    const meta = read(
      `<script type="application/ld+json">{"headline":</script><meta property="og:title" content="Title">
       <meta property="article:published_time" content="2025-11-13T07:42:00+01:00"><meta name="author" content="A. One">
       <meta property="og:site_name" content="Paper"><link rel="canonical" href="https://news.example/b">`,
    );
    expect(meta).toMatchObject({
      title: 'Title',
      author: 'A. One',
      publisher: 'Paper',
      published: '2025-11-13T07:42:00+01:00',
      canonicalUrl: 'https://news.example/b',
    });
  });

  test.each([
    ['A. One|B. Two|A. One', 'A. One, B. Two'],
    ['One, A.|Two, B.', 'One, A.; Two, B.'],
  ])('each author of citation tags is named: %s', (names, author) => {
    const tags = names.split('|').map((name) => `<meta name="citation_author" content="${name}">`);
    const profile = '<meta property="article:author" content="https://social.example/one">';
    expect(read(profile + tags.join('')).author).toBe(author);
  });

  test('the date of the article is taken, not that of a comment', () => {
    const body =
      '<aside><time datetime="2026-01-01">now</time></aside><article><p><time datetime="2025-11-13">13 Nov</time></p></article>';
    expect(read('', body).published).toBe('2025-11-13');
  });

  test('a page that says nothing gives nothing', () => {
    expect(read('', '<p>text</p>', '')).toEqual({
      url: URL,
      canonicalUrl: null,
      title: null,
      author: null,
      publisher: null,
      published: null,
      modified: null,
      lang: null,
    });
  });

  test.each([
    ['2025-11-13', '2025-11-13'],
    ['2025/11/3', '2025-11-03'],
    ['2025-11-13T07:42:00Z', '2025-11-13T07:42:00Z'],
    ['13 November 2025', null],
    ['2025-13-40', null],
    ['', null],
  ])('date %s reads as %s', (written, iso) => expect(toIsoDate(written)).toBe(iso));
});
