import type { Claim } from '../claims/types';
import type { PageTranslator } from '../i18n/page-translator';
import { type ClaimWords, claimWords, type Named, type SourceWords } from './claim-words';
import { HTML_CSS } from './html-style';
import { type TextFormat, textOf } from './stream';
import type { ExportOptions } from './types';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made harmless inside HTML and XML, between tags and in quoted attributes; signs that XML forbids go. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 forbids.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD');

const list = (items: readonly string[]): string =>
  items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '';

const row = ({ name, text }: Named): string =>
  `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(text)}</td></tr>`;

const link = (label: string, url: string | null): string =>
  url ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(label)}</a>` : escapeHtml(label);

const source = (t: PageTranslator, { id, title, url, notes }: SourceWords): string =>
  t.named(`<code>${escapeHtml(id)}</code>`, t.aside(link(title, url), t.clauses(notes.map(escapeHtml))));

const section = (heading: string, body: string): string =>
  body === '' ? '' : `<h3>${escapeHtml(heading)}</h3>${body}`;

const article = (words: ClaimWords, verdict: string, at: number, { t }: ExportOptions): string => {
  const rows = [...words.reading, ...words.references, ...words.page].map(row).join('');
  const strong = `<strong>${escapeHtml(t.sentence(words.verdict))}</strong>`;
  const lang = words.lang === null ? '' : ` lang="${escapeHtml(words.lang)}"`;
  return [
    `<article aria-labelledby="c${at}">`,
    `<h2 id="c${at}">${at + 1}. <bdi${lang}>${escapeHtml(words.quote)}</bdi></h2>`,
    `<blockquote${lang} dir="auto"><p>${escapeHtml(words.sentence)}</p></blockquote>`,
    `<p>${t.series([link(words.title, words.url), ...words.by.map(escapeHtml)])}</p>`,
    `<p class="verdict ${verdict}">${t.sentences([strong, ...words.judged.map(escapeHtml)])}</p>`,
    `<table><caption>${escapeHtml(t('html.table', { quote: words.quote }))}</caption><tbody>${rows}</tbody></table>`,
    list(words.lines.map(escapeHtml)),
    section(t('card.caveats'), list(words.caveats.map(escapeHtml))),
    section(t('report.sources'), list(words.sources.map((one) => source(t, one)))),
    section(t('lib.since'), list(words.since.map(escapeHtml))),
    section(t('report.note'), words.note ? `<p class="note" dir="auto">${escapeHtml(words.note)}</p>` : ''),
    section(t('report.tags'), words.tags.length > 0 ? `<p>${escapeHtml(t.series(words.tags))}</p>` : ''),
    `<p class="made">${escapeHtml(t.sentences(words.made))}</p>`,
    '</article>\n',
  ].join('');
};

/** An HTML report in one file: no script, nothing fetched, its style inside; for screen and print, light and dark. */
export const HTML_REPORT: TextFormat = {
  head: ({ t, now }) =>
    [
      `<!doctype html>\n<html lang="${t.language}">\n<head>\n<meta charset="utf-8">\n`,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
      `<title>${escapeHtml(t('report.title'))}</title>\n<style>${HTML_CSS}</style>\n</head>\n<body>\n<main>\n`,
      `<h1>${escapeHtml(t('report.title'))}</h1>\n<p>${escapeHtml(t('html.intro', { date: t.date(now) }))}</p>\n`,
    ].join(''),
  item: (claim, options, at) => article(claimWords(claim, options.t), claim.comparison.verdict, at, options),
  foot: () => '</main>\n</body>\n</html>\n',
};

/** Claims as an HTML report. */
export const buildHtml = (claims: readonly Claim[], options: ExportOptions): string =>
  textOf(HTML_REPORT, claims, options);
