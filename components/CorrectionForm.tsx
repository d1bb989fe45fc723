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

type Kind = CorrectionChange['kind'];
const KINDS: readonly Kind[] = ['figure', 'company', 'metric', 'period'];
const COMPANIES = ['openai', 'microsoft', 'other'] as const;

type Draft = {
  readonly kind: Kind;
  readonly company: (typeof COMPANIES)[number];
  readonly metric: Metric;
  readonly from: string;
  readonly to: string;
};

const draftOf = ({ company, metric, period }: Figure): Draft => ({
  kind: 'figure',
  company: company === 'openai' ? 'microsoft' : 'openai',
  metric,
  from: period?.start ?? '',
  to: period?.end ?? '',
});

/** Both days or neither: a period that ends before it starts, or has one end, is none. */
const periodOf = ({ from, to }: Draft): Period | null | undefined => {
  if (from === '' && to === '') return null;
  return from !== '' && to !== '' && from <= to ? { start: from, end: to } : undefined;
};

const changeOf = (draft: Draft): CorrectionChange | null => {
  const { kind, company, metric } = draft;
  if (kind === 'company') return { kind, company };
  if (kind === 'metric') return { kind, metric };
  if (kind === 'figure') return { kind };
  const period = periodOf(draft);
  return period === undefined ? null : { kind, period };
};

type FieldProps = {
  readonly draft: Draft;
  readonly t: Translator;
  readonly set: (part: Partial<Draft>) => void;
};

const PeriodFields = ({ draft, t, set }: FieldProps) => (
  <>
    {(['from', 'to'] as const).map((end) => (
      <label key={end} class="tl-field">
        <span>{t(`correct.${end}`)}</span>
        <input
          type="date"
          value={draft[end]}
          onInput={(event) => set({ [end]: event.currentTarget.value })}
        />
      </label>
    ))}
  </>
);

const Fields = (props: FieldProps) => {
  const { draft, t, set } = props;
  if (draft.kind === 'period') return <PeriodFields {...props} />;
  if (draft.kind === 'company')
    return (
      <Choice
        label={t('correct.right')}
        value={draft.company}
        options={COMPANIES.map((one) => [one, t(`company.${one}`)])}
        onChange={(company) => set({ company })}
      />
    );
  if (draft.kind === 'metric')
    return (
      <Choice
        label={t('correct.right')}
        value={draft.metric}
        options={FIGURE_METRICS.map((one) => [one, t(`metric.${one}`)])}
        onChange={(metric) => set({ metric })}
      />
    );
  return null;
};

/** Says that a figure was read wrongly, and how it should be read; what was said before can be taken back. */
export const CorrectionForm = ({ figure, t, onCorrect }: Props) => {
  const [draft, setDraft] = useState(() => draftOf(figure));
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }));
  const change = changeOf(draft);
  return (
    <details class="tl-more" data-part="correct">
      <summary>{t('correct.title')}</summary>
      <div class="tl-assumptions">
        {figure.corrected && (
          <button type="button" class="tl-button" data-action="withdraw" onClick={() => onCorrect(null)}>
            {t('correct.undo')}
          </button>
        )}
        <Choice
          label={t('correct.what')}
          value={draft.kind}
          options={KINDS.map((kind) => [kind, t(`correct.${kind}`)])}
          onChange={(kind) => set({ kind })}
        />
        <Fields draft={draft} t={t} set={set} />
        <p class="tl-quiet">{t('correct.text')}</p>
        <button
          type="button"
          class="tl-button"
          data-action="correct"
          disabled={change === null}
          onClick={() => change && onCorrect(change)}
        >
          {t('correct.apply')}
        </button>
      </div>
    </details>
  );
};

/** Said wherever a reading is shown that a person put right. */
export const CorrectedMark = ({ figure, t }: Pick<Props, 'figure' | 't'>) =>
  figure.corrected ? (
    <span class="tl-assumed">
      {t('correct.done', { what: figure.corrected.map((part) => t(`cue.${part}`)).join(', ') })}
    </span>
  ) : null;
