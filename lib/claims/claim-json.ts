import { strFromU8 } from 'fflate';
import type { Claim } from './types';

/** The claim that JSON in UTF-8 is. */
export const parseClaim = (json: Uint8Array): Claim => JSON.parse(strFromU8(json)) as Claim;
