import { describe, expect, it } from 'vitest';
import type { Claim, SeenText } from '../../../lib/claims/types';
import { DEFAULT_ASSUMPTIONS } from '../../../lib/compare/types';
import { drawCard } from '../../../lib/export/card-picture';
import { buildBibtex, buildCslJson, buildRis } from '../../../lib/export/citations';
import { buildHtml } from '../../../lib/export/html';
import { buildMarkdown } from '../../../lib/export/markdown';
import { buildNote } from '../../../lib/export/notes';
import type { ExportOptions } from '../../../lib/export/types';
import { buildWebAnnotation } from '../../../lib/export/web-annotation';
import { createPageTranslator } from '../../../lib/i18n/create-translator';
import type { Language } from '../../../lib/i18n/languages';
import { comparisonOf, factOf, figureOf } from '../components/samples';
import { claimOf, OPTIONS } from './samples';

const seen = (exact: string): SeenText => ({
  quote: { exact, prefix: '', suffix: '' },
  sentence: exact,
  amount: { kind: 'money', value: 1, currency: 'USD' },
  seenAt: OPTIONS.now,
});

/** Everything that a claim may say, with no mark of its own between its parts. */
const claim = (): Claim => {
  const since = { key: 'Audited', values: {}, facts: [], since: true } as const;
  const { references } = comparisonOf();
  const impliedRevenue = references.impliedRevenue && { ...references.impliedRevenue, knownThen: false };
  return claimOf({
    page: { ...claimOf().page, author: 'Doe' },
    sentence: 'S',
    note: 'N',
    machineReading: figureOf({ metric: 'growth-rate', growthOf: 'revenue' }),
    revisions: [{ before: seen('A'), after: seen('B') }],
    visit: { at: OPTIONS.now, found: false, seenAt: OPTIONS.now },
    earlier: ['P', 'Q'].map((packVersion) => ({
      comparison: comparisonOf(),
      facts: [factOf()],
      packVersion,
      replacedAt: OPTIONS.now,
    })),
    guessed: ['publisher'],
    facts: [factOf({ caveat: 'C' })],
    comparison: comparisonOf({
      reason: 'scope',
      references: { ...references, impliedRevenue },
      lines: [since],
      caveats: [{ key: 'K', values: {}, facts: [] }],
      restsOn: ['revenueShareRate'],
      assumptions: {
        ...DEFAULT_ASSUMPTIONS,
        onlyThen: true,
        exchangeRates: [
          { currency: 'EUR', dollars: 1.1, date: '2025-01-02' },
          { currency: 'GBP', dollars: 1.3, date: '2025-01-02' },
        ],
      },
    }),
  });
};

/** What a person reads of a format: without its addresses and the marks that are the format's own. */
const READ = {
  markdown: (options: ExportOptions) => buildMarkdown([claim()], options),
  note: (options: ExportOptions) => buildNote(claim(), options).split('---\n\n')[1] ?? '',
  html: (options: ExportOptions) =>
    buildHtml([claim()], options)
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]*>/g, ''),
  picture: (options: ExportOptions) =>
    drawCard(claim(), options, { theme: 'light', measure: () => 1 }).svg.replace(/<[^>]*>/g, ''),
  ris: (options: ExportOptions) => buildRis([claim()], options).match(/^N1 {2}- (.*)$/m)?.[1] ?? '',
  bibtex: (options: ExportOptions) => buildBibtex([claim()], options).match(/note = \{(.*)\}/)?.[1] ?? '',
  csl: (options: ExportOptions): string => JSON.parse(buildCslJson([claim()], options))[0].note,
  annotation: (options: ExportOptions): string =>
    JSON.parse(buildWebAnnotation([claim()], options)).items[0].body[0].value,
} as const;

type Read = keyof typeof READ;
const FORMATS = Object.keys(READ) as Read[];

const read = (format: Read, language: Language): string =>
  READ[format]({ ...OPTIONS, t: createPageTranslator(language) }).replace(/https?:\/\/[^>\s]*/g, '');

describe.each(['ja', 'zh'] as const)('in %s, the marks between parts are full-width', (language) => {
  it.each(FORMATS)('in %s', (format) => {
    const text = read(format, language);
    expect(text).not.toMatch(/[,;:] | \(|\) |(?<!\d)\. /);
    expect(text).toMatch(/[、，：（]/);
  });
});

describe.each([
  ['en', ', ', ': ', [' (', ')']],
  ['fr', ', ', ' : ', [' (', ')']],
  ['ja', '、', '：', ['（', '）']],
  ['zh', '，', '：', ['（', '）']],
] as const)('in %s', (language, comma, colon, [open, close]) => {
  const t = createPageTranslator(language);

  it.each(['html', 'picture'] as const)('%s says title, author and publisher in one row', (format) => {
    expect(read(format, language)).toContain(['A sample headline', 'Doe', 'News Example'].join(comma));
  });

  it.each(['markdown', 'note', 'picture'] as const)(
    '%s names its lines and sets asides in brackets',
    (format) => {
      const text = read(format, language);
      const aside = [t('alignment.exact'), t('line.after')].join(comma);
      expect(text).toContain(`${open}${aside}${close}`);
      expect(text).toContain(`${t('line.implied')}${colon}`);
      expect(text).toContain(`EUR${open}${t.date('2025-01-02')}${close}${comma}1.3 USD/GBP`);
    },
  );
});
