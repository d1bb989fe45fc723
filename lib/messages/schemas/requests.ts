import {
  claimChangeSchema,
  formerClaimSchema,
  noteSchema,
  readingPatchSchema,
  tagsSchema,
} from '../../claims/change-schema';
import { correctionChangeSchema } from '../../claims/correction-schema';
import { importItemSchema } from '../../claims/draft-schema';
import { savedFiltersSchema } from '../../claims/filter-schema';
import { IMPORT_MODES } from '../../claims/merge';
import { factSchema, sourceSchema } from '../../ledger/rows';
import { z } from '../../ledger/zod';
import type { Requests, RequestType } from '../protocol';
import { BACKUP_RHYTHMS } from '../safety';
import { textChunkSchema } from './chunk';
import { comparisonSchema } from './comparison';
import { articleMetaSchema, figureSchema, pageFigureSchema } from './figure';
import { guestActSchema, guestCardSchema, toldSchema } from './guest';
import { LIMITS } from './limits';
import { browserIdSchema, hostSchema, idSchema, idsSchema, offsetSchema } from './primitives';
import { lastBackupSchema } from './safety';
import { settingsPatchSchema } from './settings';

const hosted = z.object({ host: hostSchema });
const nothing = z.object({});
/** A yes to one act in a private window. */
const onceSchema = z.literal(true).exactOptional();
const staged = z.object({ upload: idSchema });
const byIds = z.object({ ids: idsSchema });
const candidateSchema = z.object({
  candidate: z.union([z.strictObject({ upload: idSchema }), z.strictObject({ earlier: z.int().min(1) })]),
});
const figuresSchema = z.array(pageFigureSchema).max(LIMITS.figuresPerMessage);
const markedSchema = z.union([
  z.strictObject({ id: idSchema, chunk: idSchema, index: offsetSchema }),
  pageFigureSchema.extend({ comparison: comparisonSchema }),
]);

