import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACT_ONLY_METRICS, FIGURE_METRICS } from '../../../lib/figures/metrics';
import { createTranslator } from '../../../lib/i18n/create-translator';
import { LANGUAGES, pickLanguage } from '../../../lib/i18n/languages';
import type { Catalogue, PageKey } from '../../../lib/i18n/message';
import { PAGE_CATALOGUES } from '../../../lib/i18n/page-catalogue';
import { makeTranslator } from '../../../lib/i18n/translator';

const { en } = PAGE_CATALOGUES;
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

const forms = (message: unknown): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message as Record<string, string>);

const placeholders = (message: unknown): readonly string[] =>
  [
    ...new Set(
      forms(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')),
    ),
  ].sort();

/** Names, placeholders and codes are the same everywhere. */
const withoutNames = (text: string): string =>
  text.replace(/\{\w+\}|Two Ledgers|OpenAI|Microsoft|Azure|JSON|CSV|W3C|Markdown|GAAP/g, '');

const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

describe('catalogues', () => {
  it.each(OTHERS)('%s has the keys of English', (language) => {
    expect(Object.keys(PAGE_CATALOGUES[language]).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(OTHERS)('%s says the same as English', (language) => {
    const catalogue: Catalogue = PAGE_CATALOGUES[language];
    for (const [key, message] of Object.entries(en)) {
      expect(placeholders(catalogue[key]), key).toEqual(placeholders(message));
      expect(typeof catalogue[key], key).toBe(typeof message);
      for (const text of forms(catalogue[key])) expect(text.trim(), key).not.toBe('');
    }
  });

  it.each(LANGUAGES)('%s has a form for every kind of whole number, and no other', (language) => {
    const plurals = new Intl.PluralRules(language);
    const kinds = new Set(Array.from({ length: 200 }, (_, count) => plurals.select(count)));
    kinds.add('other');
    for (const [key, message] of Object.entries(PAGE_CATALOGUES[language])) {
      if (typeof message !== 'string')
        expect(Object.keys(message as object).sort(), key).toEqual([...kinds].sort());
    }
  });

  it.each(OTHERS)('%s leaves nothing in English', (language) => {
    const same = Object.keys(en).filter(
      (key) =>
        JSON.stringify(PAGE_CATALOGUES[language][key as PageKey]) === JSON.stringify(en[key as PageKey]),
    );
    const words = same.filter((key) => /[a-z]{4}/i.test(withoutNames(forms(en[key as PageKey]).join(' '))));
    expect(words.length / Object.keys(en).length, words.join(', ')).toBeLessThan(0.06);
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
    ['auto', ['sv-SE', 'fr-CA', 'en'], 'fr'],
    ['auto', ['EN_us'], 'en'],
    ['auto', ['sv'], 'en'],
    ['auto', [], 'en'],
  ] as const)('%s with %j is %s', (setting, browser, language) => {
    expect(pickLanguage(setting, browser)).toBe(language);
  });
});
