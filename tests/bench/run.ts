/** `npm run bench`: speed as ratios to a floor, all from one run. Builds the Chromium extension first. */
import { execFileSync } from 'node:child_process';
import { benchCompare } from './compare';
import { benchEngine } from './engine';
import { benchGate } from './gate';
import { benchImport } from './import';
import { benchLinear } from './linear';
import { benchSizes } from './sizes';

execFileSync('npx', ['wxt', 'build', '-b', 'chrome'], { stdio: 'ignore' });
benchEngine();
benchLinear();
benchCompare();
await benchGate();
await benchImport();
await benchSizes();
