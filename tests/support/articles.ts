import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A figure that a page is known to hold. */
export type ExpectedMark = { quote: string; company: string; metric: string; verdict?: string };

/** A page of `tests/pages` with what must and must not be underlined on it. */
export type Article = {
  url: string;
  lang: string;
  published: string;
  marks: ExpectedMark[];
  never: string[];
  later?: ExpectedMark[];
  html: string;
};

export const ARTICLES = [
  'wire-en',
  'depeche-fr',
  'meldung-de',
  'kiji-ja',
  'xinwen-zh',
  'mixed',
  'live',
  'dark',
  'traps',
  'hostile',
  'filing',
  'neither',
] as const;
export type ArticleName = (typeof ARTICLES)[number];

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../pages/${path}`, import.meta.url)), 'utf8');

export const readArticle = (name: ArticleName): Article => ({
  ...(JSON.parse(read(`${name}/expected.json`)) as Omit<Article, 'html'>),
  html: read(`${name}/index.html`),
});
