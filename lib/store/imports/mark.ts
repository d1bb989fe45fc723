import type { ClaimRow } from '../stored-claim';

/**
 * A short mark of a stored claim (cyrb53 by bryc, public domain, https://github.com/bryc/code): tells whether a claim is
 * still as an import left it. A claim that was changed and changed back may count as changed.
 */
export const markOf = (row: ClaimRow): string => {
  const text = JSON.stringify(row);
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
};
