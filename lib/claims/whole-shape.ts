import type { Assumptions } from '../compare/types';
import { canSummarise } from './summary';
import type { Claim } from './types';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const areAll = (list: unknown, check: (item: unknown) => boolean): boolean =>
  Array.isArray(list) && list.every(check);
const isText = (value: unknown): boolean => typeof value === 'string';
const isReference = (value: unknown): boolean =>
  value === null || (isFields(value) && typeof value.value === 'number' && isFields(value.period));
const isLine = (value: unknown): boolean =>
  isFields(value) && isText(value.key) && isFields(value.values) && areAll(value.facts, isText);
const isFact = (value: unknown): boolean =>
  isFields(value) && isText(value.id) && (value.source === null || isFields(value.source));

const isComparison = (value: unknown): boolean =>
  isFields(value) &&
  isFields(value.references) &&
  isReference(value.references.inferenceCost) &&
  isReference(value.references.impliedRevenue) &&
  areAll(value.candidates, isText) &&
  areAll(value.lines, isLine) &&
  areAll(value.caveats, isLine) &&
  isFields(value.assumptions) &&
  typeof value.assumptions.revenueShareRate === 'number';

/**
 * Whether a stored row has what files are made of. Looks at shapes alone: the schema, which looks at every letter, takes
 * half a minute for a library of 100,000.
 */
export const isWholeClaim = (row: unknown): row is Claim => {
  if (!canSummarise(row)) return false;
  const { comparison, facts, reading, quote, packVersion, extensionVersion } = row;
  return (
    isComparison(comparison) &&
    areAll(facts, isFact) &&
    areAll(row.tags, isText) &&
    areAll(reading.scope, isText) &&
    areAll(reading.basis, isText) &&
    (reading.period === null || (isText(reading.period?.start) && isText(reading.period?.end))) &&
    [quote.prefix, quote.suffix, packVersion, extensionVersion].every(isText)
  );
};

const LATER: Pick<Assumptions, 'onlyThen' | 'exchangeRates'> = { onlyThen: false, exchangeRates: [] };

/** A claim with what claims of earlier versions do not hold. */
export const withLaterFields = (claim: Claim): Claim => {
  const { comparison } = claim;
  const { assumptions, restsOn } = comparison;
  if (Array.isArray(restsOn) && Array.isArray(assumptions.exchangeRates)) return claim;
  const later: Assumptions = { ...LATER, ...assumptions };
  return { ...claim, comparison: { ...comparison, assumptions: later, restsOn: restsOn ?? [] } };
};
