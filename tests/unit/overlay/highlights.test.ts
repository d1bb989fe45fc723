import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { highlightName, LINE_STYLES } from '../../../lib/overlay/line-style';

const CSS = readFileSync('data/public/highlights.css', 'utf8');

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** WCAG 2 relative luminance of `#rrggbb`. */
const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

const ruleOf = (style: (typeof LINE_STYLES)[number]): RegExpExecArray | null =>
  new RegExp(
    `::highlight\\(${highlightName(style)}\\) \\{\\s*text-decoration: underline (\\w+) (#\\w{6}) `,
  ).exec(CSS);

describe('style sheet of the underlines', () => {
  test.each(LINE_STYLES)('%s is drawn in a colour seen on white, on black and on usual grounds', (style) => {
    const colour = luminance(ruleOf(style)?.[2] ?? '#000000');
    for (const ground of ['#ffffff', '#fdfdfb', '#000000', '#16181c']) {
      expect(contrast(colour, luminance(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  test('every style has a line of its own, so that colour is never the only difference', () => {
    const lines = LINE_STYLES.map((style) => ruleOf(style)?.[1]);
    expect(new Set(lines).size).toBe(LINE_STYLES.length);
  });
});
