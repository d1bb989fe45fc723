import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../../lib/compare/types';
import type { BundleParts } from '../../../lib/export/bundle/write';
import { EXPORT_FORMATS, type ExportFormat, exportFileName } from '../../../lib/export/formats';
import { buildJson } from '../../../lib/export/json';
import { buildMarkdown, escapeMarkdown } from '../../../lib/export/markdown';
import { createPageTranslator } from '../../../lib/i18n/create-translator';
import { PAGE_CATALOGUES } from '../../../lib/i18n/page-catalogue';
import { comparisonOf, factOf } from '../components/samples';
import { collect, inParts } from './library';
import { claimOf, OPTIONS } from './samples';

const OTHER = '00000000-0000-4000-8000-000000000002';

describe('registry', () => {
  it('names every format and what it is good for, in every language', () => {
    for (const catalogue of Object.values(PAGE_CATALOGUES)) {
      for (const { labelKey } of EXPORT_FORMATS) {
        expect(catalogue[labelKey]).toBeTruthy();
        expect(catalogue[`${labelKey}.text`]).toBeTruthy();
      }
    }
  });

  it('dates file names by the instant of the export', () => {
    expect(EXPORT_FORMATS.map((format) => exportFileName(format, OPTIONS.now))).toEqual([
      'two-ledgers-claims-2025-11-20.csv',
      'two-ledgers-claims-2025-11-20.csv.zip',
      'two-ledgers-claims-2025-11-20.xlsx',
      'two-ledgers-claims-2025-11-20.json',
      'two-ledgers-claims-2025-11-20.jsonl',
      'two-ledgers-claims-2025-11-20.md',
      'two-ledgers-claims-2025-11-20.notes.zip',
      'two-ledgers-claims-2025-11-20.html',
      'two-ledgers-claims-2025-11-20.jsonld',
      'two-ledgers-claims-2025-11-20.ris',
      'two-ledgers-claims-2025-11-20.bib',
      'two-ledgers-claims-2025-11-20.csl.json',
      'two-ledgers-claims-2025-11-20.claimreview.jsonld',
      'two-ledgers-claims-2025-11-20.bundle.zip',
    ]);
  });

  const bundle: BundleParts = {
    extensionVersion: '0.1.0',
    assumptions: DEFAULT_ASSUMPTIONS,
    selection: 'all',
    evidence: async () => ({ packs: [], facts: [], sources: [], missingPacks: [] }),
  };
  const write = (format: ExportFormat) =>
    collect(format.write(inParts([claimOf(), claimOf({ id: OTHER })], 1), { ...OPTIONS, bundle }));

  it.each(EXPORT_FORMATS.filter(({ id }) => id !== 'xlsx'))(
    'writes the same $id for the same claims and instant',
    async (format) => {
      expect(Buffer.compare(await write(format), await write(format))).toBe(0);
    },
  );

  it('asks for the evidence that a bundle needs', async () => {
    const format = EXPORT_FORMATS.find(({ id }) => id === 'bundle')!;
    await expect(async () => collect(format.write(inParts([]), OPTIONS))).rejects.toThrow('ledger');
  });
});

describe('JSON', () => {
  it('gives back the claims as they were', () => {
    const file = JSON.parse(buildJson([claimOf()], OPTIONS));
    expect(file).toEqual({
      format: 'two-ledgers-claims',
      version: 1,
      exportedAt: OPTIONS.now,
      claims: [claimOf()],
    });
  });
});

describe('Markdown', () => {
  it('says quote, verdict, reference lines, caveats, sources, assumptions and versions', () => {
    const text = buildMarkdown([claimOf()], OPTIONS);
    for (const part of [
      '## \\$8.67 billion',
      '**Matches the ledger**',
      'Leaked inference cost: \\$8.67 billion, January to September 2025 (same period)',
      'Implied revenue: at least \\$4.32 billion',
      '- A caveat in words.',
      '[A sample report on inference](<https://gazette.example/report>), Sample Gazette',
      'seen in relay.example',
      'revenue share 20%',
      'Pack 1.0.0, extension 0.1.0.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('speaks French', () => {
    const text = buildMarkdown([claimOf()], { ...OPTIONS, t: createPageTranslator('fr') });
    expect(text).toMatch(/au moins 4,32\smilliards de dollars/u);
  });

  it.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['# head\n\n- item', '\\# head - item'],
    ['- item', '\\- item'],
    ['31. Dezember 2025: 8,67 Mrd.', '31\\. Dezember 2025: 8,67 Mrd.'],
    ['1) first', '1\\) first'],
    ['8.67 billion', '8.67 billion'],
    ['2025-11-13 is a day', '2025-11-13 is a day'],
  ])('shows %j as text', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('makes no link of an address that is not of the web', () => {
    const fact = factOf({ source: { ...factOf().source!, url: 'javascript:alert(1)' } });
    expect(buildMarkdown([claimOf({ facts: [fact] })], OPTIONS)).not.toContain('](<javascript');
  });

  it('marks what was published after the article', () => {
    const late = comparisonOf({ lines: [{ key: 'Audited later.', values: {}, facts: [], since: true }] });
    expect(buildMarkdown([claimOf({ comparison: late })], OPTIONS)).toContain('- Since then: Audited later.');
  });
});
