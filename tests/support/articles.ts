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
  /** States of the page: what is clicked, and the quotes that are underlined then. */
  steps?: { click: string; marks: string[] }[];
  /** Figures of the page's frames. */
  framed?: ExpectedMark[];
  /** Other addresses that belong to the page, such as its frames. */
  parts: { url: string; html: string }[];
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
  'shadow',
  'modal',
  'vertical',
  'right-to-left',
  'columns',
  'single-page',
  'frames',
  'neither',
] as const;
export type ArticleName = (typeof ARTICLES)[number];

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../pages/${path}`, import.meta.url)), 'utf8');

type Stored = Omit<Article, 'html' | 'parts'> & { parts?: { url: string; file: string }[] };

export const readArticle = (name: ArticleName): Article => {
  const { parts = [], ...stored } = JSON.parse(read(`${name}/expected.json`)) as Stored;
  return {
    ...stored,
    parts: parts.map(({ url, file }) => ({ url, html: read(`${name}/${file}`) })),
    html: read(`${name}/index.html`),
  };
};
