import { expect, test } from 'vitest';
import { pageKeys } from '../../../lib/claims/page-keys';

test.each([
  ['https://a.example/x?p=1#part', null, ['https://a.example/x?p=1']],
  ['https://a.example/x', 'https://a.example/x#top', ['https://a.example/x']],
  ['https://a.example/amp/x', 'https://a.example/x', ['https://a.example/amp/x', 'https://a.example/x']],
  ['https://a.example/x', 'https://a.example/', ['https://a.example/x']],
  ['https://a.example/x', 'https://a.example', ['https://a.example/x']],
  ['https://a.example/', 'https://a.example/', ['https://a.example/']],
])('%s, canonical %s', (url, canonicalUrl, keys) => {
  expect(pageKeys({ url, canonicalUrl })).toEqual(keys);
});
