import { expect, test } from 'vitest';
import { runFaults } from '../support/faults/run-faults';
import { inEveryBrowser } from '../support/suite';

/** `npm run faults` ends it 200 times. */
const KILLS = 15;

inEveryBrowser('a background that is ended in the middle of its work', { access: 'all' }, (installed) => {
  test('loses, doubles and halves nothing', async () => {
    const tally = await runFaults(installed(), KILLS, 20_261_128);
    const counted = Object.values(tally).reduce((sum, { done, undone }) => sum + done + undone, 0);
    expect(counted).toBe(KILLS);
  });
});
