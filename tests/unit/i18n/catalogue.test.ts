import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACT_ONLY_METRICS, FIGURE_METRICS } from '../../../lib/figures/metrics';
import { pickLanguage } from '../../../lib/i18n/languages';
import { PAGE_CATALOGUES } from '../../../lib/i18n/page-catalogue';
import { createTranslator, makeTranslator } from '../../../lib/i18n/translator';

const { en, fr } = PAGE_CATALOGUES;

const forms = (message: unknown): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message as Record<string, string>);

const placeholders = (message: unknown): readonly string[] =>
  [
    ...new Set(
      forms(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')),
    ),
  ].sort();

const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

describe('catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.keys(en))('%s says the same in both languages', (key) => {
    expect(placeholders(fr[key])).toEqual(placeholders(en[key]));
    expect(typeof fr[key]).toBe(typeof en[key]);
    for (const text of [...forms(en[key]), ...forms(fr[key])]) expect(text.trim()).not.toBe('');
  });

  it('give plurals a form for every other number', () => {
    for (const catalogue of [en, fr]) {
      for (const message of Object.values(catalogue)) {
        if (typeof message !== 'string')
          expect(Object.keys(message)).toEqual(expect.arrayContaining(['one', 'other']));
      }
    }
  });

  it('name every metric', () => {
    const named = [...FIGURE_METRICS, ...FACT_ONLY_METRICS].filter((metric) => !en[`metric.${metric}`]);
    expect(named).toEqual([]);
  });

  it('hold every key that is written out in the code', () => {
    const missing = ['components', 'lib/shell', 'lib/export', 'entrypoints'].flatMap((folder) =>
      sourceFiles(folder).flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/\bt(?:\.message)?\(\s*'([\w.-]+)'/g)]
          .map((match) => match[1] ?? '')
          .filter((key) => !Object.hasOwn(en, key))
          .map((key) => `${path}: ${key}`),
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('translator', () => {
  const t = makeTranslator<string>('fr', {
    plain: 'Bonjour {name}',
    counted: { one: '{count} mot', other: '{count} mots' },
  });

  it('fills placeholders once, as text', () => {
    expect(t('plain', { name: '{name}<b>' })).toBe('Bonjour {name}<b>');
  });

  it('leaves a placeholder without a value in sight', () => {
    expect(t('plain')).toBe('Bonjour {name}');
  });

  it.each([
    [0, '0 mot'],
    [1, '1 mot'],
    [2, '2 mots'],
  ])('counts %d', (count, text) => {
    expect(t('counted', { count })).toBe(text);
  });

  it('gives back an unknown key, and never a member of Object', () => {
    expect(t('nothing.here')).toBe('nothing.here');
    expect(t('constructor')).toBe('constructor');
  });

  it('refuses a misspelt key when it is compiled', () => {
    const strict = createTranslator('en');
    // @ts-expect-error: the key does not exist
    expect(strict('card.keeep')).toBe('card.keeep');
  });

  it('formats every value of a line', () => {
    const line = {
      key: 'plain',
      values: { name: { type: 'money', value: 4.329e9, currency: 'USD', bound: 'at-least' } as const },
    };
    expect(t.line(line)).toContain('Bonjour ');
    expect(createTranslator('en').value({ type: 'message', key: 'card.keep' })).toBe('Keep');
  });
});

describe('language', () => {
  it.each([
    ['fr', ['en-GB'], 'fr'],
    ['auto', ['de-DE', 'fr-CA', 'en'], 'fr'],
    ['auto', ['EN_us'], 'en'],
    ['auto', ['de'], 'en'],
    ['auto', [], 'en'],
  ] as const)('%s with %j is %s', (setting, browser, language) => {
    expect(pickLanguage(setting, browser)).toBe(language);
  });
});
