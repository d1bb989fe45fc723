import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../lib/compare/types';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { Settings } from '../lib/messages/settings';
import { Choice } from './Choice';
import { ExchangeRates } from './ExchangeRates';
import { Toggle } from './Toggle';

type Props = { settings: Settings; t: PageTranslator; onPatch: (patch: Partial<Settings>) => void };

const Rate = ({ rate, t, onRate }: { rate: number; t: PageTranslator; onRate: (rate: number) => void }) => (
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

/** What comparisons assume. Anything but the defaults is said beside every verdict that rests on it. */
export const AssumptionsForm = ({ settings, t, onPatch }: Props) => {
  const { assumptions } = settings;
  const change = (part: Partial<Assumptions>) => onPatch({ assumptions: { ...assumptions, ...part } });
  return (
    <fieldset>
      <legend>{t('settings.assumptions')}</legend>
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
      <ExchangeRates
        rates={assumptions.exchangeRates}
        t={t}
        onChange={(exchangeRates) => change({ exchangeRates })}
      />
      <button type="button" class="tl-button" onClick={() => onPatch({ assumptions: DEFAULT_ASSUMPTIONS })}>
        {t('settings.defaults')}
      </button>
    </fieldset>
  );
};
