import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { AccessChoice } from '../../../components/AccessChoice';
import { ClaimTable, toggleClaim } from '../../../components/ClaimTable';
import { FigureList, GroupedFigureList, groupFigures } from '../../../components/FigureList';
import { LedgerTable } from '../../../components/LedgerTable';
import { PageState, type TabStateName } from '../../../components/PageState';
import { PageSummary } from '../../../components/PageSummary';
import { Switches } from '../../../components/Switches';
import {
  metricsToSwitch,
  switchCompany,
  switchMetric,
  switchVerdict,
} from '../../../components/settings-changes';
import { toSummary } from '../../../lib/claims/summary';
import { createPageTranslator } from '../../../lib/i18n/create-translator';
import type { LedgerRow } from '../../../lib/ledger/fact-view';
import { DEFAULT_SETTINGS, isShown, isSiteOn, switchSite } from '../../../lib/messages/settings';
import type { VirtualRows } from '../../../lib/shell/use-virtual-rows';
import { claimOf } from '../export/samples';
import { comparisonOf, factOf, figureOf, listedOf } from './samples';

const t = createPageTranslator('en');
const ignore = (): void => undefined;
const actions = { onGoto: ignore, onKeep: ignore };

const rowOf = (change: Partial<LedgerRow> = {}): LedgerRow => ({
  ...factOf(),
  pack: 'sample',
  counterparty: null,
  derivation: null,
  variantOf: null,
  alternativeTo: null,
  supersedes: null,
  role: 'fact',
  ...change,
});
const items = [0, 1].map((index) => ({ index, key: index, start: 0, end: 0, size: 0, lane: 0 }));
const ALL_ROWS: VirtualRows = { scroller: ignore, row: ignore, items, above: 0, below: 0, show: ignore };

const FIGURES = [
  listedOf('a', figureOf(), comparisonOf()),
  listedOf('b', figureOf({ metric: 'revenue', quote: '$13 billion' }), comparisonOf({ verdict: 'context' })),
  listedOf('c', figureOf({ quote: '$3.77 billion' }), comparisonOf()),
];

describe('lists', () => {
  it('names each figure with its verdict in words and a button to keep it', () => {
    const html = renderToString(
      <FigureList figures={FIGURES} kept={new Map([['c', null]])} t={t} {...actions} />,
    );
    expect(html).toContain('$13 billion');
    expect(html).toContain('For context only');
    expect(html).toContain('aria-label="Keep $8.67 billion"');
    expect(html).toContain('aria-label="$3.77 billion is kept"');
  });

  it('groups by company and metric in the order of the page', () => {
    const groups = [...groupFigures(FIGURES, t)].map(([title, items]) => [
      title,
      items.map((item) => item.id),
    ]);
    expect(groups).toEqual([
      ['OpenAI · inference cost', ['a', 'c']],
      ['OpenAI · revenue', ['b']],
    ]);
  });

  it('has the comparison of each figure one click away in the panel', () => {
    const html = renderToString(
      <GroupedFigureList
        figures={FIGURES}
        kept={new Map()}
        facts={new Map([['sample-inference', factOf()]])}
        t={t}
        {...actions}
      />,
    );
    expect(html.match(/<summary>Comparison/g)).toHaveLength(3);
    expect(html).toContain('at least $4.32 billion');
    expect(html).toContain('Sample Gazette');
  });

  it('counts in words', () => {
    expect(renderToString(<PageSummary figures={FIGURES} t={t} />)).toMatch(
      /3 figures on this page[\s\S]*2 match/,
    );
    expect(renderToString(<PageSummary figures={FIGURES.slice(0, 1)} t={t} />)).toContain(
      '1 figure on this page',
    );
  });
});

