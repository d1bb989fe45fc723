import type { Upgrade } from './types';

/** corrections: what a person put right in readings, with the instant of deletion while one is in the trash. */
export const v3: Upgrade = { version: 3, stores: { corrections: 'id, deletedAt' } };
