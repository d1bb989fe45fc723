// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { useNewest } from '../../../lib/shell/use-newest';

type Ask = ReturnType<typeof useNewest>;

const mount = (): Ask => {
  const held: { ask?: Ask } = {};
  const Probe = () => {
    held.ask = useNewest();
    return null;
  };
  act(() => render(<Probe />, document.body));
  return held.ask as Ask;
};

afterEach(() => render(null, document.body));

test('an answer that a newer question overtook is left out', async () => {
  const ask = mount();
  let reply = (_text: string): void => undefined;
  const older = ask(
    new Promise<string>((resolve) => {
      reply = resolve;
    }),
  );
  const newer = ask(Promise.resolve('new'));
  expect(await newer).toBe('new');
  reply('old');
  expect(await older).toBeNull();
});

test('an answer that came in time before a newer question counts', async () => {
  const ask = mount();
  expect(await ask(Promise.resolve(1))).toBe(1);
  expect(await ask(Promise.resolve(2))).toBe(2);
});
