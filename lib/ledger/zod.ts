import { z } from 'zod';

/**
 * Zod, set up once. Without `jitless` Zod probes `new Function`, which the content security policy
 * of extension pages forbids and reports (https://zod.dev/library-authors, `z.config`).
 */
z.config({ jitless: true });

export { z };
