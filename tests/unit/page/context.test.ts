import { describe, expect, test } from 'vitest';
import { contextOf, FigureNames } from '../../../lib/page/context';

const TEXT = 'It rose. OpenAI paid $8.67 billion for it, a lot. Nobody said 4.1 was more.';
const at = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length });

describe('context of a figure', () => {
  test('is its sentence, not cut at decimal points, and up to 48 characters on each side', () => {
    const context = contextOf(TEXT, at('$8.67 billion'));
    expect(context.sentence).toBe('OpenAI paid $8.67 billion for it, a lot.');
    expect(context.prefix).toBe('It rose. OpenAI paid ');
    expect(context.suffix).toBe(' for it, a lot. Nobody said 4.1 was more.');
  });

  test('is cut between words', () => {
    const long = `${'alpha beta '.repeat(40)}costs $8 billion ${'gamma delta '.repeat(40)}`;
    const start = long.indexOf('$8');
    const { sentence } = contextOf(long, { start, end: start + 10 });
    expect(sentence).toMatch(/^… (alpha|beta) .* costs \$8 billion gamma .* (gamma|delta) …$/);
  });

  test('is kept short in a text without sentences', () => {
    const long = `${'word '.repeat(2000)}$5 ${'word '.repeat(2000)}`;
    const start = long.indexOf('$5');
    expect(contextOf(long, { start, end: start + 2 }).sentence.length).toBeLessThan(500);
  });
});

describe('names of figures', () => {
  test('last while the text does, and are never given twice', () => {
    const [first, again] = [new FigureNames(), new FigureNames()];
    const names = [
      first.name(TEXT, at('$8.67 billion')),
      first.name(TEXT, at('4.1')),
      first.name(TEXT, at('4.1')),
    ];
    expect(new Set(names).size).toBe(3);
    expect(again.name(TEXT, at('$8.67 billion'))).toBe(names[0]);
    expect(again.name(`${TEXT} More.`, at('$8.67 billion'))).not.toBe(names[0]);
  });
});
