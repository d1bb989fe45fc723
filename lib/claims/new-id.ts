import { v7 } from 'uuid';

/**
 * An id for a new claim: a UUID of version 7 (RFC 9562), which begins with the time, so that claims kept together lie together
 * in the database and are read in one go.
 */
export const newClaimId = (): string => v7();
