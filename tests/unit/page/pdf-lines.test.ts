import { describe, expect, it } from 'vitest';
import { pagedText } from '../../../lib/page/given-text';
import { type PdfRun, pdfPageText } from '../../../lib/page/pdf-lines';

const run = (text: string, x: number, y: number, width = text.length * 5, size = 10): PdfRun => ({
  text,
  x,
  y,
  width,
  size,
});
/** A line as wide as the column. */
const full = (text: string, y: number): PdfRun => run(text, 50, y, 400);

describe('the text of a page', () => {
  it.each<[string, readonly PdfRun[], string]>([
    ['joins runs of one line', [run('OpenAI', 50, 700, 30), run('spent', 83, 700)], 'OpenAI spent'],
    ['does not part a word', [run('infer', 50, 700, 25), run('ence', 75, 700)], 'inference'],
    [
      'makes cells of what stands apart',
      [run('Revenue', 50, 700, 35), run('3,700', 200, 700, 25), run('4,300', 300, 700)],
      'Revenue\t3,700\t4,300',
    ],
    [
      'joins a line that was full to the next',
      [full('The company', 700), run('spent more.', 50, 688)],
      'The company spent more.',
    ],
    [
      'ends a paragraph at a short line',
      [full('One', 700), run('two.', 50, 688), run('Three', 50, 676)],
      'One two.\nThree',
    ],
    ['ends a paragraph at a gap', [full('One', 700), run('Two', 50, 670)], 'One\nTwo'],
    ['keeps a heading apart', [run('Results', 50, 700, 400, 20), run('Two', 50, 684)], 'Results\nTwo'],
    ['makes broken words whole', [full('the infer-', 700), run('ence bill', 50, 688)], 'the inference bill'],
    ['keeps other hyphens', [full('a run-', 700), run('Rate', 50, 688)], 'a run- Rate'],
    [
      'puts no space between signs',
      [full('推論費用は', 700), run('八十億ドル', 50, 688)],
      '推論費用は八十億ドル',
    ],
    ['keeps columns apart', [full('left', 700), full('right', 760)], 'left\nright'],
    ['leaves out empty runs', [run(' ', 50, 700), run('a', 50, 690)], 'a'],
    ['of nothing is nothing', [], ''],
  ])('%s', (_name, runs, text) => {
    expect(pdfPageText(runs)).toBe(text);
  });
});

it('blocks know their pages', () => {
  const { blocks, pages } = pagedText(['One.\nTwo.', '', 'Three.']);
  expect(blocks.map(({ text }, at) => [text, pages?.[at]])).toEqual([
    ['One.', 1],
    ['Two.', 1],
    ['Three.', 3],
  ]);
});
