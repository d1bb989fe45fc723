// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { textPositions } from '../../../lib/page/text-position';

const rangeOf = (node: Node, start: number, end: number): Range => {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
};

test('positions count in the text content of the body, scripts included, as Hypothesis counts', () => {
  document.body.innerHTML = '<p>Before.</p><script type="x">one</script><p>It paid <b>$8.67</b> billion.</p>';
  const [bold, rest] = [document.querySelector('b')?.firstChild, document.querySelector('b')?.nextSibling];
  const [position] = textPositions(document.body, [
    [rangeOf(bold as Node, 0, 5), rangeOf(rest as Node, 0, 8)],
  ]);
  const { start, end } = position ?? { start: 0, end: 0 };
  expect(document.body.textContent.slice(start, end)).toBe('$8.67 billion');
});

test('text of a shadow tree, and text that is gone, have no position', () => {
  document.body.innerHTML = '<div></div><p>left</p>';
  const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no shadow root');
  root.innerHTML = '<p>$1 billion</p>';
  const inside = root.querySelector('p')?.firstChild as Node;
  const gone = document.querySelector('p')?.firstChild as Node;
  const ranges = [[rangeOf(inside, 0, 4)], [rangeOf(gone, 0, 4)], []];
  document.querySelector('body > p')?.remove();
  expect(textPositions(document.body, ranges)).toEqual([null, null, null]);
});
