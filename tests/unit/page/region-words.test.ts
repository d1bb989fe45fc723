import { describe, expect, test } from 'vitest';
import { headsChrome, namesAside, namesChrome } from '../../../lib/page/region-words';

describe('words of regions', () => {
  test.each([
    'comments',
    'c-comments__list',
    'articleComments',
    'related',
    'right-rail',
    'js-cookie-banner',
    'ad ad--leaderboard',
    'NewsletterSignup',
    'most-read',
    'social-share',
    'ticker',
    'Reader comments',
    'Publicité',
    'poll-widget',
  ])('"%s" stands beside the article', (name) => expect(namesChrome(name)).toBe(true));

  test.each([
    'article-body',
    'story',
    'header-image',
    'readable',
    'subscriber-content',
    'shadow',
    'gradient',
    'broadcast',
    'commentary',
    'pollution',
    'marketing-plan',
    'relation',
    'column',
    'paywall',
  ])('"%s" may be the article', (name) => expect(namesChrome(name)).toBe(false));

  test.each(['pullquote', 'c-correction', 'footnotes', 'factbox'])('"%s" belongs to the article', (name) =>
    expect(namesAside(name)).toBe(true),
  );

  test.each([
    '3 comments',
    'Comments (12)',
    'More in Business',
    'Read next',
    'À lire aussi',
    'Réactions (2)',
    'Relacionadas',
    '热榜',
    '网友跟帖',
    'Mehr zum Thema',
  ])('"%s" heads something else', (title) => expect(headsChrome(title)).toBe(true));

  test.each([
    'What Microsoft books',
    'A poll of analysts',
    'Comments by the chief executive on margins',
    'Key points',
    'More than a bill',
    '',
  ])('"%s" heads the article', (title) => expect(headsChrome(title)).toBe(false));
});
