import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DerivedText } from '../../../lib/page/derive';

const DROPPED = ['\u00AD', '\u200B', '\u200E', '\u2060', '\uFE0F', '\uFEFF'];
const BLANK = [' ', '\n', '\t', '\u00A0', '\u202F', '\u3000'];
const KEPT = ['$', '8', '.', 'b', 'é', '亿', '𝟖', '%'];

const unit = fc.constantFrom(...DROPPED, ...BLANK, ...KEPT, ...KEPT);
const source = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));
const sources = fc.array(source, { maxLength: 6 });

/** The rule told in the plainest way, over all sources at once. */
const plain = (raws: readonly string[]): string =>
  raws
    .join('')
    .replace(new RegExp(`[${DROPPED.join('')}]`, 'g'), '')
    .replace(/\s+/g, ' ')
    .replace(/^ | $/g, '');

const derive = (raws: readonly string[]): DerivedText => {
  const derived = new DerivedText();
  for (const raw of raws) derived.add(raw);
  derived.trimEnd();
  return derived;
};

describe('derived text', () => {
  test('follows the rule of a reader, however text is cut into nodes', () => {
    fc.assert(
      fc.property(sources, (raws) => void expect(derive(raws).text).toBe(plain(raws))),
      { numRuns: 2000 },
    );
  });

  test('resolves any part to raw text that reads as that part', () => {
    const part = fc.tuple(sources, fc.nat(), fc.nat());
    fc.assert(
      fc.property(part, ([raws, a, b]) => {
        const derived = derive(raws);
        const [start, end] = [a, b].map((at) => at % (derived.text.length + 1)).sort((x, y) => x - y) as [
          number,
          number,
        ];
        const spans = derived.resolve(start, end);
        const raw = spans.map((span) => raws[span.source]?.slice(span.start, span.end) ?? '');
        const read = plain([`x${raw.join('')}x`]).slice(1, -1);
        expect(read).toBe(derived.text.slice(start, end));
      }),
      { numRuns: 2000 },
    );
  });

  test('gives spans in order, one a source, each inside its source and not empty', () => {
    fc.assert(
      fc.property(sources, (raws) => {
        const derived = derive(raws);
        const spans = derived.resolve(0, derived.text.length);
        spans.forEach((span, at) => {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(raws[span.source]?.length ?? -1);
          if (at > 0) expect(span.source).toBeGreaterThan(spans[at - 1]?.source ?? -1);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
