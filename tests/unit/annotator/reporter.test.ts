import { expect, test, vi } from 'vitest';
import { Reporter } from '../../../entrypoints/annotator/reporter';
import type { MarkedFigure } from '../../../lib/messages/protocol';
import type { Mark } from '../../../lib/overlay/mark';
import { COMPARISON, META, PAGE_FIGURE } from '../messages/samples';

const mark = (id: string, index = 0): Mark => ({
  ...PAGE_FIGURE,
  ...{ id, comparison: COMPARISON, ranges: [], cueWords: [], answer: { chunk: 'c', index } },
});

const FORGOTTEN = { ok: false, code: 'forgotten', detail: '' };

/** A background that answers in turn what it is given, and then that all is well. */
const make = (...answers: object[]) => {
  const said: (readonly MarkedFigure[])[] = [];
  const onFailure = vi.fn();
  const send = async (_type: string, { figures }: { figures: readonly MarkedFigure[] }) => {
    said.push(figures);
    return answers.shift() ?? { ok: true };
  };
  const reporter = new Reporter({
    send: send as unknown as ConstructorParameters<typeof Reporter>[0]['send'],
    path: () => [],
    onFailure,
  });
  return { reporter, said, onFailure };
};

const short = { id: 'a', chunk: 'c', index: 0 };
const full = { ...PAGE_FIGURE, id: 'a', comparison: COMPARISON };
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('reports in short, and only what is new', async () => {
  const { reporter, said } = make();
  reporter.report(META, [mark('a')]);
  reporter.report(META, [mark('a')]);
  reporter.report(META, [mark('a', 1)]);
  reporter.report(META, []);
  reporter.report(META, []);
  await settled();
  expect(said).toEqual([[short], [{ ...short, index: 1 }], []]);
});

test('an empty page is reported, too', async () => {
  const { reporter, said } = make();
  reporter.report(META, []);
  await settled();
  expect(said).toEqual([[]]);
});

test('writes out what the background has forgotten', async () => {
  const { reporter, said, onFailure } = make(FORGOTTEN);
  reporter.report(META, [mark('a')]);
  await settled();
  expect(said).toEqual([[short], [full]]);
  expect(onFailure).not.toHaveBeenCalled();
});

test('an older list never follows a newer one', async () => {
  const { reporter, said } = make(FORGOTTEN, FORGOTTEN);
  reporter.report(META, [mark('a')]);
  reporter.report(META, [mark('b')]);
  await settled();
  expect(said.map((figures) => figures.map(({ id }) => id))).toEqual([['a'], ['b'], ['b']]);
});

test('says it again when it is asked to, or when nothing counts as said', async () => {
  const { reporter, said } = make();
  reporter.report(META, [mark('a')]);
  reporter.again(META, [mark('a')]);
  reporter.forget();
  reporter.report(META, [mark('a')]);
  await settled();
  expect(said).toEqual([[short], [short], [short]]);
});

test('other failures are told', async () => {
  const { reporter, onFailure } = make({ ok: false, code: 'gone', detail: '' });
  reporter.report(META, [mark('a')]);
  await settled();
  expect(onFailure).toHaveBeenCalledExactlyOnceWith('gone');
});
