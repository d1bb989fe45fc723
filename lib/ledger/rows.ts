import { FACT_ONLY_METRICS, FIGURE_METRICS } from '../figures/metrics';
import { parseDay } from './days';
import { z } from './zod';

/** Pack formats that this version reads. */
export const PACK_FORMAT = 1;

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,119}$/, 'must be lower-case letters, digits, dots and hyphens');
/** Words for people: no markup and no start of a formula, so that no place where they end up can take them for code. */
const text = z
  .string()
  .min(1)
  .max(2000)
  .regex(/^(?![=+@\t\r]|-[^\s\d])/, 'must not begin like a formula')
  .refine((value) => !/<[a-z!/?]/i.test(value), 'must not hold HTML');
const day = z.string().refine((value) => parseDay(value) !== null, 'must be a possible date like 2025-09-30');
/** A day, or only the month or year where no more is known. */
const looseDay = z
  .string()
  .refine(
    (value) =>
      parseDay(value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value) !== null,
    'must be a possible date, month or year',
  );

export const METRICS = [...FIGURE_METRICS, ...FACT_ONLY_METRICS] as const;
/** Units a fact may have: an ISO 4217 code, percent, or gigawatts of computing capacity. */
export const UNITS = ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'percent', 'GW'] as const;
/** Where a fact's number comes from; `user` marks rows that a person added. */
export const BASES = [
  'leaked',
  'derived',
  'company-reported',
  'executive-statement',
  'press-report',
  'projection',
  'filing',
  'user',
] as const;

/** What a fact covers and how it was measured; rules of comparison read these. */
export const SCOPES = [
  'azure-only',
  'all-clouds',
  'inference-only',
  'includes-training',
  'excludes-training',
  'excludes-other-clouds',
  'net-of-reverse-payments',
  'cash-receipts',
  'floor',
  'gaap',
  'non-gaap',
  'cash',
  'accrual',
  'gross',
  'net',
  'pre-tax',
  'after-tax',
  'attributable',
  'before-minorities',
  'part',
  'segment',
  'product',
] as const;

/** How a derived fact follows from its inputs: `sum` and `difference` may then be divided by a rate. */
export const computeSchema = z.strictObject({
  op: z.enum(['sum', 'difference', 'quotient', 'margin']),
  divisor: z.number().positive().optional(),
});

export const derivationSchema = z.strictObject({
  formula: text,
  inputs: z.array(id),
  compute: computeSchema.optional(),
});

export const factPeriodSchema = z.strictObject({
  start: day,
  end: day,
  calendar: z.enum(['calendar', 'microsoft-fiscal']),
  label: text,
});

/** One row of the ledger. Money in full units of `unit`, percents as written, losses positive. */
export const factSchema = z.strictObject({
  id,
  company: id,
  counterparty: id.nullable(),
  metric: z.enum(METRICS),
  growthOf: z.enum(METRICS).optional(),
  value: z.number(),
  /** Half a unit of the last digit known. */
  rounding: z.number().nonnegative(),
  unit: z.enum(UNITS),
  period: factPeriodSchema.nullable(),
  asOf: day.nullable(),
  asOfApproximate: z.boolean(),
  statedOn: day.optional(),
  basis: z.enum(BASES),
  precision: z.enum(['exact', 'rounded', 'about', 'at-least', 'at-most']),
  derivation: derivationSchema.nullable(),
  scope: z.array(z.enum(SCOPES)),
  /** The same quantity printed differently. */
  variantOf: id.nullable(),
  /** A different estimate of the same quantity. */
  alternativeTo: id.optional(),
  supersedes: id.optional(),
  verification: z.enum(['secondary', 'arithmetic', 'filing-text-quoted-in-copy', 'user']),
  source: id.nullable(),
  caveat: text.nullable(),
  /** First publication as far as known. */
  knownSince: day,
  knownSinceApproximate: z.boolean(),
  /** `check`: a cross-check that never feeds a reference line. */
  role: z.enum(['fact', 'check']),
  /** Fact whose caveat carries the reply of the company concerned; shown with every verdict that rests on this one. */
  reply: id.optional(),
});

export const sourceSchema = z.strictObject({
  id,
  publisher: text,
  title: text,
  author: text.nullable(),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  published: looseDay.nullable(),
  /** Where the document was seen when the publisher's own page was not. */
  relay: text.nullable(),
  host: text,
});

export const packHeadSchema = z.object({
  format: z.literal(PACK_FORMAT),
  pack: id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version like 1.0.0'),
  asOf: day,
  facts: z.array(z.unknown()),
  sources: z.array(z.unknown()),
});

export type Fact = z.infer<typeof factSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Compute = z.infer<typeof computeSchema>;

/** A checked pack: facts and sources under one version. */
export type Pack = Omit<z.infer<typeof packHeadSchema>, 'facts' | 'sources'> & {
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
};
