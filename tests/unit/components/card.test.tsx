import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Card, type CardProps } from '../../../components/Card';
import { factIds } from '../../../components/reading';
import type { Line, Verdict } from '../../../lib/compare/types';
import { createTranslator } from '../../../lib/i18n/create-translator';
import { comparisonOf, factOf, figureOf } from './samples';

const ignore = (): void => undefined;

const render = (over: Partial<CardProps> = {}): string =>
  renderToString(
    <Card
      id="card"
      figure={figureOf()}
      comparison={comparisonOf()}
      facts={[factOf()]}
      t={createTranslator('en')}
      theme="light"
      keep="idle"
      copied={false}
      onExplain={async () => null}
      onAssume={ignore}
      onCorrect={ignore}
      onKeep={ignore}
      onAnnotate={async () => null}
      onCopy={ignore}
      onMute={ignore}
      onPanel={ignore}
      onPin={ignore}
      onClose={ignore}
      {...over}
    />,
  );

const line = (key: string, since = false): Line => ({ key, values: {}, facts: [], since });

/** What is outside of folded parts: everything but the inside of `<details>`. */
const inSight = (html: string): string => html.replace(/<details[\s\S]*?<\/details>/g, '');

describe('card', () => {
  it('is a named dialog that does not block the page', () => {
    const html = render();
    const id = /aria-labelledby="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain('role="dialog"');
    expect(html).toContain('aria-modal="false"');
    expect(html).toMatch(new RegExp(`id="${id}"[^>]*>\\s*\\$8\\.67 billion`));
  });

  it('shows figure, reading, verdict and reference lines at once', () => {
    const html = inSight(render());
    for (const text of [
      'OpenAI · inference cost',
      'January to September 2025',
      'Matches the ledger',
      'Leaked inference cost',
      'at least $4.32 billion',
    ]) {
      expect(html).toContain(text);
    }
  });

  it('never folds a caveat away', () => {
    expect(inSight(render({ comparison: comparisonOf({ caveats: [line('Mind this.')] }) }))).toContain(
      'Mind this.',
    );
  });

  it('says that the rate was assumed when the user changed it', () => {
    const assumptions = { ...comparisonOf().assumptions, revenueShareRate: 0.12 };
    const html = inSight(render({ comparison: comparisonOf({ assumptions }) }));
    expect(html).toContain('Implied revenue, rate assumed');
  });

  it('tells what was known then from what came since', () => {
    const html = render({ comparison: comparisonOf({ lines: [line('Old.'), line('New.', true)] }) });
    expect(html).toMatch(/Known then[\s\S]*Old\.[\s\S]*Since then[\s\S]*New\./);
  });

  it('shows three lines and folds the others', () => {
    const html = render({
      comparison: comparisonOf({ lines: ['a1', 'a2', 'a3', 'a4'].map((key) => line(key)) }),
    });
    expect(inSight(html)).toContain('a3');
    expect(inSight(html)).not.toContain('a4');
    expect(html).toContain('1 more line');
  });

  it('names source, relay, date, basis, verification and caveat', () => {
    const html = render();
    for (const text of [
      'href="https://gazette.example/report"',
      'rel="noopener noreferrer"',
      'Sample Gazette',
      'seen in relay.example',
      '12 November 2025',
      'leaked documents',
      'seen in a report that relays it',
      'A sample caveat about what the number leaves out.',
    ]) {
      expect(html).toContain(text);
    }
  });

  it('does not say that no source was used while they are on their way', () => {
    expect(render({ facts: [] })).toContain('Fetching the sources…');
    const references = { inferenceCost: null, impliedRevenue: null };
    const nothing = comparisonOf({ references, recognised: null, against: null });
    expect(render({ facts: [], comparison: nothing })).toContain('No fact of the ledger was used.');
  });

  it('shows only the facts that the comparison used', () => {
    const html = render({ facts: [factOf(), factOf({ id: 'unused', caveat: 'Not for this one.' })] });
    expect(html).not.toContain('Not for this one.');
  });

  it('quotes the words behind each part of the reading, and says what was assumed', () => {
    const html = render({ cueWords: (cue) => (cue.of === 'metric' ? 'inference bill' : null) });
    expect(html).toContain('because of “inference bill”');
    expect(html).toContain('(assumed: the page does not say)');
    expect(html).toContain('Confidence in this reading: 93%');
  });

  it('says of a growth rate what grows, in its title and in how it was read', () => {
    const html = render({ figure: figureOf({ metric: 'growth-rate', growthOf: 'revenue' }) });
    expect(html.match(/growth rate \(revenue\)/gi)).toHaveLength(2);
  });

  it.each<[Verdict, string]>([
    ['above', 'Above the ledger'],
    ['below', 'Below the ledger'],
    ['context', 'For context only'],
    ['not-comparable', 'Not comparable'],
  ])('says %s in words', (verdict, words) => {
    expect(render({ comparison: comparisonOf({ verdict }) })).toContain(words);
  });

  it('waits without inventing a verdict', () => {
    const html = render({ comparison: null });
    expect(html).toContain('Looking it up in the ledger');
    expect(html).not.toContain('tl-verdict');
  });

  it('shows markup from pages and packs as text', () => {
    const html = render({
      figure: figureOf({ quote: '<img src=x onerror=alert(1)>' }),
      facts: [factOf({ caveat: '<script>alert(1)</script>' })],
      cueWords: () => '<b>bold</b>',
    });
    expect(html).not.toMatch(/<(img|script|b)\b/);
  });

  it('makes no link of an address that is not of the web', () => {
    const { source } = factOf();
    const html = render({ facts: [factOf({ source: { ...source!, url: 'javascript:alert(1)' } })] });
    expect(html).not.toContain('javascript:');
    expect(html).toContain('A sample report on inference');
  });

  it('speaks French', () => {
    const html = render({ t: createTranslator('fr') });
    expect(html).toContain('lang="fr"');
    expect(html).toContain('Coût d’inférence divulgué');
    expect(html).toMatch(/au moins 4,32\smilliards de dollars/u);
  });

  it('keeps once', () => {
    expect(render({ keep: 'kept' })).toMatch(/<button[^>]*disabled[^>]*>[\s\S]*?Kept/);
  });
});

describe('facts of a comparison', () => {
  it('are named once each, those of the judgement first', () => {
    const comparison = comparisonOf({
      lines: [{ key: 'x', values: {}, facts: ['third', 'sample-share'] }],
      candidates: ['fourth', 'third'],
    });
    expect(factIds(comparison)).toEqual(['sample-inference', 'sample-share', 'third', 'fourth']);
  });
});
