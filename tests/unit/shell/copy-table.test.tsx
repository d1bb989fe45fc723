// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { useCopyTable } from '../../../lib/shell/copy-table';
import { claimOf, OPTIONS } from '../export/samples';

const held: { copy: ReturnType<typeof useCopyTable> | null } = { copy: null };
const Probe = () => {
  held.copy = useCopyTable();
  return null;
};

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

test.each([
  [[], null],
  [['claim b cannot be read'], { ok: false, code: 'bad-claim', detail: 'claim b cannot be read' }],
])('a copied table says what is not in it: %j', async (problems, failure) => {
  const sendMessage = async () => ({ ok: true, claims: [claimOf()], problems });
  vi.stubGlobal('browser', { runtime: { id: 'test', sendMessage } });
  const written: Blob[] = [];
  class Item {
    constructor(readonly data: Readonly<Record<string, Promise<Blob>>>) {}
  }
  vi.stubGlobal('ClipboardItem', Item);
  const write = async ([item]: readonly Item[]): Promise<void> => {
    for (const blob of Object.values(item?.data ?? {})) written.push(await blob);
  };
  vi.stubGlobal('navigator', { clipboard: { write } });
  await act(() => render(<Probe />, document.body));
  await act(() => held.copy?.start(['a', 'b'], async () => OPTIONS));
  expect(await written[0]?.text()).toContain('$8.67 billion');
  expect(held.copy).toMatchObject({ copied: true, failure });
});
