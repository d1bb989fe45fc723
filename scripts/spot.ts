import { createInterface } from 'node:readline';
import { readText } from '../lib/figures';
import type { Figure } from '../lib/figures/types';

type Line = { id: unknown; lang?: string; published?: string | null; text: string };

function parseLine(line: string): Line {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('expected an object');
  const { id, lang, published, text } = value as Record<string, unknown>;
  if (typeof text !== 'string') throw new Error('"text" must be a string');
  if (lang !== undefined && lang !== null && typeof lang !== 'string')
    throw new Error('"lang" must be a string');
  if (
    published !== undefined &&
    published !== null &&
    (typeof published !== 'string' || Number.isNaN(Date.parse(published)))
  )
    throw new Error('"published" must be an ISO date or null');
  return {
    id: id ?? null,
    text,
    ...(lang ? { lang } : {}),
    ...(published ? { published: published.slice(0, 10) } : {}),
  };
}

function report(figure: Figure): Record<string, unknown> {
  const { block, companyName, cues, ...rest } = figure;
  return {
    ...rest,
    company: figure.company === 'other' ? `other:${companyName ?? 'unknown'}` : figure.company,
  };
}

/** Reads JSON lines on standard input, writes one line of figures for each; ends with 1 when a line was malformed. */
async function main(): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (!line.trim()) continue;
    try {
      const { id, ...input } = parseLine(line);
      process.stdout.write(`${JSON.stringify({ id, figures: readText(input).map(report) })}\n`);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      process.stdout.write(`${JSON.stringify({ line: number, error: message })}\n`);
      process.stderr.write(`line ${number}: ${message}\n`);
      process.exitCode = 1;
    }
  }
}

await main();
