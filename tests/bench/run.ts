/** `npm run bench`: speed as ratios to a floor, all from one run. Builds the Chromium extension first. */
import { execFileSync } from 'node:child_process';
import { benchEngine } from './engine';
import { benchGate } from './gate';
import { benchSizes } from './sizes';

execFileSync('npx', ['wxt', 'build', '-b', 'chrome'], { stdio: 'ignore' });
benchEngine();
await benchGate();
await benchSizes();
