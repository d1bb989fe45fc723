import { afterEach, describe, expect, test, vi } from 'vitest';
import { send } from '../../../lib/messages/client';
import { onBroadcast, onOrder } from '../../../lib/messages/listen';

type Listener = (message: unknown, sender: { id?: string }) => void;
const listeners = new Set<Listener>();

const runtimeThat = (sendMessage: () => Promise<unknown>) => ({
  id: 'ours',
  sendMessage,
  onMessage: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
});

const say = (message: unknown, id = 'ours'): void => {
  for (const listener of listeners) listener(message, { id });
};

afterEach(() => {
  vi.unstubAllGlobals();
  listeners.clear();
});

const hello = () => send('page/hello', { host: 'news.example' });

describe('send never throws', () => {
  test('gives the reply', async () => {
    const sendMessage = vi.fn(async () => ({ ok: true, pageOff: false }));
    vi.stubGlobal('chrome', { runtime: runtimeThat(sendMessage) });
    expect(await hello()).toEqual({ ok: true, pageOff: false });
    expect(sendMessage).toHaveBeenCalledWith({ type: 'page/hello', host: 'news.example' });
  });

  test.each([
    ['no API', undefined, 'gone'],
    ['runtime taken away by an update', {}, 'gone'],
    [
      'id taken away by an update',
      { runtime: { ...runtimeThat(async () => ({ ok: true })), id: undefined } },
      'gone',
    ],
    [
      'invalidated while asking',
      {
        runtime: runtimeThat(async () => {
          throw new Error('Extension context invalidated.');
        }),
      },
      'gone',
    ],
    [
      'background ended',
      {
        runtime: runtimeThat(async () => {
          throw new Error('The message port closed before a response was received.');
        }),
      },
      'no-answer',
    ],
    ['request dropped', { runtime: runtimeThat(async () => undefined) }, 'no-answer'],
    ['an answer that is none', { runtime: runtimeThat(async () => ({ pageOff: false })) }, 'no-answer'],
  ])('%s', async (_name, chrome, code) => {
    vi.stubGlobal('chrome', chrome);
    expect(await hello()).toMatchObject({ ok: false, code });
  });

  test('an element of the page named `browser` is not taken for the API', async () => {
    vi.stubGlobal('browser', { runtime: { id: 'a form field' } });
    vi.stubGlobal('chrome', { runtime: runtimeThat(async () => ({ ok: true })) });
    expect(await hello()).toEqual({ ok: true });
  });
});

test('orders and broadcasts come from ourselves only, and end with the signal', () => {
  vi.stubGlobal('chrome', { runtime: runtimeThat(async () => undefined) });
  const controller = new AbortController();
  const [order, broadcast] = [vi.fn(), vi.fn()];
  onOrder(order, controller.signal);
  onBroadcast(broadcast, controller.signal);
  say({ type: 'order/next' });
  say({ type: 'tab/changed', tabId: 1 });
  say({ type: 'tab/list', tabId: 1 });
  say({ type: 'order/next' }, 'other');
  say(null);
  controller.abort();
  say({ type: 'order/next' });
  expect(order.mock.calls).toEqual([[{ type: 'order/next' }]]);
  expect(broadcast.mock.calls).toEqual([[{ type: 'tab/changed', tabId: 1 }]]);
});
