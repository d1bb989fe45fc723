// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AccessState, type PermissionsApi, useAccess } from '../../../lib/shell/use-access';

const RULES = {
  originsFor: (access: 'news' | 'all' | 'click') =>
    access === 'click' ? [] : [`https://${access}.example/*`],
  surplusOrigins: (access: 'news' | 'all' | 'click', granted: readonly string[]) =>
    granted.filter((origin) => origin !== `https://${access}.example/*`),
};

const sent: unknown[] = [];
const runtime = {
  id: 'test',
  sendMessage: async (message: unknown) => {
    sent.push(message);
    return { ok: true };
  },
  onMessage: { addListener: () => undefined, removeListener: () => undefined },
};

const mountHook = (permissions: PermissionsApi): { current: AccessState } => {
  vi.stubGlobal('browser', { runtime });
  const held: { current: AccessState | null } = { current: null };
  const Probe = () => {
    held.current = useAccess(permissions, RULES);
    return null;
  };
  act(() => render(<Probe />, document.body));
  return held as { current: AccessState };
};

const permissionsOf = (granted: boolean, origins: readonly string[]) => ({
  request: vi.fn(async (_wanted: { origins: string[] }) => granted),
  remove: vi.fn(async (_given: { origins: string[] }) => true),
  getAll: vi.fn(async () => ({ origins: [...origins] })),
});

afterEach(() => {
  sent.length = 0;
  vi.unstubAllGlobals();
  render(null, document.body);
});

describe('choosing access', () => {
  it('asks the browser before anything else, while the click still counts', () => {
    const permissions = permissionsOf(true, []);
    const hook = mountHook(permissions);
    void hook.current.choose('news');
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://news.example/*'] });
    expect(sent).toEqual([]);
  });

  it('withdraws what the new choice does not need, then tells the background', async () => {
    const permissions = permissionsOf(true, ['https://all.example/*', 'https://news.example/*']);
    const hook = mountHook(permissions);
    await act(() => hook.current.choose('news'));
    expect(permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://all.example/*'] });
    expect(sent).toEqual([{ type: 'access/set', access: 'news' }]);
    expect(hook.current.failure).toBeNull();
  });

  it('asks for nothing when reading is by click, and withdraws the rest', async () => {
    const permissions = permissionsOf(true, ['https://news.example/*']);
    const hook = mountHook(permissions);
    await act(() => hook.current.choose('click'));
    expect(permissions.request).not.toHaveBeenCalled();
    expect(permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://news.example/*'] });
    expect(sent).toEqual([{ type: 'access/set', access: 'click' }]);
  });

  it('changes nothing when the browser or the user says no', async () => {
    const permissions = permissionsOf(false, ['https://news.example/*']);
    const hook = mountHook(permissions);
    await act(() => hook.current.choose('all'));
    expect(permissions.remove).not.toHaveBeenCalled();
    expect(sent).toEqual([]);
    expect(hook.current.failure?.code).toBe('denied');
    expect(hook.current.busy).toBe(false);
  });

  it('says so when the browser throws', async () => {
    const permissions = {
      ...permissionsOf(true, []),
      request: vi.fn(async () => Promise.reject(new Error('no'))),
    };
    const hook = mountHook(permissions);
    await act(() => hook.current.choose('all'));
    expect(hook.current.failure).toEqual({ ok: false, code: 'denied', detail: 'no' });
  });
});
