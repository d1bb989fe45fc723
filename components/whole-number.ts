import type { Translator } from '../lib/i18n/translator';

/** A count in full (1,234,567): rows and claims are not rounded as amounts are. */
export const wholeNumber = (t: Pick<Translator, 'language'>, count: number): string =>
  new Intl.NumberFormat(t.language).format(count);
