import type { ComponentChildren } from 'preact';
import type { Claim, GuessedField } from '../lib/claims/types';
import { keptLine } from '../lib/export/claim-words';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { safeUrl } from './facts';

type Props = { readonly claim: Claim; readonly t: PageTranslator };

const Address = ({ url }: { url: string }) => {
  const href = safeUrl(url);
  if (!href) return <span>{url}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {url}
    </a>
  );
};

const Row = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** Dates of pages are dates or instants; what is neither is shown as the page gave it. */
const dateOf = (t: PageTranslator, text: string): string =>
  /^\d{4}-\d\d-\d\d/.test(text) ? t.date(text) : text;

const pageRows = ({ page, guessed }: Claim, t: PageTranslator): readonly (readonly [string, string])[] => {
  const marked = (field: GuessedField, text: string): string =>
    guessed?.includes(field) ? t('prov.guessed', { value: text }) : text;
  const { title, author, publisher, published, modified, lang } = page;
  const rows: readonly (readonly [string, string | null])[] = [
    [t('prov.article'), title && marked('title', title)],
    [t('prov.author'), author && marked('author', author)],
    [t('prov.publisher'), publisher && marked('publisher', publisher)],
    [t('prov.published'), published && marked('published', dateOf(t, published))],
    [t('prov.modified'), modified && dateOf(t, modified)],
    [t('prov.lang'), lang && marked('lang', lang)],
  ];
  return rows.flatMap(([name, text]) => (text ? [[name, text] as const] : []));
};

/** All that a claim knows of its page, its place there, and how it was made. */
export const ClaimSource = ({ claim, t }: Props) => {
  const { page, quote, position, facts } = claim;
  return (
    <details class="tl-more" data-part="source">
      <summary>{t('prov.title')}</summary>
      <dl class="tl-particulars">
        <Row name={t('prov.url')}>
          <Address url={page.url} />
        </Row>
        {page.canonicalUrl !== null && (
          <Row name={t('prov.canonical')}>
            <Address url={page.canonicalUrl} />
          </Row>
        )}
        {pageRows(claim, t).map(([name, text]) => (
          <Row key={name} name={name}>
            {text}
          </Row>
        ))}
        <Row name={t('prov.quote')}>
          {quote.prefix}
          <mark class="tl-exact">{quote.exact}</mark>
          {quote.suffix}
        </Row>
        {position && (
          <Row name={t('prov.position')}>
            {t('prov.position.value', { from: position.start, to: position.end })}
          </Row>
        )}
        {facts.length > 0 && <Row name={t('prov.facts')}>{facts.map(({ id }) => id).join(', ')}</Row>}
      </dl>
      <p class="tl-quiet">{keptLine(t, claim)}</p>
    </details>
  );
};
