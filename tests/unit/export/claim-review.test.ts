import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { buildClaimReview } from '../../../lib/export/claim-review';
import { buildJsonLines } from '../../../lib/export/json';
import { claimOf, OPTIONS } from './samples';

const SCHEMA = 'https://schema.org/';

/** Stands for schema.org's own context: terms are names below its address. */
const documentLoader = async (url: string) => {
  if (!url.startsWith('https://schema.org')) throw new Error(`no ${url} here`);
  return { contextUrl: null as never, documentUrl: url, document: { '@context': { '@vocab': SCHEMA } } };
};

describe('ClaimReview', () => {
  it('is read by a JSON-LD processor, and leaves rating and author to the human', async () => {
    const file = JSON.parse(buildClaimReview([claimOf()], OPTIONS));
    const [review] = (await jsonld.expand(file, { documentLoader })) as Record<string, unknown[]>[];
    expect(review?.['@type']).toEqual([`${SCHEMA}ClaimReview`]);
    expect(review?.[`${SCHEMA}claimReviewed`]).toEqual([{ '@value': claimOf().sentence }]);
    expect(review?.[`${SCHEMA}reviewRating`]).toBeUndefined();
    expect(review?.[`${SCHEMA}author`]).toBeUndefined();
    expect(review?.[`${SCHEMA}isBasedOn`]).toEqual([
      { '@type': [`${SCHEMA}Dataset`], [`${SCHEMA}name`]: [{ '@value': '1.0.0' }] },
    ]);
    expect(JSON.stringify(review)).toContain('https://news.example/a');
    expect(JSON.stringify(review)).toContain('A caveat in words.');
  });
});

describe('JSON Lines', () => {
  it('is one claim a line, each whole', () => {
    const claims = [claimOf(), claimOf({ note: 'two\nlines' })];
    const lines = buildJsonLines(claims, OPTIONS).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).claim)).toEqual(claims);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ format: 'two-ledgers-claims', version: 1 });
    expect(buildJsonLines([], OPTIONS)).toBe('');
  });
});
