import { describe, expect, test, vi } from 'vitest';
import type { BlockRole } from '../../../lib/figures/types';
import { Chunker } from '../../../lib/page/chunks';
import { DerivedText } from '../../../lib/page/derive';
import { FigureFinder, type ReadFigures, type ReadingCache } from '../../../lib/page/find-figures';
import type { PageBlock } from '../../../lib/page/page-block';
import { COMPARISON, FIGURE } from '../messages/samples';

const page = (text: string, role: BlockRole = 'paragraph'): PageBlock => ({
  block: { text, role },
  element: {} as Element,
  derived: new DerivedText(),
  nodes: [],
  raws: [],
});
const long = (name: string): PageBlock => page(`${name} ${'x'.repeat(5_000)}`);
const named = (blocks: readonly PageBlock[]): string =>
  blocks.map(({ block }) => block.text.slice(0, 2).trim()).join('');

const cut = (blocks: readonly PageBlock[]): string[] => {
  const chunker = new Chunker();
  const chunks = [...blocks.map((block) => chunker.add(block)), chunker.end()];
  expect(chunker.end()).toBeNull();
  return chunks.flatMap((chunk) => (chunk ? [`${named(chunk.prefix)}|${named(chunk.body)}`] : []));
};

describe('chunks', () => {
  test('of nothing are none', () => expect(cut([])).toEqual([]));

  test('of a short page are one', () => expect(cut([page('a'), page('b')])).toEqual(['|ab']));

  test('bring the top of the page and what stands before them, nothing twice', () => {
    expect(cut([...'abcdefghijk'].map(long))).toEqual(['|abc', 'abc|def', 'abcdef|ghi', 'abcdfghi|jk']);
  });

  test('begin at a heading once there is enough in front of it', () => {
    const head = (name: string) => page(name, 'heading');
    expect(cut([head('a'), page('b'), head('c'), long('d'), head('e'), page('f')])).toEqual([
      '|abcd',
      'abcd|ef',
    ]);
  });
});

describe('asking for figures', () => {
  const blocks = [...'abcdefg'].map(long);
  const figure = { figure: { ...FIGURE, block: 0 }, comparison: COMPARISON };
  const add = (finder: FigureFinder): void => blocks.forEach((block) => void finder.add(block));

  test('does not wait for an answer before it asks for the next', async () => {
    const read = vi.fn<ReadFigures>(() => new Promise(() => undefined));
    add(new FigureFinder({ read, cache: new Map() }));
    expect(read.mock.calls.map(([texts, lead]) => [texts.length, lead])).toEqual([
      [3, 0],
      [6, 3],
    ]);
  });

  test('asks for nothing that the last reading learned, and forgets what is gone', async () => {
    const cache: ReadingCache = new Map([['gone', { id: 'gone', figures: [] }]]);
    let asked = 0;
    const read = vi.fn<ReadFigures>(async () => ({ id: `${asked++}`, figures: [figure] }));
    for (let reading = 0; reading < 2; reading += 1) {
      const finder = new FigureFinder({ read, cache });
      add(finder);
      await finder.end();
    }
    expect([...cache.values()].map(({ id }) => id)).toEqual(['0', '1', '2']);
    expect(read).toHaveBeenCalledTimes(3);
  });

  test('throws what went wrong, and keeps what was learned before', async () => {
    const before = { id: 'before', figures: [] };
    const cache: ReadingCache = new Map([['before', before]]);
    const read: ReadFigures = async (_blocks, lead) => {
      if (lead > 0) throw new Error('no answer');
      return { id: 'first', figures: [] };
    };
    const finder = new FigureFinder({ read, cache });
    add(finder);
    await expect(finder.end()).rejects.toThrow('no answer');
    expect([...cache.values()]).toEqual([before]);
  });
});
