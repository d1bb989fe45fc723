import type { Claim } from '../../../../lib/claims/types';
import { factOf } from '../../components/samples';
import { claimOf as claimWithOneFact } from '../samples';

/** A claim with every fact that its comparison names, as the background keeps it. */
export const claimOf = (over: Partial<Claim> = {}): Claim =>
  claimWithOneFact({ facts: [factOf(), factOf({ id: 'sample-share' })], ...over });
