import type { Upgrade } from './types';

/**
 * Imports.
 * - staged: claims of a file that is looked at before it is accepted; the second index tells ids and keys without them
 * - imports: what was imported last, to be taken back
 * - formerClaims: what each claim was before an import
 */
export const v7: Upgrade = {
  version: 7,
  stores: {
    staged: '[upload+at], [upload+at+id+key]',
    imports: 'id, at',
    formerClaims: '[import+id]',
  },
};
