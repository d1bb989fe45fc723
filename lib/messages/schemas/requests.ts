import { LANGUAGES } from '../../figures/languages';
import { z } from '../../ledger/zod';
import type { Requests, RequestType } from '../protocol';
import { comparisonSchema } from './comparison';
import { articleMetaSchema, pageFigureSchema } from './figure';
import { LIMITS } from './limits';
import { browserIdSchema, hostSchema, idSchema, idsSchema } from './primitives';
import { settingsPatchSchema } from './settings';

const hosted = z.object({ host: hostSchema });
const nothing = z.object({});
const byIds = z.object({ ids: idsSchema });
const figuresSchema = z.array(pageFigureSchema).max(LIMITS.figuresPerMessage);
const reportedSchema = z
  .array(pageFigureSchema.extend({ comparison: comparisonSchema }))
  .max(LIMITS.figuresPerMessage);

/** The schema of each request; the types of `protocol.ts` are proved to agree with it in `agreement.ts`. */
export const REQUEST_SCHEMAS = {
  'gate/found': hosted,
  'page/compare': z.object({ host: hostSchema, meta: articleMetaSchema, figures: figuresSchema }),
  'page/hello': hosted,
  'page/report': z.object({ meta: articleMetaSchema, figures: reportedSchema }),
  'locales/inject': z.object({ languages: z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length) }),
  'card/inject': nothing,
  'ledger/facts': byIds,
  'ledger/list': nothing,
  'ledger/status': nothing,
  'claims/keep': z.object({ meta: articleMetaSchema, figures: figuresSchema }),
  'claims/list': z.object({ includeDeleted: z.boolean().exactOptional() }),
  'claims/delete': byIds,
  'claims/restore': byIds,
  'claims/update': z.object({
    id: idSchema,
    note: z.string().max(LIMITS.note).exactOptional(),
    tags: z.array(z.string().min(1).max(LIMITS.tag)).max(LIMITS.tagsPerClaim).exactOptional(),
  }),
  'tab/list': z.object({ tabId: browserIdSchema }),
  'tab/goto': z.object({ tabId: browserIdSchema, frameId: browserIdSchema, id: idSchema }),
  'tab/page-off': z.object({ tabId: browserIdSchema, off: z.boolean() }),
  'tab/read-now': z.object({ tabId: browserIdSchema }),
  'settings/patch': z.object({ patch: settingsPatchSchema }),
  'settings/get': nothing,
  'access/set': z.object({ access: z.enum(['news', 'all', 'click']) }),
  'open/page': z.object({
    page: z.enum(['library', 'welcome', 'sidepanel']),
    hash: z.string().max(LIMITS.hash).exactOptional(),
  }),
} satisfies { readonly [T in RequestType]: z.ZodType<Requests[T]['request']> };
