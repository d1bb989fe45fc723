import type { Metric } from '../figures/metrics';
import type { Figure, Period } from '../figures/types';

/** A reading as a person puts it right by hand, for one claim. */
export type ReadingPatch = {
  readonly company: 'openai' | 'microsoft' | 'other';
  readonly metric: Metric;
  readonly period: Period | null;
  /** Full units (8.67e9); percents as written. */
  readonly value: number;
  /** Half a unit of the last digit given, in the unit of `value`. */
  readonly precision: number;
};

/** A number as typed with the scale it counts in, or null when it is none: "8.67" of 1e9. */
export const readAmount = (
  amount: string,
  scale: number,
): Pick<ReadingPatch, 'value' | 'precision'> | null => {
  const text = amount.trim().replace(',', '.');
  if (!/^-?\d{1,15}(?:\.\d{1,10})?$/.test(text)) return null;
  const decimals = text.split('.')[1]?.length ?? 0;
  const value = Number((Number(text) * scale).toPrecision(15));
  return { value, precision: (0.5 * scale) / 10 ** decimals };
};

const SCALES = [1e12, 1e9, 1e6, 1e3, 1] as const;

/** The value as it would be typed: the scale by which it is shortest. */
export const toAmount = ({ kind, rangeUnit, value }: Figure): { amount: string; scale: string } => {
  const money = (kind === 'range' ? rangeUnit : kind) === 'money';
  const scale = money ? (SCALES.find((one) => Math.abs(value) >= one) ?? 1) : 1;
  const names = ['1e12', '1e9', '1e6', '1e3', '1'];
  const amount = String(Number((value / scale).toPrecision(12)));
  return { amount, scale: names[SCALES.indexOf(scale)] ?? '1' };
};

const samePeriod = (a: Period | null, b: Period | null): boolean =>
  a?.start === b?.start && a?.end === b?.end;

/** The machine's reading with what a person put right; what they left as it was keeps its cues. */
export const correctReading = (machine: Figure, patch: ReadingPatch): Figure => {
  const parts = [
    ...(patch.company === machine.company ? [] : (['company'] as const)),
    ...(patch.metric === machine.metric ? [] : (['metric'] as const)),
    ...(samePeriod(patch.period, machine.period) ? [] : (['period'] as const)),
  ];
  const { companyName, valueMax, corrected: earlier, ...rest } = machine;
  const corrected = [...new Set([...(earlier ?? []), ...parts])];
  const sameValue = patch.value === machine.value;
  return {
    ...rest,
    company: patch.company,
    ...(companyName !== undefined && patch.company === machine.company ? { companyName } : {}),
    metric: patch.metric,
    period: samePeriod(patch.period, machine.period) ? machine.period : patch.period,
    value: patch.value,
    ...(sameValue && valueMax !== undefined ? { valueMax } : {}),
    ...(!sameValue && machine.kind === 'range'
      ? { kind: machine.rangeUnit ?? 'money', qualifier: machine.qualifier ?? 'exact' }
      : {}),
    precision: sameValue ? machine.precision : patch.precision,
    ...(corrected.length > 0 ? { corrected } : {}),
  };
};
