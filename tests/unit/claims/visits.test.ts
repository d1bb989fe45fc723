import { describe, expect, test } from 'vitest';
import type { Anchored } from '../../../lib/claims/anchor';
import { fillPage, saysTooLittle } from '../../../lib/claims/fill-page';
import { claimSchema } from '../../../lib/claims/schema';
import { toSummary } from '../../../lib/claims/summary';
import {
  foundAgain,
  type Look,
  maySayGone,
  notFound,
  toKeptHere,
  toMissingHere,
} from '../../../lib/claims/visits';
import { LIMITS } from '../../../lib/messages/schemas/limits';
import { comparisonOf, figureOf, listedOf } from '../components/samples';
import { claimOf } from '../export/samples';

const CLAIM = claimOf();
const LATER = '2025-12-01T00:00:00.000Z';
const SOON = '2025-12-01T00:30:00.000Z';
const LATEST = '2025-12-02T00:00:00.000Z';
const ITEM = listedOf('a', figureOf({ quote: '$9.1 billion', value: 9.1e9 }), comparisonOf());
const same: Anchored = { kind: 'same', figures: [listedOf('a', figureOf(), comparisonOf())] };
const revised: Anchored = { kind: 'revised', figures: [ITEM] };

describe('a visit that finds a claim', () => {
  test('writes down when', () => {
    expect(foundAgain(CLAIM, same, LATER)).toEqual({
      ...CLAIM,
      visit: { at: LATER, found: true, seenAt: LATER },
    });
  });

  test('writes nothing within the hour, and again later', () => {
    const seen = foundAgain(CLAIM, same, LATER) ?? CLAIM;
    expect(foundAgain(seen, same, SOON)).toBeNull();
    expect(foundAgain(seen, same, LATEST)?.visit?.at).toBe(LATEST);
  });

  test('that was missing writes it down at once', () => {
    const missing = notFound(CLAIM, LATER) ?? CLAIM;
    expect(foundAgain(missing, same, SOON)?.visit).toEqual({ at: SOON, found: true, seenAt: SOON });
  });

  test('decides nothing where the place is not clear', () => {
    expect(foundAgain(CLAIM, { kind: 'ambiguous' }, LATER)).toBeNull();
    expect(foundAgain(CLAIM, { kind: 'absent' }, LATER)).toBeNull();
  });

  test('with another amount records both texts and both dates, and keeps the quote', () => {
    const seen = foundAgain(CLAIM, same, LATER) ?? CLAIM;
    const changed = foundAgain(seen, revised, SOON);
    expect(changed?.quote).toEqual(CLAIM.quote);
    expect(changed?.reading).toEqual(CLAIM.reading);
    expect(changed?.revisions).toMatchObject([
      {
        before: { quote: CLAIM.quote, sentence: CLAIM.sentence, amount: { value: 8.67e9 }, seenAt: LATER },
        after: { quote: { exact: '$9.1 billion' }, amount: { value: 9.1e9, currency: 'USD' }, seenAt: SOON },
      },
    ]);
    expect(claimSchema.parse(changed)).toEqual(changed);
    expect(toSummary(changed ?? CLAIM)).toMatchObject({ revised: true });
    expect(toKeptHere(changed ?? CLAIM)).toMatchObject({
      quote: CLAIM.quote.exact,
      revision: { after: { seenAt: SOON } },
    });
  });
});

test('a ticker that changes all day leaves a claim that can be read, with how it began and how it went lately', () => {
  let claim = CLAIM;
  const ticks = LIMITS.historyPerClaim + 3;
  for (let at = 0; at < ticks; at++) {
    const figure = figureOf({ quote: `$${at} billion`, value: at * 1e9 });
    const item = listedOf('a', figure, comparisonOf());
    claim = foundAgain(claim, { kind: 'revised', figures: [item] }, LATER) ?? claim;
  }
  expect(claimSchema.safeParse(claim).success).toBe(true);
  expect(claim.revisions?.[0]?.before.quote).toEqual(CLAIM.quote);
  expect(claim.revisions?.at(-1)?.after.quote.exact).toBe(`$${ticks - 1} billion`);
});

describe('a visit that does not find a claim', () => {
  test('keeps when it was last there, and its sentence', () => {
    const seen = foundAgain(CLAIM, same, LATER) ?? CLAIM;
    const gone = notFound(seen, LATEST) ?? CLAIM;
    expect(gone.visit).toEqual({ at: LATEST, found: false, seenAt: LATER });
    expect(claimSchema.parse(gone)).toEqual(gone);
    expect(toSummary(gone)).toMatchObject({ missing: LATEST });
    expect(toMissingHere(gone)).toEqual([
      {
        claimId: CLAIM.id,
        keptAt: CLAIM.keptAt,
        quote: CLAIM.quote.exact,
        sentence: CLAIM.sentence,
        visitedAt: LATEST,
      },
    ]);
    expect(toMissingHere(CLAIM)).toEqual([]);
  });

  const whole = claimOf({ textLength: 1000, position: { start: 10, end: 23 } });
  const look: Look = {
    title: CLAIM.page.title,
    published: CLAIM.page.published,
    textLength: 900,
    holds: false,
  };
  const { position: _, ...nowhere } = whole;
  test.each([
    ['says so of the same article, read whole', whole, look, true],
    ['says so under another headline of the same date', whole, { ...look, title: 'Another' }, true],
    ['says so under the same headline of another date', whole, { ...look, published: null }, true],
    ['says nothing of another article', whole, { ...look, title: 'Not found', published: null }, false],
    ['says nothing of half a page', whole, { ...look, textLength: 500 }, false],
    ['says nothing where the words still stand', whole, { ...look, holds: true }, false],
    ['says nothing where the length of the page is not known', CLAIM, look, false],
    ['says nothing of a place outside of the page’s own text', nowhere, look, false],
  ])('%s', (_name, claim, seen, may) => {
    expect(maySayGone(claim, seen)).toBe(may);
  });
});

describe('particulars of a page that says little', () => {
  const page = { ...CLAIM.page, published: null, title: 'Given' };
  const guess = {
    title: 'Guessed',
    author: 'A. Writer',
    publisher: null,
    published: '2025-11-13',
    lang: 'en',
  };

  test('are taken from its text where it says nothing, and named', () => {
    expect(fillPage(page, guess)).toEqual({
      page: { ...page, author: 'A. Writer', published: '2025-11-13' },
      guessed: ['author', 'published'],
    });
    expect(fillPage(page, null)).toEqual({ page, guessed: [] });
  });

  test('are not asked for where it says who, when and what', () => {
    expect(saysTooLittle(page)).toBe(true);
    expect(saysTooLittle({ ...page, published: '2025-11-13', author: 'X' })).toBe(false);
  });
});
