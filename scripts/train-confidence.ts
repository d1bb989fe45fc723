import { writeFileSync } from 'node:fs';
import { readText } from '../lib/figures';
import { EVIDENCE_NAMES } from '../lib/figures/confidence';
import type { Figure } from '../lib/figures/types';
import { corpusItems, corpusLanguages } from '../tests/corpus/corpus';
import { calibrationError, type GoldItem, newScore, scoreItem } from '../tests/corpus/score';

type Sample = { readonly x: readonly number[]; readonly right: boolean; readonly fold: number };

const FOLDS = 10;
/** Strength of the pull towards zero, which keeps weights small that few figures speak for. */
const RIDGE = 4;
const ROUNDS = 30;
const FILE = new URL('../data/confidence.json', import.meta.url);

/** Items of one text stay in one fold: FNV-1a of the id. */
function foldOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return hash % FOLDS;
}

function samplesOf(item: GoldItem): Sample[] {
  const evidence: (readonly number[])[] = [];
  const figures = readText({
    text: item.text,
    lang: item.lang,
    published: item.published ?? null,
    observe: (numbers) => evidence.push(numbers),
  });
  const at = new Map<Figure, number>(figures.map((figure, i) => [figure, i]));
  const score = newScore();
  scoreItem(item, figures, score);
  return score.sure.map(({ figure, right }) => ({
    x: evidence[at.get(figure) ?? -1] ?? [],
    right,
    fold: foldOf(item.id),
  }));
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/** Solves `matrix · x = right` by elimination; the matrix is symmetric and positive. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let k = 0; k < n; k++) {
    for (let i = k + 1; i < n; i++) {
      const factor = (rows[i]?.[k] ?? 0) / (rows[k]?.[k] ?? 1);
      rows[i] = (rows[i] ?? []).map((x, j) => x - factor * (rows[k]?.[j] ?? 0));
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    const rest = x.reduce((sum, value, j) => (j > i ? sum + (rows[i]?.[j] ?? 0) * value : sum), 0);
    x[i] = ((rows[i]?.[n] ?? 0) - rest) / (rows[i]?.[i] ?? 1);
  }
  return x;
}

/** Logistic regression by Newton's method; nothing is random, so the same corpus gives the same weights. */
function train(samples: readonly Sample[]): number[] {
  const n = EVIDENCE_NAMES.length;
  let weights = new Array<number>(n).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((w, i) => (i === 0 ? 0 : -RIDGE * w));
    const curve: number[][] = weights.map((_, i) =>
      weights.map((__, j) => (i === j ? (i === 0 ? 1e-6 : RIDGE) : 0)),
    );
    for (const { x, right } of samples) {
      const p = sigmoid(dot(x, weights));
      for (let i = 0; i < n; i++) {
        slope[i] = (slope[i] ?? 0) + (Number(right) - p) * (x[i] ?? 0);
        const row = curve[i] ?? [];
        for (let j = 0; j < n; j++) row[j] = (row[j] ?? 0) + p * (1 - p) * (x[i] ?? 0) * (x[j] ?? 0);
      }
    }
    const step = solve(curve, slope);
    weights = weights.map((w, i) => w + (step[i] ?? 0));
  }
  return weights;
}

/** Confidence of every sample by weights that were learned from the other folds. */
function unseen(samples: readonly Sample[]): [number, boolean][] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = train(samples.filter((s) => s.fold !== fold));
    return samples
      .filter((s) => s.fold === fold)
      .map((s): [number, boolean] => [sigmoid(dot(s.x, weights)), s.right]);
  }).flat();
}

function printCurve(pairs: readonly [number, boolean][]): void {
  console.log('threshold  kept  right  lost right ones');
  const allRight = pairs.filter(([, right]) => right).length;
  for (const from of [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const kept = pairs.filter(([p]) => p >= from);
    const right = kept.filter(([, ok]) => ok).length;
    const share = (a: number, b: number): string => `${((100 * a) / (b || 1)).toFixed(1)} %`.padStart(8);
    console.log(
      `${from.toFixed(1).padStart(9)} ${String(kept.length).padStart(5)} ${share(right, kept.length)} ${share(allRight - right, allRight)}`,
    );
  }
}

/**
 * `npm run train-confidence [-- --dry]`: learns from the annotated corpus how sure a reading is, prints how well that
 * holds on texts left out of the learning, and writes data/confidence.json.
 */
function main(args: readonly string[]): void {
  const samples = corpusLanguages().flatMap(corpusItems).flatMap(samplesOf);
  const pairs = unseen(samples);
  console.log(`${samples.length} highlighted figures, ${FOLDS} folds of texts`);
  console.log(`calibration error on texts left out ${calibrationError(pairs).toFixed(3)}`);
  printCurve(pairs);
  const weights = Object.fromEntries(
    train(samples).map((w, i) => [EVIDENCE_NAMES[i] ?? '', Math.round(w * 1000) / 1000]),
  );
  console.log(weights);
  if (!args.includes('--dry')) writeFileSync(FILE, `${JSON.stringify({ weights }, null, 2)}\n`);
}

main(process.argv.slice(2));
