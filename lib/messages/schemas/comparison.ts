import { ASSUMPTION_NAMES } from '../../compare/types';
import { z } from '../../ledger/zod';
import { LIMITS } from './limits';
import { idSchema, idsSchema, isoDateSchema, periodSchema } from './primitives';

const boundSchema = z.enum(['point', 'at-least', 'at-most', 'estimate']);
const alignmentSchema = z.enum(['exact', 'summed', 'prorated', 'extrapolated', 'none']);

const exchangeRateSchema = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code like EUR'),
  dollars: z.number().positive().max(1e6),
  date: isoDateSchema,
});

/** Editable parameters; the limits of the rate are those of the settings page. */
export const assumptionsSchema = z.object({
  revenueShareRate: z.number().min(0.05).max(0.4),
  annualise: z.enum(['latest-quarter-x4', 'trailing-four-quarters']),
  prorate: z.boolean(),
  // Claims kept before these existed hold neither.
  onlyThen: z.boolean().default(false),
  exchangeRates: z.array(exchangeRateSchema).max(LIMITS.rates).default([]),
});

const referenceSchema = z.object({
  value: z.number(),
  bound: boundSchema,
  period: periodSchema,
  alignment: alignmentSchema,
  knownThen: z.boolean(),
  facts: idsSchema,
});

const bounded = { value: z.number(), bound: boundSchema };

const lineValueSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('money'), ...bounded, currency: z.string().max(LIMITS.name) }),
  z.object({ type: z.literal('rate'), value: z.number(), currency: z.string().max(LIMITS.name) }),
  z.object({ type: z.literal('percent'), ...bounded }),
  z.object({ type: z.literal('multiple'), ...bounded }),
  z.object({ type: z.literal('years'), ...bounded }),
  z.object({ type: z.literal('count'), value: z.number() }),
  z.object({ type: z.literal('period'), value: periodSchema }),
  z.object({ type: z.literal('date'), value: isoDateSchema }),
  z.object({ type: z.literal('name'), value: z.string().max(LIMITS.metaText) }),
  z.object({ type: z.literal('message'), key: z.string().max(LIMITS.name) }),
]);

const lineSchema = z.object({
  key: z.string().max(LIMITS.name),
  values: z.record(z.string().max(LIMITS.name), lineValueSchema),
  facts: idsSchema,
  since: z.boolean().exactOptional(),
});

const linesSchema = z.array(lineSchema).max(LIMITS.cuesPerFigure);

/** How a figure stands. */
export const verdictSchema = z.enum(['matches', 'consistent', 'above', 'below', 'context', 'not-comparable']);

/** A figure set against the ledger, as `lib/compare` makes it. */
export const comparisonSchema = z.object({
  verdict: verdictSchema,
  against: idSchema.nullable(),
  reason: z
    .enum(['currency', 'period', 'run-rate', 'projection', 'scope', 'basis', 'point-in-time', 'no-reference'])
    .nullable(),
  alignment: alignmentSchema,
  references: z.object({
    inferenceCost: referenceSchema.nullable(),
    impliedRevenue: referenceSchema.nullable(),
  }),
  recognised: idSchema.nullable(),
  candidates: idsSchema,
  lines: linesSchema,
  caveats: linesSchema,
  assumptions: assumptionsSchema,
  // Claims kept before this was told do not hold it.
  restsOn: z.array(z.enum(ASSUMPTION_NAMES)).default([]),
});

/** What card, panel and kept claims hold of a fact. */
export const factViewSchema = z.object({
  id: idSchema,
  company: z.string(),
  metric: z.string(),
  value: z.number(),
  unit: z.string(),
  period: z.object({ start: z.string(), end: z.string() }).nullable(),
  asOf: z.string().nullable(),
  basis: z.string(),
  precision: z.string(),
  scope: z.array(z.string()),
  caveat: z.string().nullable(),
  verification: z.string(),
  knownSince: z.string().nullable(),
  source: z
    .object({
      publisher: z.string(),
      title: z.string(),
      url: z.string(),
      published: z.string().nullable(),
      relay: z.string().nullable(),
    })
    .nullable(),
});
