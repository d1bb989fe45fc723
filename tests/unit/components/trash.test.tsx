// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { Trash } from '../../../components/Trash';
import { outletOf } from '../../../lib/claims/clusters';
import { toSummary } from '../../../lib/claims/summary';
import { createPageTranslator } from '../../../lib/i18n/create-translator';
import { claimOf } from '../export/samples';

const row = toSummary(claimOf());
const rows = Array.from({ length: 5_000 }, (_, n) => ({
  ...row,
  id: `c${n}`,
  deletedAt: new Date(1.76e12 + n * 1000).toISOString(),
}));

test('a trash as large as the library lists the latest, and gives all of them back at once', async () => {
  const restored: (readonly string[])[] = [];
  const place = document.createElement('div');
  document.body.append(place);
  const t = createPageTranslator('en');
  await act(() => render(<Trash claims={rows} t={t} onRestore={(ids) => void restored.push(ids)} />, place));
  expect(place.querySelectorAll('li')).toHaveLength(0);
  const details = place.querySelector('details');
  await act(() => {
    details!.open = true;
    details!.dispatchEvent(new Event('toggle'));
  });
  expect(place.querySelectorAll('li')).toHaveLength(200);
  expect(place.textContent).toContain('and 4,800 more');
  expect(place.querySelector('li')?.textContent).toContain(outletOf(row));
  place.querySelector<HTMLElement>('[data-action=restore]')?.click();
  place.querySelector<HTMLElement>('[data-action=restore-all]')?.click();
  expect(restored[0]).toEqual(['c4999']);
  expect(restored[1]).toHaveLength(5_000);
  render(null, place);
});
