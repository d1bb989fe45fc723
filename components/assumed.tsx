import type { Comparison } from '../lib/compare/types';
import type { Translator } from '../lib/i18n/translator';

type Resting = Pick<Comparison, 'restsOn' | 'assumptions'>;

/** What a result rests on that the reader changed: "Rests on your assumptions: revenue share 25 %". */
export const assumedWords = (t: Translator, { restsOn, assumptions }: Resting): string => {
  const values = { rate: t.percent(Math.round(assumptions.revenueShareRate * 1000) / 10) };
  const names = restsOn.map((name) => t(`assumed.${name}`, values));
  return t('assumed', { names: t.series(names) });
};

/** A sign beside a verdict in a list, with its words for those who point at it or hear it. */
export const AssumedMark = ({ comparison, t }: { comparison: Resting; t: Translator }) =>
  comparison.restsOn.length === 0 ? null : (
    <span class="tl-assumed-mark" title={assumedWords(t, comparison)}>
      <span aria-hidden="true">†</span>
      <span class="tl-hidden">{assumedWords(t, comparison)}</span>
    </span>
  );
