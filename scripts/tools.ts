import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type Ran = { ok: boolean; output: string };

/** Runs a tool of `node_modules` and gathers what it prints. */
export function runTool(tool: string, args: readonly string[]): Promise<Ran> {
  const windows = process.platform === 'win32';
  const bin = join('node_modules', '.bin', windows ? `${tool}.cmd` : tool);
  return new Promise((resolve, reject) => {
    const child = spawn(bin, args, { shell: windows, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Seconds since an instant of `performance.now()`, for people. */
export const secondsSince = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
