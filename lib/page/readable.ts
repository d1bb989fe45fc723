import { Readability } from '@mozilla/readability';
import type { ArticleMeta } from '../messages/protocol';
import { toIsoDate } from './article-meta';

/** What a page's text gives away of the article, where the page itself does not say it. */
export type ArticleGuess = Pick<ArticleMeta, 'title' | 'author' | 'publisher' | 'published' | 'lang'>;

/** Elements of a page; on larger ones nothing is guessed. */
const MOST_ELEMENTS = 30_000;
const LONGEST = 500;

const clean = (text: string | null | undefined): string | null =>
  text?.replace(/\s+/g, ' ').trim().slice(0, LONGEST) || null;

/** Searches a page for its particulars. Works on a copy without a window: the page is not touched, nothing is loaded. */
export const guessArticle = (page: Document): ArticleGuess | null => {
  if (page.getElementsByTagName('*').length > MOST_ELEMENTS) return null;
  const copy = page.cloneNode(true) as Document;
  const article = new Readability(copy).parse();
  return (
    article && {
      title: clean(article.title),
      author: clean(article.byline),
      publisher: clean(article.siteName),
      published: toIsoDate(article.publishedTime),
      lang: clean(article.lang),
    }
  );
};
