// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FormerClaim } from '../../../lib/claims/change';
import type { Failure } from '../../../lib/messages/protocol';
import { type ClaimChanges, useChanges } from '../../../lib/shell/use-changes';

type Sent = { readonly type: string; readonly former?: readonly FormerClaim[] };
const former = (id: string): readonly FormerClaim[] => [{ id, note: '' }];

let answer: (message: Sent) => object = () => ({ ok: true });
const putBack: (readonly FormerClaim[] | undefined)[] = [];
const held: { changes: ClaimChanges | null; failure: Failure | null } = { changes: null, failure: null };

const Probe = () => {
  held.changes = useChanges((failure) => {
    held.failure = failure;
  });
  return null;
};

const note = (id: string) => act(() => held.changes?.change([id], { kind: 'note', text: id }));
const undo = () => act(() => held.changes?.undo());

beforeEach(async () => {
  putBack.length = 0;
  answer = () => ({ ok: true, former: [] });
  const sendMessage = async (message: Sent) => {
    if (message.type === 'claims/put-back') putBack.push(message.former);
    return answer(message);
  };
  vi.stubGlobal('browser', { runtime: { id: 'test', sendMessage } });
  await act(() => render(<Probe />, document.body));
  for (const id of ['a', 'b']) {
    answer = () => ({ ok: true, former: former(id) });
    await note(id);
  }
});

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

test('changes are taken back one after the other, the last one first', async () => {
  await undo();
  await undo();
  await undo();
  expect(putBack).toEqual([former('b'), former('a')]);
  expect(held.changes?.last).toBeNull();
});

test('what changes nothing leaves what can be taken back', async () => {
  answer = () => ({ ok: true, former: [] });
  await note('c');
  expect(held.changes?.last?.former).toEqual(former('b'));
});

test('what could not be taken back can still be', async () => {
  answer = () => ({ ok: false, code: 'storage-full', detail: 'full' });
  await undo();
  expect(held.failure?.code).toBe('storage-full');
  expect(held.changes?.last?.former).toEqual(former('b'));
});
