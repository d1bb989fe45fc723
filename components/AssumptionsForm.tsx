import type { Assumptions } from '../lib/compare/types';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { Settings } from '../lib/messages/settings';
import { AssumptionFields, UsualAssumptions } from './AssumptionFields';
import { ExchangeRates } from './ExchangeRates';

type Props = { settings: Settings; t: PageTranslator; onPatch: (patch: Partial<Settings>) => void };

/** What comparisons assume. Anything but the defaults is said beside every verdict that rests on it. */
export const AssumptionsForm = ({ settings, t, onPatch }: Props) => {
  const { assumptions } = settings;
  const change = (changed: Assumptions) => onPatch({ assumptions: changed });
  return (
    <fieldset>
      <legend>{t('settings.assumptions')}</legend>
      <AssumptionFields assumptions={assumptions} t={t} onChange={change} />
      <ExchangeRates
        rates={assumptions.exchangeRates}
        t={t}
        onChange={(exchangeRates) => change({ ...assumptions, exchangeRates })}
      />
      <UsualAssumptions t={t} onChange={change} />
    </fieldset>
  );
};
