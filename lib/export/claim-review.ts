import type { Claim } from '../claims/types';
import { machineWords, madeWords, readingLine } from './claim-words';
import { sinceWords } from './since-words';
import { type TextFormat, textOf } from './stream';
import type { ExportOptions } from './types';

const reviewOf = (claim: Claim, { t, now }: ExportOptions) => {
  const { comparison, page, sentence, facts } = claim;
  const { reason, lines, caveats } = comparison;
  const body = [
    t.sentence(readingLine(t, claim.reading)),
    t(`verdict.${comparison.verdict}.sentence`),
    ...(reason ? [t.message(`reason.${reason}`)] : []),
    ...machineWords(t, claim).map(({ name, text }) => t.sentence(t.named(name, text))),
    ...[...lines, ...caveats].map(t.line),
    ...sinceWords(t, claim),
    ...madeWords(t, claim),
  ];
  const sources = facts.flatMap(({ source }) =>
    source ? [{ '@type': 'CreativeWork', name: source.title, url: source.url }] : [],
  );
  return {
    '@type': 'ClaimReview',
    claimReviewed: sentence,
    dateCreated: now.slice(0, 10),
    creativeWorkStatus: 'Draft',
    abstract: t('export.claim-review.draft'),
    reviewBody: body.join('\n'),
    itemReviewed: {
      '@type': 'Claim',
      text: claim.quote.exact,
      appearance: {
        '@type': 'NewsArticle',
        url: page.canonicalUrl ?? page.url,
        ...(page.title ? { headline: page.title } : {}),
        ...(page.author ? { author: { '@type': 'Person', name: page.author } } : {}),
        ...(page.publisher ? { publisher: { '@type': 'Organization', name: page.publisher } } : {}),
        ...(page.published ? { datePublished: page.published } : {}),
      },
    },
    citation: sources,
    isBasedOn: { '@type': 'Dataset', name: claim.packVersion },
  };
};

/**
 * schema.org ClaimReview as a draft (https://schema.org/ClaimReview). Author and rating are left out: a comparison with a
 * ledger is no judgement of truth, and who signs a review must give it.
 */
export const CLAIM_REVIEW: TextFormat = {
  head: () => '{"@context":"https://schema.org","@graph":[',
  between: ',',
  item: (claim, options) => `\n${JSON.stringify(reviewOf(claim, options))}`,
  foot: () => '\n]}\n',
};

/** Claims as drafts of reviews. */
export const buildClaimReview = (claims: readonly Claim[], options: ExportOptions): string =>
  textOf(CLAIM_REVIEW, claims, options);
