import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../lib/compare/types';
import type { Translator } from '../lib/i18n/translator';
import { Choice } from './Choice';
import { Toggle } from './Toggle';

type Props = {
  readonly assumptions: Assumptions;
  readonly t: Translator;
  readonly onChange: (assumptions: Assumptions) => void;
};

const Rate = ({ rate, t, onRate }: { rate: number; t: Translator; onRate: (rate: number) => void }) => (
  <label class="tl-field">
    <span>
      {t('settings.rate')}
      <span class="tl-quiet tl-toggle-hint">{t('settings.rate.hint')}</span>
    </span>
    <span class="tl-slider">
      <input
        type="range"
        min={5}
        max={40}
        step={1}
        value={Math.round(rate * 100)}
        aria-valuetext={t.percent(rate * 100)}
        onChange={(event) => onRate(event.currentTarget.valueAsNumber / 100)}
      />
      <output>{t.percent(rate * 100)}</output>
    </span>
  </label>
);

/** The assumptions that need no dates: rate, annualisation, cutting by days, what was public then. */
export const AssumptionFields = ({ assumptions, t, onChange }: Props) => {
  const change = (part: Partial<Assumptions>) => onChange({ ...assumptions, ...part });
  return (
    <>
      <Rate
        rate={assumptions.revenueShareRate}
        t={t}
        onRate={(revenueShareRate) => change({ revenueShareRate })}
      />
      <Choice
        label={t('settings.annualise')}
        value={assumptions.annualise}
        options={[
          ['latest-quarter-x4', t('settings.annualise.latest-quarter-x4')],
          ['trailing-four-quarters', t('settings.annualise.trailing-four-quarters')],
        ]}
        onChange={(annualise) => change({ annualise })}
      />
      <Toggle
        label={t('settings.prorate')}
        hint={t('settings.prorate.hint')}
        on={assumptions.prorate}
        onChange={(prorate) => change({ prorate })}
      />
      <Toggle
        label={t('settings.only-then')}
        hint={t('settings.only-then.hint')}
        on={assumptions.onlyThen}
        onChange={(onlyThen) => change({ onlyThen })}
      />
    </>
  );
};

/** Puts every assumption back to what is usual. */
export const UsualAssumptions = ({ t, onChange }: Omit<Props, 'assumptions'>) => (
  <button
    type="button"
    class="tl-button"
    data-action="usual-assumptions"
    onClick={() => onChange(DEFAULT_ASSUMPTIONS)}
  >
    {t('settings.defaults')}
  </button>
);

/** The assumptions behind a comparison, to change where it is read; they hold everywhere from then on. */
export const CardAssumptions = (props: Props) => (
  <details class="tl-more" data-part="assumptions">
    <summary>{props.t('card.assumptions')}</summary>
    <div class="tl-assumptions">
      <p class="tl-quiet">{props.t('card.assumptions.text')}</p>
      <AssumptionFields {...props} />
      <UsualAssumptions {...props} />
    </div>
  </details>
);
