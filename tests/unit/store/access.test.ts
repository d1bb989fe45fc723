import { describe, expect, test } from 'vitest';
import sites from '../../../data/sites.json';
import {
  coversAddress,
  listedSiteCount,
  originsFor,
  surplusOrigins,
  webOrigins,
} from '../../../lib/store/access';

describe('news sites', () => {
  test('at least 150 hosts over nine languages', () => {
    expect(listedSiteCount).toBeGreaterThanOrEqual(150);
    expect([...new Set(sites.map(({ lang }) => lang))].sort()).toEqual([
      'de',
      'en',
      'es',
      'fr',
      'it',
      'ja',
      'nl',
      'pt',
      'zh',
    ]);
  });

  test('every row is a host in lower case without www, with a name', () => {
    const odd = sites.filter(
      ({ host, name, lang, ...rest }) =>
        !/^(?!www\.)([a-z0-9-]+\.)+[a-z]{2,}$/.test(host) ||
        name.trim() === '' ||
        Object.keys(rest).length > 0,
    );
    expect(odd).toEqual([]);
  });

  test('no host twice', () => {
    expect(new Set(sites.map(({ host }) => host)).size).toBe(sites.length);
  });
});

describe('origins of a choice', () => {
  test('a site with everything below it, once', () => {
    const news = originsFor('news');
    expect(news).toContain('https://*.lemonde.fr/*');
    expect(news).toContain('https://*.elpais.com/*');
    expect(news).not.toContain('https://*.cincodias.elpais.com/*');
    expect(new Set(news).size).toBe(news.length);
    expect(news.every((origin) => /^https:\/\/\*\.[a-z0-9.-]+\/\*$/.test(origin))).toBe(true);
  });

  test('every site, and none', () => {
    expect(originsFor('all')).toEqual(['https://*/*', 'http://*/*']);
    expect(originsFor('click')).toEqual([]);
  });

  test('a narrower choice gives back what it does not need', () => {
    const granted = ['https://*/*', 'http://*/*', 'https://*.lemonde.fr/*'];
    expect(surplusOrigins('news', granted)).toEqual(['https://*/*', 'http://*/*']);
    expect(surplusOrigins('all', granted)).toEqual(['https://*.lemonde.fr/*']);
    expect(surplusOrigins('click', granted)).toEqual(granted);
  });

  test('only the web counts', () => {
    expect(webOrigins(['file:///*', '*://a.example/*', '<all_urls>', 'ftp://b.example/*'])).toEqual([
      '*://a.example/*',
      '<all_urls>',
    ]);
  });
});

describe('what a match pattern covers', () => {
  test.each([
    ['https://*/*', 'https://a.example/x', true],
    ['https://*/*', 'http://a.example/x', false],
    ['*://*/*', 'http://a.example/x', true],
    ['*://*/*', 'file:///x', false],
    ['<all_urls>', 'https://a.example/', true],
    ['https://*.news.example/*', 'https://news.example/', true],
    ['https://*.news.example/*', 'https://www.news.example/a?b', true],
    ['https://*.news.example/*', 'https://fakenews.example/', false],
    ['https://news.example/*', 'https://www.news.example/', false],
    ['https://news.example/*', '', false],
    ['file:///*', 'https://news.example/', false],
  ])('%s and %s: %s', (pattern, address, covered) => {
    expect(coversAddress(pattern, address)).toBe(covered);
  });
});
