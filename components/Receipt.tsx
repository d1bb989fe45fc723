import type { Cue, CueKind, Figure } from '../lib/figures/types';
import { metricName } from '../lib/i18n/metric-name';
import type { Translator } from '../lib/i18n/translator';
import { companyName, readingPeriod } from './reading';

/** Gives the words of a cue, or null where the text is not at hand. */
export type CueWords = (cue: Cue) => string | null;

type Row = { readonly of: CueKind; readonly text: string };

const rowsOf = (t: Translator, figure: Figure): readonly Row[] => {
  const rows: Row[] = [
    { of: 'company', text: companyName(t, figure) },
    { of: 'metric', text: metricName(t, figure) },
    { of: 'period', text: readingPeriod(t, figure) },
    { of: 'stance', text: t(`stance.${figure.stance}`) },
    { of: 'qualifier', text: t(`qualifier.${figure.qualifier ?? 'none'}`) },
  ];
  if (figure.currency) rows.push({ of: 'currency', text: figure.currency });
  if (figure.scope.length > 0) {
    rows.push({ of: 'scope', text: t.series(figure.scope.map((tag) => t(`scope.${tag}`))) });
  }
  if (figure.basis.length > 0) {
    rows.push({ of: 'basis', text: t.series(figure.basis.map((tag) => t(`basis.${tag}`))) });
  }
  return rows;
};

/** A bare number stated as fact: that no word says so is no assumption. */
const isPlain = (figure: Figure, of: CueKind): boolean =>
  (of === 'stance' && figure.stance === 'actual') ||
  (of === 'qualifier' && (figure.qualifier === 'exact' || figure.qualifier === null));

const because = (t: Translator, figure: Figure, of: CueKind, cueWords: CueWords | undefined): string => {
  const cues = figure.cues.filter((cue) => cue.of === of && cue.end > cue.start);
  if (cues.length === 0) return isPlain(figure, of) ? '' : t('cue.default');
  const words = cues.map((cue) => cueWords?.(cue) ?? null).filter((text) => text !== null);
  return words.length > 0 ? t('cue.because', { words: [...new Set(words)].join(' … ') }) : '';
};

/** How the figure was read, part by part, with the words on the page that gave each part. */
export const Receipt = ({ figure, t, cueWords }: { figure: Figure; t: Translator; cueWords?: CueWords }) => (
  <details class="tl-more">
    <summary>{t('card.receipt')}</summary>
    <dl class="tl-receipt">
      {rowsOf(t, figure).map(({ of, text }) => (
        <div key={of}>
          <dt>{t(`cue.${of}`)}</dt>
          <dd>
            {text} <span class="tl-quiet">{because(t, figure, of, cueWords)}</span>
          </dd>
        </div>
      ))}
    </dl>
    <p class="tl-quiet">
      {t('card.confidence', { percent: t.percent(Math.round(figure.confidence * 100)) })}
    </p>
  </details>
);
