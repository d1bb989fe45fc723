/** `npm run bench`: speed as ratios to a floor, all from one run. Builds the extension first. */
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

execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
benchEngine();
benchLinear();
benchCompare();
await benchGate();
await benchPages();
await benchOverlay();
await benchImport();
await benchLibrary();
await benchSizes();
