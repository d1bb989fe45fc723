import type { Figure } from '../figures/types';
import { unitOf } from './fact-metrics';
import type { Assumptions, ExchangeRate, Line } from './types';
import { date, dollars, line, rate } from './values';

/** Whether a figure is money in another currency than the ledger's. */
export const isForeign = (figure: Figure): boolean => unitOf(figure) === 'money' && figure.currency !== 'USD';

/** The rate that the user entered for a figure's currency, or null. */
export const rateFor = (figure: Figure, { exchangeRates }: Assumptions): ExchangeRate | null =>
  isForeign(figure) ? (exchangeRates.find(({ currency }) => currency === figure.currency) ?? null) : null;

/**
 * A figure in dollars at the user's rate. One day's rate stands for a whole period, so what was exact becomes
 * "about"; limits keep their side.
 */
export const convert = (figure: Figure, { dollars: worth }: ExchangeRate): Figure => ({
  ...figure,
  value: figure.value * worth,
  ...(figure.valueMax !== undefined && { valueMax: figure.valueMax * worth }),
  precision: figure.precision * worth,
  currency: 'USD',
  qualifier: figure.qualifier === 'exact' || figure.qualifier === null ? 'about' : figure.qualifier,
});

/** Says by which rate of which day a figure was brought into dollars. */
export const convertedLine = (converted: Figure, used: ExchangeRate): Line =>
  line(
    'compare.converted',
    {
      value: dollars(converted.value, 'estimate'),
      rate: rate(used.dollars, used.currency),
      date: date(used.date),
    },
    [],
  );
