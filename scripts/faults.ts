/** `npm run faults [-- KILLS SEED]`: ends the background of the built extension again and again, in both browsers. */
import { ENGINES } from '../tests/support/browsers';
import { runFaults } from '../tests/support/faults/run-faults';
import { Installed } from '../tests/support/installed';

const [kills = 200, seed = 1] = process.argv.slice(2).map(Number);

for (const engine of ENGINES) {
  const start = performance.now();
  const installed = await Installed.start(engine);
  try {
    await installed.choose('all');
    const tally = await runFaults(installed, kills, seed);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(
      `${engine}: ended ${kills} times (seed ${seed}) in ${seconds} s, nothing lost, doubled or halved`,
    );
    for (const [act, { done, undone }] of Object.entries(tally)) {
      console.log(`  ${act.padEnd(8)} ${done} done, ${undone} undone`);
    }
  } finally {
    await installed.close();
  }
}