/** The schema of each request; the types of `protocol.ts` are proved to agree with it in `agreement.ts`. */
export const REQUEST_SCHEMAS = {
  'gate/found': hosted,
  'page/read': z.object({
    host: hostSchema,
    published: articleMetaSchema.shape.published,
    lang: articleMetaSchema.shape.lang,
    chunk: textChunkSchema,
  }),
  'page/hello': hosted,
  'page/report': z.object({
    meta: articleMetaSchema,
    figures: z.array(markedSchema).max(LIMITS.figuresPerMessage),
    path: z.array(z.int().min(-1)).max(LIMITS.frameDepth),
  }),
  'page/left': z.object({ by: z.literal([1, -1]) }),
  'words/get': nothing,
  'card/inject': nothing,
  'stage/inject': nothing,
  'guest/show': z.object({ card: guestCardSchema }),
  'guest/do': z.object({ act: guestActSchema }),
  'guest/tell': toldSchema,
  'ledger/facts': byIds,
  'ledger/list': z.object({ from: offsetSchema, count: z.int().min(1).max(LIMITS.factsPerMessage) }),
  'ledger/timeline': nothing,
  'ledger/explain': z.object({ figure: figureSchema, published: articleMetaSchema.shape.published }),
  'own-facts/list': nothing,
  'own-facts/put': z.object({ fact: factSchema, source: sourceSchema.nullable() }),
  'own-facts/delete': byIds,
  'own-facts/restore': byIds,
  'packs/list': nothing,
  'packs/stage': z.object({
    upload: idSchema,
    part: z.int().min(0).max(LIMITS.packParts),
    text: z.string().max(LIMITS.packPart),
  }),
  'packs/preview': candidateSchema,
  'packs/accept': candidateSchema,
  'packs/remove': z.object({ pack: idSchema }),
  'ledger/status': nothing,
  'claims/keep': z.object({
    meta: articleMetaSchema,
    figures: figuresSchema,
    tabId: browserIdSchema.exactOptional(),
    once: onceSchema,
  }),
  'claims/annotate': z.object({ claimId: idSchema, note: noteSchema, tags: tagsSchema }),
  'claims/outdated': z.object({ after: idSchema.nullable() }),
  'claims/compare-anew': z.object({ ids: z.array(idSchema).max(LIMITS.claimsPerMessage) }),
  'claims/empty-trash': nothing,
  'claims/rows': z.object({ ids: z.array(idSchema).max(LIMITS.claimsPerMessage) }),
  'claims/get': z.object({ ids: z.array(idSchema).max(LIMITS.claimsPerMessage) }),
  'claims/change': z.object({
    ids: z.array(idSchema).max(LIMITS.claimsPerChange),
    change: claimChangeSchema,
  }),
  'claims/put-back': z.object({ former: z.array(formerClaimSchema).max(LIMITS.claimsPerChange) }),
  'claims/correct': z.object({ id: idSchema, reading: readingPatchSchema.nullable() }),
  'imports/stage': z.object({
    upload: idSchema,
    from: offsetSchema,
    items: z.array(importItemSchema).max(LIMITS.claimsPerMessage),
  }),
  'imports/preview': staged,
  'imports/accept': staged.extend({ mode: z.enum(IMPORT_MODES), name: z.string().max(LIMITS.metaText) }),
  'imports/cancel': staged,
  'imports/list': nothing,
  'imports/undo': z.object({ id: idSchema }),
  'filters/list': nothing,
  'filters/save': z.object({ filters: savedFiltersSchema }),
  'safety/status': nothing,
  'safety/acknowledge': nothing,
  'safety/quiet': nothing,
  'safety/rhythm': z.object({ rhythm: z.enum(BACKUP_RHYTHMS) }),
  'safety/asked': nothing,
  'backup/made': z.object({ made: lastBackupSchema }),
  'backup/deliver': z.object({ url: z.string().startsWith('blob:').max(LIMITS.url), made: lastBackupSchema }),
  'backup/failed': z.object({ detail: z.string().max(LIMITS.detail) }),
  'backup/restore': z.object({ id: idSchema }),
  'backup/drop-former': nothing,
  'erase/all': z.object({ origins: z.boolean() }),
  'tab/list': z.object({ tabId: browserIdSchema }),
  'tab/tables': z.object({ tabId: browserIdSchema }),
  'tab/goto': z.object({ tabId: browserIdSchema, frameId: browserIdSchema, id: idSchema }),
  'tab/page-off': z.object({ tabId: browserIdSchema, off: z.boolean() }),
  'tab/read-now': z.object({ tabId: browserIdSchema }),
  'corrections/add': z.object({
    host: hostSchema,
    item: pageFigureSchema,
    change: correctionChangeSchema,
    once: onceSchema,
  }),
  'corrections/withdraw': z.object({
    quote: z.string().min(1).max(LIMITS.quote),
    sentence: z.string().max(LIMITS.sentence),
  }),
  'corrections/list': nothing,
  'corrections/delete': byIds,
  'corrections/restore': byIds,
  'check/compare': z.object({ published: articleMetaSchema.shape.published, figures: figuresSchema }),
  'check/take': nothing,
  'settings/patch': z.object({ patch: settingsPatchSchema }),
  'site/switch': z.object({ host: hostSchema, on: z.boolean(), once: onceSchema }),
  'site/rest': z.object({ host: hostSchema, minutes: z.int().min(1).max(LIMITS.restMinutes) }),
  'settings/get': nothing,
  'access/set': z.object({ access: z.enum(['news', 'all', 'click']) }),
  'open/page': z.object({
    page: z.enum(['library', 'welcome', 'sidepanel', 'check']),
    hash: z.string().max(LIMITS.hash).exactOptional(),
  }),
} satisfies { readonly [T in RequestType]: z.ZodType<Requests[T]['request']> };
