import { joinBytes } from '../../../../lib/claims/bytes';
import type { Claim } from '../../../../lib/claims/types';
import { DEFAULT_ASSUMPTIONS } from '../../../../lib/compare/types';
import { writeBundle } from '../../../../lib/export/bundle/write';
import { OPTIONS } from '../samples';

async function* once(claims: readonly Claim[]) {
  yield claims;
}

/** An evidence bundle of claims, as bytes; its ledger is empty. */
export const zipOf = async (claims: readonly Claim[]): Promise<Uint8Array> => {
  const parts = {
    extensionVersion: '0.1.0',
    assumptions: DEFAULT_ASSUMPTIONS,
    selection: 'all',
    evidence: async () => ({ packs: [], facts: [], sources: [], missingPacks: [] }),
  } as const;
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeBundle(once(claims), parts, OPTIONS)) {
    if (typeof chunk !== 'string') chunks.push(chunk);
  }
  return joinBytes(chunks);
};
