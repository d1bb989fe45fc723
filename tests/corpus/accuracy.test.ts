import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpusItems, corpusLanguages, readItems, scoreItems } from './corpus';
import { calibrationError, outcomes, sheet } from './score';

/** Shares below which no change may take a language. Raise them when the engine gets better. */
const FLOORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { spotF1: 0.99, value: 0.995, targetF1: 0.95, claimF1: 0.85 },
  fr: { spotF1: 0.985, value: 0.99, targetF1: 0.955, claimF1: 0.87 },
  de: { spotF1: 0.99, value: 0.995, targetF1: 0.965, claimF1: 0.915 },
  es: { spotF1: 0.99, value: 0.99, targetF1: 0.96, claimF1: 0.885 },
  nl: { spotF1: 0.99, value: 0.995, targetF1: 0.965, claimF1: 0.925 },
  pt: { spotF1: 0.99, value: 0.995, targetF1: 0.97, claimF1: 0.9 },
  sv: { spotF1: 0.985, value: 0.98, targetF1: 0.96, claimF1: 0.9 },
  it: { spotF1: 0.985, value: 0.99, targetF1: 0.95, claimF1: 0.87 },
  zh: { spotF1: 0.99, value: 0.995, targetF1: 0.965, claimF1: 0.94 },
  ja: { spotF1: 0.99, value: 0.995, targetF1: 0.98, claimF1: 0.935 },
};
const ARTICLE = new URL('../../../shared/article/openai-inference-fr.jsonl', import.meta.url).pathname;

describe('annotated corpus', () => {
  it('holds every language to floors', () => {
    expect(Object.keys(FLOORS).sort()).toEqual(corpusLanguages());
  });

  it.each(Object.keys(FLOORS))('reads %s at least as well as its floors', (lang) => {
    const score = scoreItems(corpusItems(lang));
    const row = sheet(score.tally);
    for (const [name, floor] of Object.entries(FLOORS[lang] ?? {}))
      expect(row[name], `${lang} ${name}`).toBeGreaterThanOrEqual(floor);
    expect(calibrationError(outcomes(score.sure))).toBeLessThan(0.11);
  });

  if (existsSync(ARTICLE)) {
    it('reads the whole article', () => {
      const score = scoreItems(readItems(ARTICLE));
      expect(score.misses).toEqual([]);
    });
  }
});
