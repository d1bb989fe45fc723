import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/figures';
import { chooseLanguages } from '../../lib/figures/language';
import { LANGUAGES } from '../../lib/figures/languages';
import { blocksOfText } from '../../lib/figures/tables';
import { annotatedLanguages, corpusItems, corpusLanguages } from './corpus';
import type { GoldItem } from './score';

const SHORTEST = 40;

const items: readonly GoldItem[] = annotatedLanguages()
  .flatMap(corpusItems)
  .filter(({ text }) => text.length >= SHORTEST);

/** The language in which most characters of a text are read. */
function mainLanguage(text: string, tag?: string): string | null {
  const blocks = blocksOfText(text).map(({ block }) => block);
  const sizes = new Map<string | null, number>();
  for (const [at, { language }] of chooseLanguages(blocks, tag).entries())
    sizes.set(language, (sizes.get(language) ?? 0) + (blocks[at]?.text.length ?? 0));
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const share = (right: number, all: number): number => right / (all || 1);

describe('languages of the annotated corpus', () => {
  it('are told without a tag', () => {
    const wrong = items.filter(({ text, lang }) => mainLanguage(text) !== lang).map(({ id }) => id);
    expect(share(wrong.length, items.length), wrong.join(' ')).toBeLessThanOrEqual(0.01);
  });

  it('are never overruled under the right tag', () => {
    expect(items.filter(({ text, lang }) => mainLanguage(text, lang) !== lang).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('overrule a wrong tag', () => {
    const wrong = items.flatMap(({ id, text, lang }) =>
      LANGUAGES.filter((tag) => tag !== lang && mainLanguage(text, tag) !== lang).map(
        (tag) => `${id}/${tag}`,
      ),
    );
    expect(share(wrong.length, items.length * (LANGUAGES.length - 1)), wrong.join(' ')).toBeLessThanOrEqual(
      0.02,
    );
  });

  it.each(corpusLanguages())('give the same readings of %s without a tag as with it', (language) => {
    const read = corpusItems(language);
    const other = read.filter(({ text, lang, published = null }) => {
      const tagged = readText({ text, lang, published });
      return JSON.stringify(readText({ text, published })) !== JSON.stringify(tagged);
    });
    expect(share(other.length, read.length), other.map(({ id }) => id).join(' ')).toBeLessThanOrEqual(0.01);
  });
});
