import { useState } from 'preact/hooks';
import type { ExchangeRate } from '../lib/compare/types';
import type { PageTranslator } from '../lib/i18n/page-translator';

/** Currencies that the engine tells apart, without the dollar. */
const CURRENCIES = [
  'EUR',
  'GBP',
  'JPY',
  'CNY',
  'CHF',
  'CAD',
  'AUD',
  'INR',
  'KRW',
  'BRL',
  'MXN',
  'SEK',
  'PLN',
];

type Props = {
  readonly rates: readonly ExchangeRate[];
  readonly t: PageTranslator;
  readonly onChange: (rates: readonly ExchangeRate[]) => void;
};

const AddRate = ({ rates, t, onChange }: Props) => {
  const [currency, setCurrency] = useState('EUR');
  const [dollars, setDollars] = useState('');
  const [date, setDate] = useState('');
  const worth = Number(dollars);
  const ready = worth > 0 && Number.isFinite(worth) && date !== '';
  const add = (event: Event): void => {
    event.preventDefault();
    if (!ready) return;
    onChange([...rates.filter((rate) => rate.currency !== currency), { currency, dollars: worth, date }]);
    setDollars('');
  };
  return (
    <form class="tl-tools" onSubmit={add}>
      <label class="tl-field">
        <span>{t('settings.rate.currency')}</span>
        <select value={currency} onChange={(event) => setCurrency(event.currentTarget.value)}>
          {CURRENCIES.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </label>
      <label class="tl-field">
        <span>{t('settings.rate.dollars')}</span>
        <input
          type="number"
          min={0}
          step="any"
          value={dollars}
          onInput={(event) => setDollars(event.currentTarget.value)}
        />
      </label>
      <label class="tl-field">
        <span>{t('settings.rate.date')}</span>
        <input type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
      </label>
      <button type="submit" class="tl-button" disabled={!ready} data-action="add-rate">
        {t('settings.rate.add')}
      </button>
    </form>
  );
};

/** The dated rates by which figures in other currencies may be compared; none at first. */
export const ExchangeRates = (props: Props) => {
  const { rates, t, onChange } = props;
  return (
    <fieldset>
      <legend>{t('settings.rates')}</legend>
      <p class="tl-quiet">{t('settings.rates.hint')}</p>
      <ul>
        {rates.map(({ currency, dollars, date }) => (
          <li key={currency}>
            {t('settings.rate.row', {
              currency,
              rate: t.value({ type: 'rate', value: dollars, currency }),
              date: t.date(date),
            })}{' '}
            <button
              type="button"
              class="tl-button"
              aria-label={t('settings.rate.remove', { currency })}
              onClick={() => onChange(rates.filter((rate) => rate.currency !== currency))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <AddRate {...props} />
    </fieldset>
  );
};
