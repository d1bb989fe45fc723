import type { PageTranslator } from '../lib/i18n/page-translator';

/** A count with every digit: `12,345`. */
export const wholeNumber = (t: PageTranslator, value: number): string =>
  new Intl.NumberFormat(t.language).format(value);

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** An amount of bytes in the unit that fits: `3.4 MB`. */
export const byteSize = (t: PageTranslator, bytes: number): string => {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const format = new Intl.NumberFormat(t.language, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    maximumFractionDigits: step === 0 ? 0 : 1,
  });
  return format.format(bytes / 1000 ** step);
};
