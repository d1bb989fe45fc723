import type { Figure } from '../figures/types';
import type { Entry } from '../ledger/ledger';
import type { Unit } from './fact-metrics';

/** Tags of which a figure and a fact cannot carry one each and mean the same quantity. */
const OPPOSED: readonly (readonly [string, string])[] = [
  ['gaap', 'non-gaap'],
  ['pre-tax', 'after-tax'],
  ['gross', 'net'],
  ['gross', 'net-of-reverse-payments'],
  ['cash', 'accrual'],
  ['azure-only', 'all-clouds'],
  ['includes-training', 'excludes-training'],
  ['includes-training', 'inference-only'],
];

/** Whether what the words say of scope and basis rules out that the fact is meant. */
export const clashes = (figure: Figure, { fact }: Entry): boolean => {
  const said: readonly string[] = [...figure.scope, ...figure.basis];
  const tags: readonly string[] = fact.scope;
  return OPPOSED.some(
    ([a, b]) => (said.includes(a) && tags.includes(b)) || (said.includes(b) && tags.includes(a)),
  );
};

const UNIT_OF: Readonly<Record<string, Unit>> = { percent: 'percent', USD: 'money' };

/** Whether figure and fact count in the same unit; money of facts is compared in dollars only. */
export const sameUnit = (unit: Unit, { fact }: Entry): boolean => UNIT_OF[fact.unit] === unit;

/**
 * Whether the words speak of a part of the company, which says nothing about its whole. Azure named
 * as the place of the inference is its scope, not a part of OpenAI.
 */
export const isPart = ({ scope }: Figure): boolean =>
  scope.includes('product') || (scope.includes('segment') && !scope.includes('azure-only'));

/** `Microsoft`, `Azure` and `microsoft` are one payee. */
const partyOf = (name: string): string => {
  const plain = name.toLowerCase();
  return /microsoft|azure/.test(plain) ? 'microsoft' : /amazon|aws/.test(plain) ? 'amazon' : plain;
};

/** Whether the counterparty that the text names, if any, is Microsoft. */
export const isWithMicrosoft = (figure: Figure): boolean =>
  figure.counterparty !== undefined && partyOf(figure.counterparty) === 'microsoft';

/** Whether both name another side and it is not the same one. */
export const otherParty = (figure: Figure, { fact }: Entry): boolean =>
  figure.counterparty !== undefined &&
  fact.counterparty !== null &&
  partyOf(figure.counterparty) !== partyOf(fact.counterparty);
