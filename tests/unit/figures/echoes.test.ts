import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../lib/figures';
import type { Block } from '../../../lib/figures/types';

const read = (headline: string, text: string) => {
  const blocks: Block[] = [
    { role: 'heading', text: headline },
    { role: 'paragraph', text },
  ];
  return readFigures({ blocks, lang: 'en' });
};
const BODY = 'OpenAI spent $5.34 billion on inference in 2025.';

describe('headlines take from the text what they have no room for', () => {
  it('gives a headline the period of the figure that the text repeats, and the words that say it', () => {
    const [headline] = read("OpenAI's inference bill reaches $5.34 billion", BODY);
    expect(headline?.period).toEqual({ start: '2025-01-01', end: '2025-12-31' });
    expect(headline?.cues.find(({ of }) => of === 'period')?.block).toBe(1);
  });

  it('gives it what the money was spent on', () => {
    expect(read('OpenAI spent $5.34 billion', BODY)[0]?.metric).toBe('inference-cost');
  });

  it.each([
    ['another amount', 'OpenAI spent $5.35 billion'],
    ['another company', 'Oracle spent $5.34 billion'],
    ['an amount so round that it may be another one', 'OpenAI spent $5 billion'],
  ])('leaves %s alone', (_, headline) => {
    expect(read(headline, BODY)[0]?.period).toBeNull();
    expect(read(headline, BODY)[0]?.metric).toBe('operating-expense');
  });
});
