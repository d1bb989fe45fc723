import { LANGUAGES } from '../../i18n/languages';
import { z } from '../../ledger/zod';
import { assumptionsSchema, verdictSchema } from './comparison';
import { metricSchema } from './figure';
import { LIMITS } from './limits';
import { hostSchema, ratioSchema } from './primitives';

/** What the user chose, field by field: `lib/store` repairs stored settings by it. */
export const settingsSchema = z.object({
  enabled: z.boolean(),
  access: z.enum(['news', 'all', 'click']).nullable(),
  siteRule: z.enum(['except', 'only']),
  mutedSites: z.array(hostSchema).max(LIMITS.listedNames),
  listedSites: z.array(hostSchema).max(LIMITS.listedNames),
  restingSites: z.array(z.object({ host: hostSchema, until: z.iso.datetime() })).max(LIMITS.listedNames),
  companies: z.object({ openai: z.boolean(), microsoft: z.boolean() }),
  hiddenMetrics: z.array(metricSchema).max(metricSchema.options.length),
  hiddenVerdicts: z.array(verdictSchema).max(verdictSchema.options.length),
  threshold: ratioSchema,
  language: z.enum(['auto', ...LANGUAGES]),
  theme: z.enum(['auto', 'light', 'dark']),
  textSize: z.enum(['small', 'normal', 'large', 'larger']),
  font: z.enum(['system', 'serif', 'page']),
  badge: z.boolean(),
  tipsDone: z.boolean(),
  assumptions: assumptionsSchema,
  exports: z.object({
    bom: z.boolean(),
    language: z.enum(['auto', ...LANGUAGES]),
    picture: z.enum(['light', 'dark']),
    template: z.string().max(LIMITS.note),
  }),
});

const optional = <T extends z.ZodType>(schema: T) => schema.exactOptional();

/** Some of the settings; strict, so that a misspelt field is an error and not a setting that never changes. */
export const settingsPatchSchema = z.strictObject({
  enabled: optional(settingsSchema.shape.enabled),
  access: optional(settingsSchema.shape.access),
  siteRule: optional(settingsSchema.shape.siteRule),
  mutedSites: optional(settingsSchema.shape.mutedSites),
  listedSites: optional(settingsSchema.shape.listedSites),
  restingSites: optional(settingsSchema.shape.restingSites),
  companies: optional(settingsSchema.shape.companies),
  hiddenMetrics: optional(settingsSchema.shape.hiddenMetrics),
  hiddenVerdicts: optional(settingsSchema.shape.hiddenVerdicts),
  threshold: optional(settingsSchema.shape.threshold),
  language: optional(settingsSchema.shape.language),
  theme: optional(settingsSchema.shape.theme),
  textSize: optional(settingsSchema.shape.textSize),
  font: optional(settingsSchema.shape.font),
  badge: optional(settingsSchema.shape.badge),
  tipsDone: optional(settingsSchema.shape.tipsDone),
  assumptions: optional(settingsSchema.shape.assumptions),
  exports: optional(settingsSchema.shape.exports),
});
