import type { Claim } from '../../lib/claims/types';
import { CSV } from '../../lib/export/csv';
import { makePartWriter } from '../../lib/export/stream';
import type { ExportOptions } from '../../lib/export/types';
import { packClaim, shareFacts } from '../../lib/store/stored-claim';

/** Claims as the CSV of a large library: read from records that share facts, which one row tells for its neighbours. */
export const buildLargeCsv = (claims: readonly Claim[], options: ExportOptions): string => {
  const stored = shareFacts(claims.map((claim) => packClaim({ ...claim, duplicateKey: 'k' })));
  const write = makePartWriter(CSV, { ...options, factsOnce: true });
  const rows = write(stored.flatMap(({ json }) => (json ? [json] : [])));
  return CSV.head(options) + new TextDecoder().decode(rows);
};
