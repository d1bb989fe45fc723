/** `npm run bench [-- PART…]`: speed as ratios to a floor, all from one run. Builds the extension first. */
import { execFileSync } from 'node:child_process';
import { benchCompare } from './compare';
import { benchEngine } from './engine';
import { benchGate } from './gate';
import { benchImport } from './import';
import { benchLibrary } from './library';
import { benchLinear } from './linear';
import { benchOverlay } from './overlay';
import { benchPages } from './pages';
import { benchSizes } from './sizes';

const PARTS: Readonly<Record<string, () => unknown>> = {
  engine: benchEngine,
  linear: benchLinear,
  compare: benchCompare,
  gate: benchGate,
  pages: benchPages,
  overlay: benchOverlay,
  import: benchImport,
  library: benchLibrary,
  sizes: benchSizes,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
}
execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
for (const [name, run] of Object.entries(PARTS))
  if (wanted.length === 0 || wanted.includes(name)) await run();
