import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { readArticle } from '../tests/support/articles';

export type Shown = { url: string; html: string };
export type ArticleOptions = {
  file?: string | undefined;
  published?: string | undefined;
  lang?: string | undefined;
};

/** The page to show: a saved article served at an address of its own, or the sample. */
export function loadArticle({ file, published, lang }: ArticleOptions): Shown {
  if (!file) return readArticle(lang === 'fr' ? 'depeche-fr' : 'wire-en');
  const source = readFileSync(file, 'utf8');
  const kind = extname(file).toLowerCase();
  if (kind === '.html' || kind === '.htm') return { url: ADDRESS, html: dated(source, { published, lang }) };
  if (kind === '.txt') return { url: ADDRESS, html: toHtml(source, { published, lang }) };
  throw new Error(`${file}: only .html and .txt can be shown`);
}

const ADDRESS = 'https://saved.example/article';

type Marking = Pick<ArticleOptions, 'published' | 'lang'>;

/** A saved page as it is; a date or language given by hand wins over what the page says. */
function dated(html: string, { published, lang }: Marking): string {
  const head = published ? dateTag(published) : '';
  const withDate = /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (tag) => tag + head)
    : head + html;
  if (!lang) return withDate;
  const plain = withDate.replace(/(<html[^>]*?)\slang=("[^"]*"|'[^']*'|[^\s>]+)/i, '$1');
  return plain.replace(/<html/i, `<html lang="${quoteHtml(lang)}"`);
}

/** Text as a plain article: one paragraph a block of lines. */
function toHtml(text: string, { published, lang }: Marking): string {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  const paragraphs = blocks.map((block) => `<p>${quoteHtml(block.trim())}</p>`).join('\n');
  return `<!doctype html>
<html${lang ? ` lang="${quoteHtml(lang)}"` : ''}>
<head><meta charset="utf-8"><title>${quoteHtml(titleOf(blocks[0] ?? ''))}</title>${published ? dateTag(published) : ''}
<style>body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 18px/1.6 Georgia, serif; }</style></head>
<body><main><article>
${paragraphs}
</article></main></body>
</html>`;
}

/** The first words of the text, as many as a title holds. */
const titleOf = (text: string): string => /^.{0,80}(?=\s|$)/su.exec(text.trim())?.[0] ?? '';

const dateTag = (published: string): string =>
  `<meta property="article:published_time" content="${quoteHtml(published)}">`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const quoteHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
