import { FIGURE_METRICS } from '../../figures/metrics';
import { z } from '../../ledger/zod';
import { LIMITS } from './limits';
import { clippedText, idSchema, offsetSchema, periodSchema, ratioSchema } from './primitives';

export const metricSchema = z.enum(FIGURE_METRICS);

const cueSchema = z.object({
  of: z.enum(['company', 'metric', 'period', 'stance', 'qualifier', 'scope', 'basis', 'currency']),
  rule: z.string().max(LIMITS.name),
  block: offsetSchema,
  start: offsetSchema,
  end: offsetSchema,
});

const scopeTagSchema = z.enum([
  'azure-only',
  'all-clouds',
  'inference-only',
  'includes-training',
  'segment',
  'product',
]);

const basisTagSchema = z.enum([
  'gaap',
  'non-gaap',
  'cash',
  'accrual',
  'pre-tax',
  'after-tax',
  'gross',
  'net',
]);

/** A figure with its reading, as `lib/figures` makes it. */
export const figureSchema = z
  .object({
    block: offsetSchema,
    start: offsetSchema,
    end: offsetSchema,
    quote: z.string().min(1).max(LIMITS.quote),
    kind: z.enum(['money', 'percent', 'multiple', 'range']),
    rangeUnit: z.enum(['money', 'percent', 'multiple']).exactOptional(),
    value: z.number(),
    valueMax: z.number().exactOptional(),
    precision: z.number().min(0),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .exactOptional(),
    qualifier: z.enum(['exact', 'about', 'at-least', 'at-most', 'less-than', 'more-than']).nullable(),
    company: z.enum(['openai', 'microsoft', 'other', 'none']),
    companyName: z.string().max(LIMITS.name).exactOptional(),
    counterparty: z.string().max(LIMITS.name).exactOptional(),
    metric: metricSchema,
    growthOf: metricSchema.exactOptional(),
    period: periodSchema.nullable(),
    stance: z.enum(['actual', 'projection', 'commitment', 'target', 'rumour']),
    scope: z.array(scopeTagSchema).max(scopeTagSchema.options.length),
    basis: z.array(basisTagSchema).max(basisTagSchema.options.length),
    confidence: ratioSchema,
    highlight: z.boolean(),
    cues: z.array(cueSchema).max(LIMITS.cuesPerFigure),
    corrected: z
      .array(z.enum(['company', 'metric', 'period']))
      .max(3)
      .exactOptional(),
  })
  .refine(({ start, end }) => start < end, { error: 'ends before it starts', path: ['end'] });

const contextSchema = z.object({
  prefix: clippedText(LIMITS.context),
  suffix: clippedText(LIMITS.context),
  sentence: clippedText(LIMITS.sentence),
});

export const pageFigureSchema = z.object({ id: idSchema, figure: figureSchema, context: contextSchema });

const metaTextSchema = clippedText(LIMITS.metaText).nullable();
const urlSchema = z.string().max(LIMITS.url);

/** Metadata come from the page, which may write anything: long texts are cut, not refused. */
export const articleMetaSchema = z.object({
  url: urlSchema,
  canonicalUrl: clippedText(LIMITS.url).nullable(),
  title: metaTextSchema,
  author: metaTextSchema,
  publisher: metaTextSchema,
  published: clippedText(LIMITS.name).nullable(),
  modified: clippedText(LIMITS.name).nullable(),
  lang: clippedText(LIMITS.name).nullable(),
});