describe('switches', () => {
  const settings = { ...DEFAULT_SETTINGS, mutedSites: ['a.example'], hiddenMetrics: ['valuation'] as const };

  it('mutes and unmutes one site, leaving the others', () => {
    expect(switchSite(settings, 'b.example', false)).toEqual({ mutedSites: ['a.example', 'b.example'] });
    expect(switchSite(settings, 'a.example', false)).toEqual({ mutedSites: ['a.example'] });
    expect(switchSite(settings, 'a.example', true)).toEqual({ mutedSites: [] });
  });

  it('lists and unlists one site where only some are on', () => {
    const only = { ...settings, siteRule: 'only', listedSites: ['a.example'] } as const;
    expect(isSiteOn(only, 'a.example')).toBe(true);
    expect(isSiteOn(only, 'b.example')).toBe(false);
    expect(switchSite(only, 'b.example', true)).toEqual({ listedSites: ['a.example', 'b.example'] });
    expect(switchSite(only, 'a.example', false)).toEqual({ listedSites: [] });
  });

  it('ends the rest of a site that is turned on', () => {
    const resting = { ...settings, restingSites: [{ host: 'c.example', until: '2026-01-01T10:00:00.000Z' }] };
    expect(isSiteOn(resting, 'c.example')).toBe(false);
    expect(switchSite(resting, 'c.example', true)).toEqual({ mutedSites: ['a.example'], restingSites: [] });
  });

  it('hides figures by their verdict', () => {
    const [item] = FIGURES;
    if (!item) throw new Error('no figure');
    const { hiddenVerdicts } = { ...settings, ...switchVerdict(settings, item.comparison.verdict, false) };
    expect(isShown(settings, item)).toBe(true);
    expect(isShown({ ...settings, hiddenVerdicts }, item)).toBe(false);
    expect(switchVerdict({ ...settings, hiddenVerdicts }, item.comparison.verdict, true)).toEqual({
      hiddenVerdicts: [],
    });
  });

  it('switches a company and a metric', () => {
    expect(switchCompany(settings, 'openai', false)).toEqual({
      companies: { openai: false, microsoft: true },
    });
    expect(switchMetric(settings, 'revenue', false)).toEqual({ hiddenMetrics: ['valuation', 'revenue'] });
    expect(switchMetric(settings, 'valuation', true)).toEqual({ hiddenMetrics: [] });
  });

  it('offers the metrics of the page and those that were hidden', () => {
    expect(metricsToSwitch(FIGURES, settings)).toEqual(['inference-cost', 'revenue', 'valuation']);
  });

  it('are labelled switches with their state', () => {
    const html = renderToString(
      <Switches
        settings={settings}
        figures={FIGURES}
        host="a.example"
        pageOff={false}
        t={t}
        onPatch={ignore}
        onSwitchSite={ignore}
        onPageOff={ignore}
        onRest={ignore}
      />,
    );
    expect(html).toMatch(/This site[\s\S]*?a\.example[\s\S]*?role="switch"[^>]*aria-checked="false"/);
    expect(html).toMatch(/OpenAI[\s\S]*?aria-checked="true"/);
  });
});

describe('states without figures', () => {
  it.each<[TabStateName, boolean, 'news' | null, string, boolean]>([
    ['unreadable', false, 'news', 'The browser lets no extension read this page', false],
    ['no-access', false, 'news', 'This page was not read', true],
    ['no-access', false, null, 'Choose where it may read', true],
    ['idle', false, 'news', 'Nothing to underline so far', true],
    ['reading', false, 'news', 'No figure of OpenAI or Microsoft found', false],
    ['reading', true, 'news', 'Annotations are off here', false],
  ])('%s, off %s, access %s', (state, off, access, words, canRead) => {
    const html = renderToString(
      <PageState
        state={state}
        off={off}
        access={access}
        t={t}
        onReadNow={ignore}
        onChoose={ignore}
        onCheck={ignore}
      />,
    );
    expect(html).toContain(words);
    expect(html.includes('data-action="read-now"')).toBe(canRead);
  });
});

describe('welcome', () => {
  it('offers three choices and marks the one in force', () => {
    const html = renderToString(
      <AccessChoice access="news" sites={150} busy={false} t={t} onChoose={ignore} />,
    );
    expect(html.match(/<button/g)).toHaveLength(3);
    expect(html).toMatch(/data-access="news" aria-pressed="true"/);
    expect(html).toMatch(/data-access="all" aria-pressed="false"/);
    expect(html).toContain('150 news sites');
  });
});

describe('library', () => {
  it('ticks and unticks a claim', () => {
    expect([...toggleClaim(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggleClaim(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });

  it('lists claims with quote, reading, verdict and page, as text', () => {
    const claim = claimOf({ sentence: '<b>bold</b>', page: { ...claimOf().page, title: '<i>t</i>' } });
    const html = renderToString(
      <ClaimTable
        claims={[toSummary(claim)]}
        selected={new Set([claim.id])}
        clusters={new Map()}
        sort={null}
        open={null}
        rows={ALL_ROWS}
        t={t}
        onSelect={ignore}
        onSort={ignore}
        onOpen={ignore}
      />,
    );
    expect(html).not.toMatch(/<(b|i)>/);
    expect(html).toContain('href="https://news.example/a?b=1#:~:text=%248.67%20billion"');
    expect(html.match(/checked/g)).toHaveLength(2);
  });

  it('lists facts with source, caveat and verification', () => {
    const html = renderToString(
      <LedgerTable
        facts={[rowOf(), rowOf({ id: 'x', unit: 'GW', value: 26 })]}
        sort={{ by: 'value', down: true }}
        open="x"
        rows={ALL_ROWS}
        t={t}
        onSort={ignore}
        onOpen={ignore}
      />,
    );
    for (const text of [
      '$8.67 billion',
      '26 GW',
      'Sample Gazette',
      'seen in a report that relays it',
      'A sample caveat',
    ]) {
      expect(html).toContain(text);
    }
    expect(html).toContain('aria-sort="descending"');
    expect(html).toContain('aria-rowcount="3"');
  });
});
