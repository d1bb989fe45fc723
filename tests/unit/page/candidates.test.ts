import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayHoldFigure } from '../../../lib/page/candidates';
import { numberExpressions, PAGE } from '../../../scripts/number-expressions';
import { annotatedLanguages, corpusItems } from '../../corpus/corpus';

describe('candidates', () => {
  it('are looked for by the expressions of the words (npm run number-expressions writes them)', () => {
    const written = readFileSync(new URL('number-expressions.json', PAGE), 'utf8');
    expect(JSON.parse(written)).toEqual(numberExpressions());
  });

  it.each(annotatedLanguages())('leave out no paragraph with a figure that is underlined (%s)', (lang) => {
    const missed = corpusItems(lang).flatMap(({ text, figures }) =>
      figures
        .filter(({ isTarget }) => isTarget)
        .map(({ start }) => {
          const from = text.lastIndexOf('\n', start) + 1;
          const end = text.indexOf('\n', start);
          return text.slice(from, end < 0 ? undefined : end);
        })
        .filter((paragraph) => !paragraph.startsWith('|') && !mayHoldFigure(paragraph)),
    );
    expect(missed).toEqual([]);
  });

  it.each(['14 bridges in 2024', 'chapter 12', '12 November', 'Section 230', 'room 7'])(
    'leave out %s',
    (text) => {
      expect(mayHoldFigure(text)).toBe(false);
    },
  );
});
