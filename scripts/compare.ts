import { compareFigure } from '../lib/compare';
import { explainComparison } from '../lib/compare/explain';
import { type Comparison, DEFAULT_ASSUMPTIONS } from '../lib/compare/types';
import { readText } from '../lib/figures';
import type { Figure } from '../lib/figures/types';
import { createTranslator } from '../lib/i18n/create-translator';
import { shippedLedger } from '../lib/ledger/shipped';
import { compareBundle } from './compare-bundle';
import { answerLines, endWithReader, type Item, reportFigure } from './lines';

const ledger = shippedLedger();
const t = createTranslator('en');

const compareAll = ({ text, lang, published }: Item): readonly [Figure, Comparison | null][] =>
  readText({ text, published, ...(lang ? { lang } : {}) }).map((figure) => [
    figure,
    figure.highlight ? compareFigure(figure, { ledger, published, assumptions: DEFAULT_ASSUMPTIONS }) : null,
  ]);

const answerJson = (item: Item): object => ({
  id: item.id,
  figures: compareAll(item).map(([figure, comparison]) => ({
    ...reportFigure(figure),
    ...(comparison ? { comparison } : {}),
  })),
});

const explained = (figure: Figure, comparison: Comparison): string =>
  explainComparison(figure, comparison, ledger)
    .map((step) => {
      const facts = step.facts.length > 0 ? ` [${step.facts.join(', ')}]` : '';
      return `  ${step.since ? '(since then) ' : ''}${t.line(step)}${facts}`;
    })
    .join('\n');

const answerInWords = (item: Item): string =>
  compareAll(item)
    .flatMap(([figure, comparison]) => (comparison ? [explained(figure, comparison)] : []))
    .map((argument, index) => `${item.id} · ${index + 1}\n${argument}\n`)
    .join('\n');

const answerInput = async (): Promise<boolean> => {
  const inWords = process.argv.includes('--explain');
  return (await answerLines(inWords ? answerInWords : answerJson)) === 0;
};

endWithReader();
const bundle = process.argv.indexOf('--bundle');
const fine = bundle < 0 ? await answerInput() : compareBundle(process.argv[bundle + 1]);
if (!fine) process.exitCode = 1;
