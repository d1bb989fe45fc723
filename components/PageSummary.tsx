import type { Verdict } from '../lib/compare/types';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { ListedFigure } from '../lib/messages/protocol';
import { VerdictIcon } from './icons';

const ORDER: readonly Verdict[] = ['above', 'below', 'matches', 'consistent', 'context', 'not-comparable'];

/** How many figures the page has and how they stand; announced when it changes. */
export const PageSummary = ({ figures, t }: { figures: readonly ListedFigure[]; t: PageTranslator }) => {
  const counted = ORDER.flatMap((verdict) => {
    const count = figures.filter((item) => item.comparison.verdict === verdict).length;
    return count > 0 ? [{ verdict, count }] : [];
  });
  return (
    <div class="tl-summary" role="status">
      <p class="tl-count">{t('list.count', { count: figures.length })}</p>
      <ul class="tl-tally">
        {counted.map(({ verdict, count }) => (
          <li key={verdict} class={`tl-tone-${verdict}`}>
            <VerdictIcon verdict={verdict} size={13} /> {t(`tally.${verdict}`, { count })}
          </li>
        ))}
      </ul>
    </div>
  );
};
