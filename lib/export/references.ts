import type { Claim } from '../claims/types';
import type { ExportOptions } from './types';

/** An article that figures were kept from, as reference managers know it. Dates are ISO days; absent where unknown. */
export type ArticleReference = {
  /** Unique within one export: publisher or host, year and a number. */
  readonly key: string;
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly accessed: string;
  readonly url: string;
  readonly language: string | null;
  /** One a figure: quote, reading, verdict, and the assumptions and pack it rests on. */
  readonly notes: readonly string[];
};

const day = (iso: string): string => iso.slice(0, 10);

const noteOf = (claim: Claim, { t }: ExportOptions): string => {
  const { comparison, reading, quote, sentence } = claim;
  const company = reading.companyName ?? t(`company.${reading.company}`);
  const period = reading.period ? t.period(reading.period) : t('period.none');
  const read = [company, t(`metric.${reading.metric}`), period].join(', ');
  const caveats = comparison.caveats.map(t.line).join(' ');
  const rate = t.percent(comparison.assumptions.revenueShareRate * 100);
  const made = `${t('settings.rate')}: ${rate}. ${claim.packVersion}.`;
  const parts = [
    `“${quote.exact}”: “${sentence}”`,
    `${read}: ${t(`verdict.${comparison.verdict}`)}.`,
    caveats,
    made,
  ];
  return [...parts, claim.note].filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
};

const hostOf = (url: string): string => /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? 'page';

const keyOf = ({ page }: Claim, at: number): string => {
  const name = (page.publisher ?? hostOf(page.url)).normalize('NFKD').replace(/[^A-Za-z0-9]/g, '');
  return `${name || 'article'}${page.published?.slice(0, 4) ?? ''}-${at + 1}`;
};

/** One reference an article, in the order of the claims; the figures kept from it are its notes. */
export const toReferences = (
  claims: readonly Claim[],
  options: ExportOptions,
): readonly ArticleReference[] => {
  const articles = new Map<string, Claim[]>();
  for (const claim of claims) {
    const url = claim.page.canonicalUrl ?? claim.page.url;
    articles.set(url, [...(articles.get(url) ?? []), claim]);
  }
  return [...articles].flatMap(([url, kept], at): ArticleReference[] => {
    const [first] = kept;
    if (!first) return [];
    const { title, author, publisher, published, lang } = first.page;
    const accessed = day(
      kept
        .map(({ keptAt }) => keptAt)
        .sort()
        .at(-1) ?? first.keptAt,
    );
    const notes = kept.map((claim) => noteOf(claim, options));
    const key = keyOf(first, at);
    const date = published === null ? null : day(published);
    return [
      { key, title: title ?? url, author, publisher, published: date, accessed, url, language: lang, notes },
    ];
  });
};
