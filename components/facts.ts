import type { Translator } from '../lib/i18n/translator';
import type { FactView } from '../lib/messages/protocol';

/** `OpenAI · inference cost`; a company that the catalogue does not know is shown as written. */
export const factTitle = (t: Translator, fact: FactView): string => {
  const company = t.message(`company.${fact.company}`);
  const metric = t.message(`metric.${fact.metric}`);
  return `${company.startsWith('company.') ? fact.company : company} · ${metric}`;
};

/** The fact's value in words, with its bound where it is a minimum or approximate. */
export const factValue = (t: Translator, fact: FactView): string => {
  const bound =
    fact.precision === 'at-least' ? 'at-least' : fact.precision === 'about' ? 'estimate' : 'point';
  if (fact.unit === 'percent') return t.percent(fact.value, bound);
  if (/^[A-Z]{3}$/.test(fact.unit)) return t.money(fact.value, fact.unit, bound, 4);
  return `${t.amount(fact.value, bound, 4)} ${fact.unit}`;
};

export const factWhen = (t: Translator, fact: FactView): string => {
  if (fact.period) return t.period(fact.period);
  return fact.asOf ? t('source.asof', { date: t.date(fact.asOf) }) : t('period.none');
};

/** A link is offered only for web addresses: anything else in a pack stays text. */
export const safeUrl = (url: string): string | null => (/^https?:\/\//i.test(url) ? url : null);
