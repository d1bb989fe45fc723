import type { Correction } from '../lib/claims/corrections';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { readingPeriod, readingTitle } from './reading';

const rightOf = ({ change }: Correction, t: PageTranslator): string => {
  if (change.kind === 'figure') return t('correct.figure');
  if (change.kind === 'company') return t(`company.${change.company}`);
  if (change.kind === 'metric') return t(`metric.${change.metric}`);
  return change.period ? t.period(change.period) : t('period.none');
};

type Props = {
  readonly corrections: readonly Correction[];
  readonly t: PageTranslator;
  /** What the button of each row does, and what it is called. */
  readonly action: 'delete' | 'restore';
  readonly onAct: (id: string) => void;
};

/** Corrections with the sentence they hold for, what the engine read and what was said instead. */
export const CorrectionList = ({ corrections, t, action, onAct }: Props) => (
  <ul class="tl-rows" data-list={`corrections-${action}`}>
    {corrections.map((one) => (
      <li key={one.id} class="tl-row tl-check-row">
        <p>{t.quoted(one.sentence)}</p>
        <p>
          <strong>{one.figure.quote}</strong>:{' '}
          {t.series([readingTitle(t, one.figure), readingPeriod(t, one.figure)])} → {rightOf(one, t)}
        </p>
        <p class="tl-quiet">{t.series([one.host, t.date(one.madeAt)])}</p>
        <div class="tl-tools">
          <button type="button" class="tl-button" onClick={() => onAct(one.id)}>
            {t(action === 'delete' ? 'corrections.withdraw' : 'claims.restore')}
          </button>
        </div>
      </li>
    ))}
  </ul>
);
