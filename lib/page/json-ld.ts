import type { ArticleMeta } from '../messages/protocol';

/** What JSON-LD says about an article; nothing is checked yet. */
export type ArticleData = Omit<ArticleMeta, 'url' | 'canonicalUrl'>;

type Item = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Review)$/;
const DEEPEST = 4;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Pages ship broken JSON-LD often; other sources of the same page are asked instead.
    return null;
  }
};

const itemsIn = (value: unknown, depth = 0): Item[] => {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => itemsIn(entry, depth + 1));
  if (!isItem(value)) return [];
  return [value, ...itemsIn(value['@graph'], depth + 1), ...itemsIn(value.mainEntity, depth + 1)];
};

const isArticle = (item: Item): boolean => [item['@type']].flat().some((type) => ARTICLE.test(String(type)));

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

const nameOf = (value: unknown): string | null => (isItem(value) ? text(value.name) : text(value));

const namesOf = (value: unknown): string | null => {
  const names = [value]
    .flat()
    .map(nameOf)
    .filter((name) => name !== null);
  return names.length > 0 ? names.join(', ') : null;
};

/** Reads the first article that the page's JSON-LD describes; fields it does not give are null. */
export const readJsonLd = (page: Document): ArticleData => {
  const article = [...page.getElementsByTagName('script')]
    .filter((script) => script.type.toLowerCase() === 'application/ld+json')
    .flatMap((script) => itemsIn(parse(script.textContent)))
    .find(isArticle);
  return {
    title: text(article?.headline) ?? text(article?.name),
    author: namesOf(article?.author),
    publisher: namesOf(article?.publisher),
    published: text(article?.datePublished) ?? text(article?.dateCreated),
    modified: text(article?.dateModified),
    lang: nameOf(article?.inLanguage),
  };
};
