import { describe, expect, test } from 'vitest';
import { DerivedText } from '../../../lib/page/derive';

const derive = (...raws: (string | null)[]): DerivedText => {
  const derived = new DerivedText();
  for (const raw of raws) {
    if (raw === null) derived.addBreak();
    else derived.add(raw);
  }
  derived.trimEnd();
  return derived;
};

describe('derived text', () => {
  test.each([
    ['white space is collapsed', ['  a \n\t b  '], 'a b'],
    ['narrow and fixed spaces are spaces', ['8,67\u202Fmilliards\u00A0de'], '8,67 milliards de'],
    ['soft hyphens and marks of direction are nothing', ['bil\u00ADlion\u200E s'], 'billion s'],
    ['markup joins', ['$', '8.67', ' bn'], '$8.67 bn'],
    ['spaces on both sides of markup are one', ['a ', ' b'], 'a b'],
    ['a line break is a space', ['a', null, 'b'], 'a b'],
    ['a line break beside a space adds none', ['a ', null, ' b'], 'a b'],
    ['nothing but blanks is nothing', [' \n', null, '\u200B'], ''],
  ])('%s', (_rule, raws, text) => {
    expect(derive(...raws).text).toBe(text);
  });

  test('a figure that markup splits is found in every node that it stands in', () => {
    const derived = derive('OpenAI paid ', '$8', '.67', ' bil\u00ADlion', ' in 2025');
    const start = derived.text.indexOf('$8.67 billion');
    expect(derived.resolve(start, start + '$8.67 billion'.length)).toEqual([
      { source: 1, start: 0, end: 2 },
      { source: 2, start: 0, end: 3 },
      { source: 3, start: 0, end: 9 },
    ]);
  });
});
