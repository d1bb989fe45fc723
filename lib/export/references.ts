import type { Claim } from '../claims/types';
import { machineWords, madeWords, readingLine } from './claim-words';
import { sinceWords } from './since-words';
import type { ExportOptions } from './types';

/** An article that figures were kept from, as reference managers know it. Dates are ISO days; absent where unknown. */
export type ArticleReference = {
  /** Unique within one export: publisher or host, year and a number. */
  readonly key: string;
  readonly title: string;
  /** As written; several where the page, or the way it is written, tells them apart. */
  readonly authors: readonly string[];
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
  const judged = t.named(readingLine(t, reading), t(`verdict.${comparison.verdict}`));
  const words = t.sentences([
    t.named(t.quoted(quote.exact), t.quoted(sentence)),
    t.sentence(judged),
    comparison.reason && t.message(`reason.${comparison.reason}`),
    ...machineWords(t, claim).map(({ name, text }) => t.sentence(t.named(name, text))),
    ...comparison.caveats.map(t.line),
    ...sinceWords(t, claim),
    ...madeWords(t, claim),
  ]);
  return `${words} ${claim.note}`.replace(/\s+/g, ' ').trim();
};

const hostOf = (url: string): string => /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? 'page';

const keyOf = ({ page }: Claim, at: number): string => {
  const name = (page.publisher ?? hostOf(page.url)).normalize('NFKD').replace(/[^A-Za-z0-9]/g, '');
  return `${name || 'article'}${page.published?.slice(0, 4) ?? ''}-${at + 1}`;
};

/**
 * The authors in a line of a page: reference managers would take the second of `Jane Doe, John Roe` for the first name of
 * the first. A line without semicolons is parted only where each part has two words: `Doe, Jane` is one person.
 */
const authorsOf = (line: string | null): readonly string[] => {
  if (line === null) return [];
  if (line.includes(';')) return line.split(';').flatMap((part) => part.trim() || []);
  const parts = line.split(/\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/);
  return parts.every((part) => /\S\s+\S/.test(part)) ? parts : [line];
};

type Article = { readonly first: Claim; accessed: string; readonly notes: string[] };

/** Articles gathered while claims go by, in the order of their first claim; of a claim only its note is kept. */
export class References {
  readonly #articles = new Map<string, Article>();

  add(claim: Claim, options: ExportOptions): void {
    const url = claim.page.canonicalUrl ?? claim.page.url;
    const article = this.#articles.get(url) ?? { first: claim, accessed: '', notes: [] };
    if (claim.keptAt > article.accessed) article.accessed = claim.keptAt;
    article.notes.push(noteOf(claim, options));
    this.#articles.set(url, article);
  }

  list(): readonly ArticleReference[] {
    return [...this.#articles].map(([url, { first, accessed, notes }], at) => {
      const { title, author, publisher, published, lang } = first.page;
      return {
        key: keyOf(first, at),
        title: title ?? url,
        authors: authorsOf(author),
        publisher,
        published: published === null ? null : day(published),
        accessed: day(accessed),
        url,
        language: lang,
        notes,
      };
    });
  }
}
