import { LOCALES, readText } from '../../lib/figures';
import { median } from './measure';
import { SHAPES } from './shapes';

const CHARACTERS = 250_000;
const ROUNDS = 5;

function medianTime(run: () => unknown): number {
  run();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return median(times);
}

/**
 * Reading each adversarial shape at one length, twice and four times it: time that grows faster than the text shows
 * as a ratio above 2. The worst language of each shape is printed.
 */
export function benchLinear(languages: readonly string[] = LOCALES.map(({ lang }) => lang)): void {
  console.log(`\nAdversarial shapes, ${CHARACTERS} characters, twice and four times as many`);
  console.log('  shape                                          lang      ms    ×2 length   ×4 length');
  for (const [name, make] of Object.entries(SHAPES)) {
    const rows = languages.map((lang) => {
      const [one = 0, two = 0, four = 0] = [1, 2, 4].map((times) => {
        const text = make(CHARACTERS * times);
        return medianTime(() => readText({ text, lang }));
      });
      return { lang, one, double: two / one, quadruple: four / two };
    });
    const worst = rows.reduce((a, b) =>
      Math.max(b.double, b.quadruple) > Math.max(a.double, a.quadruple) ? b : a,
    );
    const cells = [
      worst.lang.padEnd(4),
      worst.one.toFixed(1).padStart(8),
      worst.double.toFixed(2).padStart(12),
      worst.quadruple.toFixed(2).padStart(11),
    ];
    console.log(`  ${name.padEnd(46)} ${cells.join(' ')}`);
  }
}
