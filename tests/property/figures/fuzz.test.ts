import { describe, expect, it } from 'vitest';
import { LOCALES, readText } from '../../../lib/figures';
import { SHAPES } from '../../bench/shapes';
import { faultOf, soups } from '../../support/soup';

const RUNS = 20_000;
const LENGTH = 20_000;

describe('any text', () => {
  it('gives figures in order, each with its quote, in every language', () => {
    const next = soups(2);
    for (let run = 0; run < RUNS; run++) {
      const { text, lang, published } = next();
      const fault = faultOf(text, readText({ text, lang, published }));
      if (fault) expect.fail(`${fault} in ${lang} ${JSON.stringify(text)}`);
    }
  });

  it.each(Object.keys(SHAPES))('is read to its end when it is made of %s', (name) => {
    const text = `OpenAI made $5 billion ${SHAPES[name]?.(LENGTH) ?? ''} $6 billion`;
    for (const { lang } of LOCALES) expect(faultOf(text, readText({ text, lang })), lang).toBeNull();
  });
});
