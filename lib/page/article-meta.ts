import type { ArticleMeta } from '../messages/protocol';
import { type ArticleData, readJsonLd } from './json-ld';

const LONGEST = 500;

const clean = (text: string | null | undefined): string | null => {
  const short = text?.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  return short ? short : null;
};

/** Contents of `<meta>` elements by each name that they go by, in the order of the page. */
type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Collections by tag name are found in one walk that the browser keeps; selectors walk a long page anew each time. */
const readTags = (page: Document): MetaTags => {
  const tags = new Map<string, string[]>();
  for (const element of page.getElementsByTagName('meta')) {
    const content = clean(element.getAttribute('content'));
    if (!content) continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name) tags.set(name, [...(tags.get(name) ?? []), content]);
    }
  }
  return tags;
};

/** The first of these `<meta>` names or properties that says something. */
const meta = (tags: MetaTags, names: readonly string[]): string | null => {
  for (const name of names) {
    const [content] = tags.get(name.toLowerCase()) ?? [];
    if (content) return content;
  }
  return null;
};

const AUTHOR = ['author', 'article:author', 'citation_author', 'dc.creator', 'parsely-author'];

/** Citation tags name each author in one of their own; profiles on other sites (`article:author`) are no names. */
const authorsOf = (tags: MetaTags): string | null => {
  const named = AUTHOR.map((name) => (tags.get(name) ?? []).filter((author) => !/^https?:/i.test(author)));
  const authors = [...new Set(named.find((contents) => contents.length > 0))];
  return clean(authors.join(authors.some((author) => author.includes(',')) ? '; ' : ', '));
};

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;

const isDay = (text: string): boolean => !Number.isNaN(Date.parse(`${text.slice(0, 10)}T00:00:00Z`));

/** ISO dates and date-times as they are, `2025/11/3` (citation meta) as ISO, anything else as nothing. */
export const toIsoDate = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  if (ISO.test(trimmed) && isDay(trimmed)) return trimmed;
  const slashed = SLASHED.exec(trimmed);
  if (!slashed) return null;
  const [, year, month = '', day = ''] = slashed;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
};

const timeOf = (page: Document, selector: string): string | null => {
  for (const element of page.getElementsByTagName('time')) {
    if (!element.matches(selector)) continue;
    const iso = toIsoDate(element.getAttribute('datetime') ?? element.textContent);
    if (iso) return iso;
  }
  return null;
};

const PUBLISHED = [
  'article:published_time',
  'datePublished',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dc.date',
  'date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'dateModified',
  'dc.date.modified',
  'last-modified',
];

const publishedOf = (page: Document, tags: MetaTags, data: ArticleData): string | null =>
  toIsoDate(data.published) ??
  toIsoDate(meta(tags, PUBLISHED)) ??
  timeOf(page, 'time[itemprop~="datePublished"], time[pubdate]') ??
  timeOf(
    page,
    'article header time[datetime], main time[datetime], article time[datetime], h1 ~ * time[datetime]',
  ) ??
  timeOf(page, 'time[datetime]');

const canonicalOf = (page: Document, tags: MetaTags): string | null => {
  const links = [...page.getElementsByTagName('link')];
  const link = links.find((one) => one.matches('[rel~="canonical" i][href]'))?.href;
  const url = link || meta(tags, ['og:url']);
  return url && /^https?:/.test(url) ? url : null;
};

/** What a page says about itself, best source first: JSON-LD, Open Graph and citation tags, `<time>`, title. */
export const readArticleMeta = (page: Document, url: string): ArticleMeta => {
  const data = readJsonLd(page);
  const tags = readTags(page);
  return {
    url,
    canonicalUrl: canonicalOf(page, tags),
    title:
      clean(data.title) ??
      meta(tags, ['og:title', 'citation_title', 'twitter:title']) ??
      clean(page.getElementsByTagName('h1')[0]?.textContent) ??
      clean(page.title),
    author:
      clean(data.author) ??
      authorsOf(tags) ??
      clean(page.querySelector('[rel~="author"], [itemprop~="author"]')?.textContent),
    publisher:
      clean(data.publisher) ??
      meta(tags, ['og:site_name', 'citation_journal_title', 'application-name', 'dc.publisher']),
    published: publishedOf(page, tags, data),
    modified:
      toIsoDate(data.modified) ??
      toIsoDate(meta(tags, MODIFIED)) ??
      timeOf(page, 'time[itemprop~="dateModified"]'),
    lang:
      clean(page.documentElement.lang) ??
      clean(data.lang) ??
      meta(tags, ['og:locale', 'language', 'dc.language'])?.replace('_', '-') ??
      null,
  };
};
