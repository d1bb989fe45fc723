import { parseArgs } from 'node:util';
import { readText } from '../lib/figures';
import { explainReading } from './explain-reading';
import { answerLines, endWithReader, type Item, readItem, reportFigure } from './lines';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    explain: { type: 'boolean', default: false },
    lang: { type: 'string' },
    published: { type: 'string' },
  },
});

const taggedText = ({ text, lang, published }: Item) => ({ text, published, ...(lang ? { lang } : {}) });

const answerJson = (item: Item): object => ({
  id: item.id,
  figures: readText(taggedText(item)).map(reportFigure),
});

const answerInWords = (item: Item): string => `${explainReading(taggedText(item)).join('\n')}\n`;

/** Answers the text given on the command line, or else each line of the input. Gives the number of malformed ones. */
async function main(): Promise<number> {
  const answer = values.explain ? answerInWords : answerJson;
  if (positionals.length === 0) return answerLines(answer);
  const read = readItem(JSON.stringify({ ...values, id: null, text: positionals.join(' ') }));
  const said = read.ok ? answer(read.item) : read.error;
  console.log(typeof said === 'string' ? said : JSON.stringify(said));
  return read.ok ? 0 : 1;
}

endWithReader();
if ((await main()) > 0) process.exitCode = 1;
