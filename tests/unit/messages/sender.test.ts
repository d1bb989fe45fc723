import { describe, expect, test } from 'vitest';
import { ALLOWED, mayAsk, type RawSender, readSender } from '../../../lib/messages/sender';

const SELF = { id: 'ours', origin: 'chrome-extension://ours' };
const PAGE = `${SELF.origin}/library.html`;
const SITE = 'https://news.example/a';

describe('who is listened to', () => {
  const cases: [string, RawSender, object | null][] = [
    [
      'our script in a page',
      {
        id: 'ours',
        url: SITE,
        origin: 'https://news.example',
        frameId: 0,
        documentId: 'd',
        tab: { id: 3, url: SITE },
      },
      { kind: 'content', tabId: 3, frameId: 0, documentId: 'd', tabHost: 'news.example', isPrivate: false },
    ],
    [
      'our script in a frame goes by the host of its tab',
      { id: 'ours', url: 'https://ads.example/', frameId: 7, tab: { id: 3, url: SITE } },
      { kind: 'content', tabId: 3, frameId: 7, documentId: null, tabHost: 'news.example', isPrivate: false },
    ],
    [
      'a frame whose tab hides its address has no tab host',
      { id: 'ours', url: 'https://ads.example/', frameId: 7, tab: { id: 3 } },
      { kind: 'content', tabId: 3, frameId: 7, documentId: null, tabHost: null, isPrivate: false },
    ],
    [
      'our popup',
      { id: 'ours', url: `${SELF.origin}/popup.html`, origin: SELF.origin },
      { kind: 'page', tabId: null },
    ],
    [
      'our page in a tab',
      { id: 'ours', url: PAGE, frameId: 0, tab: { id: 4, url: PAGE } },
      { kind: 'page', tabId: 4 },
    ],
    ['another extension', { id: 'other', url: SITE, frameId: 0, tab: { id: 3 } }, null],
    ['no id', { url: SITE, frameId: 0, tab: { id: 3 } }, null],
    ['no address', { id: 'ours', frameId: 0, tab: { id: 3 } }, null],
    ['our page framed by a site', { id: 'ours', url: PAGE, frameId: 2, tab: { id: 4, url: SITE } }, null],
    ['our address under a foreign origin', { id: 'ours', url: PAGE, origin: 'https://news.example' }, null],
    [
      'a foreign address under our origin',
      { id: 'ours', url: SITE, origin: SELF.origin, frameId: 0, tab: { id: 3 } },
      null,
    ],
    ['an address that only begins like ours', { id: 'ours', url: `${SELF.origin}.evil.example/` }, null],
    ['a site outside any tab', { id: 'ours', url: SITE, frameId: 0 }, null],
  ];
  test.each(cases)('%s', (_name, raw, expected) => {
    expect(readSender(raw, SELF)).toEqual(expected);
  });
});

test('content scripts read no claims, no other tab and no ledger as a whole', () => {
  const content = {
    kind: 'content',
    tabId: 1,
    frameId: 0,
    documentId: null,
    tabHost: null,
    isPrivate: false,
  } as const;
  const refused = (Object.keys(ALLOWED) as (keyof typeof ALLOWED)[]).filter((type) => !mayAsk(type, content));
  expect(refused.sort()).toEqual([
    'access/set',
    'backup/deliver',
    'backup/drop-former',
    'backup/failed',
    'backup/made',
    'backup/restore',
    'check/compare',
    'check/take',
    'claims/change',
    'claims/compare-anew',
    'claims/correct',
    'claims/empty-trash',
    'claims/get',
    'claims/outdated',
    'claims/put-back',
    'claims/rows',
    'corrections/delete',
    'corrections/list',
    'corrections/restore',
    'erase/all',
    'filters/list',
    'filters/save',
    'imports/accept',
    'imports/cancel',
    'imports/list',
    'imports/preview',
    'imports/stage',
    'imports/undo',
    'ledger/list',
    'ledger/status',
    'ledger/timeline',
    'own-facts/delete',
    'own-facts/list',
    'own-facts/put',
    'own-facts/restore',
    'packs/accept',
    'packs/list',
    'packs/preview',
    'packs/remove',
    'packs/stage',
    'safety/acknowledge',
    'safety/asked',
    'safety/quiet',
    'safety/rhythm',
    'safety/status',
    'site/rest',
    'tab/goto',
    'tab/list',
    'tab/page-off',
    'tab/read-now',
    'tab/tables',
  ]);
});
