import { useState } from 'preact/hooks';
import type { CorrectionChange } from '../lib/claims/corrections';
import { FIGURE_METRICS, type Metric } from '../lib/figures/metrics';
import type { Figure, Period } from '../lib/figures/types';
import type { Translator } from '../lib/i18n/translator';
import { Choice } from './Choice';

/** `onCorrect`: null takes every correction of the figure back. */
type Props = {
  readonly figure: Figure;
  readonly t: Translator;
  readonly onCorrect: (change: CorrectionChange | null) => void;
};

const COMPANIES = ['openai', 'microsoft', 'other'] as const;

/** Both days or neither: a period that ends before it starts, or has one end, is none (undefined). */
const periodOf = (from: string, to: string): Period | null | undefined => {
  if (from === '' && to === '') return null;
  return from !== '' && to !== '' && from <= to ? { start: from, end: to } : undefined;
};

type ApplyProps = { readonly t: Translator; readonly change: CorrectionChange | null; readonly name: string };

const Apply = ({ t, change, name, onCorrect }: ApplyProps & Pick<Props, 'onCorrect'>) => (
  <button
    type="button"
    class="tl-button"
    data-action={`correct-${name}`}
    disabled={change === null}
    onClick={() => change && onCorrect(change)}
  >
    {t('correct.apply')}
  </button>
);

/** The other companies, a press each. */
const Companies = ({ figure, t, onCorrect }: Props) => (
  <fieldset class="tl-correct-part">
    <legend>{t('correct.company')}</legend>
    <span class="tl-buttons">
      {COMPANIES.filter((company) => company !== figure.company).map((company) => (
        <button
          key={company}
          type="button"
          class="tl-button"
          data-action={`correct-${company}`}
          onClick={() => onCorrect({ kind: 'company', company })}
        >
          {t(`company.${company}`)}
        </button>
      ))}
    </span>
  </fieldset>
);

const Quantity = ({ figure, t, onCorrect }: Props) => {
  const [metric, setMetric] = useState<Metric>(figure.metric);
  const change = metric === figure.metric ? null : ({ kind: 'metric', metric } as const);
  return (
    <div class="tl-correct-part">
      <Choice
        label={t('correct.metric')}
        value={metric}
        options={FIGURE_METRICS.map((one) => [one, t(`metric.${one}`)])}
        onChange={setMetric}
      />
      {change && <Apply t={t} change={change} name="metric" onCorrect={onCorrect} />}
    </div>
  );
};

const When = ({ figure: { period: old }, t, onCorrect }: Props) => {
  const [days, setDays] = useState({ from: old?.start ?? '', to: old?.end ?? '' });
  const period = periodOf(days.from, days.to);
  const isSame = days.from === (old?.start ?? '') && days.to === (old?.end ?? '');
  return (
    <fieldset class="tl-correct-part">
      <legend>{t('correct.period')}</legend>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} class="tl-field">
          <span>{t(`correct.${end}`)}</span>
          <input
            type="date"
            value={days[end]}
            onInput={({ currentTarget: { value } }) => setDays((before) => ({ ...before, [end]: value }))}
          />
        </label>
      ))}
      {!isSame && (
        <Apply
          t={t}
          change={period === undefined ? null : { kind: 'period', period }}
          name="period"
          onCorrect={onCorrect}
        />
      )}
    </fieldset>
  );
};

/** Says that a figure was read wrongly, and how it should be read; what was said before can be taken back. */
export const CorrectionForm = (props: Props) => {
  const { figure, t, onCorrect } = props;
  return (
    <details class="tl-more" data-part="correct">
      <summary>{t('correct.title')}</summary>
      <div class="tl-assumptions">
        {figure.corrected && (
          <button type="button" class="tl-button" data-action="withdraw" onClick={() => onCorrect(null)}>
            {t('correct.undo')}
          </button>
        )}
        <button
          type="button"
          class="tl-button"
          data-action="correct-figure"
          onClick={() => onCorrect({ kind: 'figure' })}
        >
          {t('correct.figure')}
        </button>
        <Companies {...props} />
        <Quantity key={figure.metric} {...props} />
        <When key={`${figure.period?.start} ${figure.period?.end}`} {...props} />
        <p class="tl-quiet">{t('correct.text')}</p>
      </div>
    </details>
  );
};

/** Said wherever a reading is shown that a person put right. */
export const CorrectedMark = ({ figure, t }: Pick<Props, 'figure' | 't'>) =>
  figure.corrected ? (
    <span class="tl-assumed">
      {t('correct.done', { what: t.series(figure.corrected.map((part) => t(`cue.${part}`))) })}
    </span>
  ) : null;
