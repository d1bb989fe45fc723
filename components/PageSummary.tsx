import type { PageTranslator } from '../lib/i18n/page-translator';
import type { ListedFigure } from '../lib/messages/protocol';
import { SpeakIcon, VerdictIcon } from './icons';
import { tallyOf } from './summary-words';

type Props = {
  readonly figures: readonly ListedFigure[];
  readonly t: PageTranslator;
  /** What was read; a page unless it is said. */
  readonly of?: 'page' | 'text';
  /** Has the summary spoken again; left out where nothing announces it. */
  readonly onSpeak?: () => void;
};

/** How many figures a page or a text has and how they stand. It is announced apart, by `Announcer`. */
export const PageSummary = ({ figures, t, of = 'page', onSpeak }: Props) => (
  <div class="tl-summary">
    <div class="tl-summary-head">
      <p class="tl-count">{t(of === 'page' ? 'list.count' : 'check.count', { count: figures.length })}</p>
      {onSpeak && (
        <button
          type="button"
          class="tl-button tl-plain tl-icon-only"
          data-action="speak"
          aria-label={t('list.speak')}
          title={t('list.speak')}
          onClick={onSpeak}
        >
          <SpeakIcon />
        </button>
      )}
    </div>
    <ul class="tl-tally">
      {tallyOf(figures).map(({ standing, verdict, count }) => (
        <li key={standing} class={`tl-tone-${verdict}`}>
          <VerdictIcon verdict={verdict} size={13} /> {t(`tally.${standing}`, { count })}
        </li>
      ))}
    </ul>
  </div>
);
