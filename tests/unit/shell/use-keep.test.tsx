// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ListedFigure } from '../../../lib/messages/protocol';
import { type KeepState, useKeep } from '../../../lib/shell/use-keep';
import { COMPARISON, META, PAGE_FIGURE } from '../messages/samples';

type Message = { readonly type: string; readonly ids?: readonly string[] };
type Listen = (message: unknown, sender: { readonly id: string }) => void;

const held: { keeping: KeepState | null } = { keeping: null };
const listeners: Listen[] = [];
const sent: Message[] = [];
const trashed = new Set<string>();
const listed = (id: string): ListedFigure => ({ ...PAGE_FIGURE, id, comparison: COMPARISON, frameId: 0 });
const OTHER = { ...META, url: 'https://other.example/copy' };

const answer = ({ type, ids = [] }: Message): object => {
  if (type === 'claims/keep')
    return { ok: true, kept: ['c1', 'c2'], already: [{ index: 1, keptAt: '2025-11-13T00:00:00Z' }] };
  if (type === 'claims/rows')
    return { ok: true, rows: ids.map((id) => ({ id, deletedAt: trashed.has(id) ? 'then' : null })) };
  for (const id of ids) trashed.add(id);
  return { ok: true, former: [] };
};

const Probe = () => {
  held.keeping = useKeep();
  return null;
};
const keptOn = (url: string) => held.keeping?.keptOn(url);
const tell = (ids: readonly string[] | null) =>
  act(async () => {
    for (const listen of listeners) listen({ type: 'claims/changed', ids }, { id: 'test' });
    // The rows that it asks for come in a later turn.
    await new Promise((resolve) => setTimeout(resolve));
  });

beforeEach(async () => {
  sent.length = 0;
  trashed.clear();
  listeners.length = 0;
  const sendMessage = async (message: Message) => {
    sent.push(message);
    return answer(message);
  };
  const onMessage = {
    addListener: (listen: Listen) => void listeners.push(listen),
    removeListener: (listen: Listen) => void listeners.splice(listeners.indexOf(listen), 1),
  };
  vi.stubGlobal('browser', { runtime: { id: 'test', sendMessage, onMessage } });
  await act(() => render(<Probe />, document.body));
  await act(() => held.keeping?.keep(META, [listed('a'), listed('b')], {}));
});

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

test('what is kept on one page is not kept on another with the same words', () => {
  expect(keptOn(META.url)).toEqual(['a', 'b']);
  expect(keptOn(OTHER.url)).toEqual([]);
  expect(held.keeping?.freshOn(OTHER.url)).toEqual([]);
});

test('what was kept is taken back, and what was there before stays', async () => {
  expect(held.keeping?.freshOn(META.url)).toEqual(['c1']);
  await act(() => held.keeping?.undo());
  expect(sent.at(-1)).toMatchObject({ type: 'claims/change', ids: ['c1'], change: { kind: 'trash' } });
  await tell(['c1']);
  expect(keptOn(META.url)).toEqual(['b']);
  expect(held.keeping?.freshOn(META.url)).toEqual([]);
});

test('what goes to the trash elsewhere is kept here no longer', async () => {
  trashed.add('c2');
  await tell(null);
  expect(keptOn(META.url)).toEqual(['a']);
});
