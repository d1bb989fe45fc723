import { describe, expect, it } from 'vitest';
import { buildWebAnnotation } from '../../../lib/export/web-annotation';
import { claimOf, OPTIONS } from './samples';

const pageOf = (...claims: Parameters<typeof buildWebAnnotation>[0][number][]) =>
  JSON.parse(buildWebAnnotation(claims, OPTIONS));

/** Motivations of the model: https://www.w3.org/TR/annotation-vocab/#named-individuals. */
const MOTIVATIONS = ['assessing', 'commenting', 'describing', 'tagging'];

describe('Web Annotation', () => {
  it('is an annotation page in the W3C context', () => {
    const page = pageOf(claimOf());
    expect(page['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(page.type).toBe('AnnotationPage');
    expect(page.items).toHaveLength(1);
  });

  it('gives every annotation an IRI, one target and only purposes that the model knows', () => {
    const [item] = pageOf(claimOf({ note: 'A note.' })).items;
    expect(item.id).toBe('urn:uuid:00000000-0000-4000-8000-000000000001');
    expect(item.type).toBe('Annotation');
    expect(item.created).toBe('2025-11-19T08:30:00.000Z');
    for (const body of item.body) {
      expect(body.type).toBe('TextualBody');
      expect(MOTIVATIONS).toContain(body.purpose);
      expect(typeof body.value).toBe('string');
    }
    expect(item.body.map((body: { purpose: string }) => body.purpose)).toEqual([
      'describing',
      'assessing',
      'commenting',
      'tagging',
      'tagging',
    ]);
  });

  it('finds the figure by its quote', () => {
    expect(pageOf(claimOf()).items[0].target).toEqual({
      source: 'https://news.example/a?b=1',
      selector: {
        type: 'TextQuoteSelector',
        exact: '$8.67 billion',
        prefix: 'OpenAI spent ',
        suffix: ' on inference',
      },
    });
  });

  it('carries reading, comparison, assumptions, facts and versions whole', () => {
    const claim = claimOf();
    const [item] = pageOf(claim).items;
    expect(item).toMatchObject({
      reading: claim.reading,
      comparison: claim.comparison,
      facts: claim.facts,
      article: claim.page,
      packVersion: '1.0.0',
      extensionVersion: '0.1.0',
    });
    expect(item.comparison.assumptions.revenueShareRate).toBe(0.2);
  });

  it('defines every term of its own', () => {
    const page = pageOf(claimOf());
    const own = ['reading', 'comparison', 'facts', 'article', 'packVersion', 'extensionVersion'];
    expect(Object.keys(page['@context'][1])).toEqual(expect.arrayContaining(own));
  });
});
