import { useState } from 'preact/hooks';
import { type ReadingPatch, readAmount, toAmount } from '../lib/claims/correct-reading';
import { FIGURE_METRICS, type Metric } from '../lib/figures/metrics';
import type { Figure, Period } from '../lib/figures/types';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { Choice } from './Choice';

/** `onCorrect`: null goes back to the machine's reading. */
type Props = {
  readonly reading: Figure;
  readonly corrected: boolean;
  readonly t: PageTranslator;
  readonly onCorrect: (patch: ReadingPatch | null) => void;
};

const COMPANIES = ['openai', 'microsoft', 'other'] as const;
const SCALES = ['1e12', '1e9', '1e6', '1e3', '1'] as const;

type Draft = {
  readonly company: (typeof COMPANIES)[number];
  readonly metric: Metric;
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly scale: string;
};

const draftOf = (reading: Figure): Draft => ({
  company: reading.company === 'none' ? 'other' : reading.company,
  metric: reading.metric,
  from: reading.period?.start ?? '',
  to: reading.period?.end ?? '',
  ...toAmount(reading),
});

/** Both days or neither; undefined where a period has one end, or ends before it starts. */
const periodOf = ({ from, to }: Draft): Period | null | undefined => {
  if (from === '' && to === '') return null;
  return from !== '' && to !== '' && from <= to ? { start: from, end: to } : undefined;
};

/** The draft as a patch, or null while a field is wrong. An amount that was not touched stays to the last digit. */
const patchOf = (draft: Draft, reading: Figure): ReadingPatch | null => {
  const period = periodOf(draft);
  const first = draftOf(reading);
  const { value, precision } = reading;
  const untouched = draft.amount === first.amount && draft.scale === first.scale;
  const amount = untouched ? { value, precision } : readAmount(draft.amount, Number(draft.scale));
  if (period === undefined || amount === null) return null;
  return { company: draft.company, metric: draft.metric, period, ...amount };
};

type FieldProps = {
  readonly draft: Draft;
  readonly t: PageTranslator;
  readonly set: (part: Partial<Draft>) => void;
};

const Amount = ({ draft, t, set }: FieldProps) => (
  <>
    <label class="tl-field">
      <span>{t('own.amount')}</span>
      <input
        name="reading-amount"
        inputMode="decimal"
        value={draft.amount}
        onInput={(event) => set({ amount: event.currentTarget.value })}
      />
    </label>
    <Choice
      label={t('own.scale')}
      value={draft.scale}
      options={SCALES.map((one) => [one, t(`own.scale.${one}`)] as const)}
      onChange={(scale) => set({ scale })}
    />
  </>
);

const Fields = (props: FieldProps) => {
  const { draft, t, set } = props;
  return (
    <div class="tl-own-fields">
      <Choice
        label={t('lib.facet.company')}
        value={draft.company}
        options={COMPANIES.map((one) => [one, t(`company.${one}`)])}
        onChange={(company) => set({ company })}
      />
      <Choice
        label={t('lib.facet.metric')}
        value={draft.metric}
        options={FIGURE_METRICS.map((one) => [one, t(`metric.${one}`)])}
        onChange={(metric) => set({ metric })}
      />
      {(['from', 'to'] as const).map((end) => (
        <label key={end} class="tl-field">
          <span>{t(`correct.${end}`)}</span>
          <input
            type="date"
            name={`reading-${end}`}
            value={draft[end]}
            onInput={(event) => set({ [end]: event.currentTarget.value })}
          />
        </label>
      ))}
      <Amount {...props} />
    </div>
  );
};

/** Puts the reading of one kept figure right; the machine's reading stays beside it and can be gone back to. */
export const ReadingForm = ({ reading, corrected, t, onCorrect }: Props) => {
  const [draft, setDraft] = useState(() => draftOf(reading));
  const patch = patchOf(draft, reading);
  return (
    <details class="tl-more" data-part="correct-reading">
      <summary>{t('correct.title')}</summary>
      <Fields draft={draft} t={t} set={(part) => setDraft((old) => ({ ...old, ...part }))} />
      <p class="tl-quiet">{t('lib.correct.text')}</p>
      <div class="tl-tools">
        <button
          type="button"
          class="tl-button"
          data-action="correct-reading"
          disabled={patch === null}
          onClick={() => patch && onCorrect(patch)}
        >
          {t('correct.apply')}
        </button>
        {corrected && (
          <button
            type="button"
            class="tl-button"
            data-action="machine-reading"
            onClick={() => onCorrect(null)}
          >
            {t('correct.undo')}
          </button>
        )}
      </div>
    </details>
  );
};
