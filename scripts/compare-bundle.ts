import { readFileSync } from 'node:fs';
import type { Comparison } from '../lib/compare/types';
import type { Bundle } from '../lib/export/bundle/layout';
import { openBundle } from '../lib/export/bundle/open';
import { type Recreated, recreate } from '../lib/export/bundle/recreate';

const judged = ({ verdict, reason, against, alignment }: Comparison): object => ({
  verdict,
  reason,
  against,
  alignment,
});

const rowOf = ({ claim, recreated, same }: Recreated, row: number): object => ({
  row,
  id: claim.id,
  quote: claim.quote.exact,
  pack: claim.packVersion,
  stored: judged(claim.comparison),
  recreated: recreated && judged(recreated),
  same,
  ...(recreated ? {} : { why: `The bundle does not hold the pack ${claim.packVersion}.` }),
});

const compareAll = (bundle: Bundle): boolean => {
  const differing: number[] = [];
  let row = 0;
  for (const one of recreate(bundle)) {
    row += 1;
    if (!one.same) differing.push(row);
    process.stdout.write(`${JSON.stringify(rowOf(one, row))}\n`);
  }
  if (differing.length === 0) return true;
  process.stderr.write(`${differing.length} of ${row} verdicts differ: rows ${differing.join(', ')}\n`);
  return false;
};

/** The bundle's bytes, or null with the reason on the error stream. */
const readBytes = (file: string): Uint8Array | null => {
  try {
    return readFileSync(file);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
};

/**
 * Compares the claims of an evidence bundle anew, with its own facts and assumptions: one JSON object a claim, rows that
 * differ on the error stream. True when every verdict is the same; a bundle that cannot be trusted says why.
 */
export const compareBundle = (file: string | undefined): boolean => {
  if (!file) {
    process.stderr.write('Which bundle? npm run --silent compare -- --bundle FILE\n');
    return false;
  }
  const bytes = readBytes(file);
  if (!bytes) return false;
  const opened = openBundle(bytes);
  if (!opened.ok) {
    process.stderr.write(`${file} is refused (${opened.code}): ${opened.detail}\n`);
    return false;
  }
  return compareAll(opened.value);
};
