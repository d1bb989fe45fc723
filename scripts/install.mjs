// Runs before `npm start` and `npm test`: a fresh clone has no packages yet, an older one has types of its own past. Plain JavaScript, because tsx is one of them.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!existsSync(new URL('../node_modules/.package-lock.json', import.meta.url))) {
  console.log('Installing packages (npm install) …');
  // Not `npm ci`: it refuses where a registry does not serve the optional packages of other platforms.
  execFileSync('npm', ['install'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
} else {
  // Which scripts there are to inject is known to the types: entrypoints may have come or gone since.
  execFileSync('npx', ['wxt', 'prepare'], { cwd: root, stdio: 'pipe', shell: process.platform === 'win32' });
}
