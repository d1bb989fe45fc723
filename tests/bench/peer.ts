import { recognizePercentage } from '@microsoft/recognizers-text-number';
import { recognizeCurrency } from '@microsoft/recognizers-text-number-with-unit';
import type { Figure } from '../../lib/figures/types';

/** The peer's culture for each language; it takes English rules where it has none of its own. */
const CULTURES: Readonly<Record<string, string>> = {
  en: 'en-us',
  fr: 'fr-fr',
  de: 'de-de',
  es: 'es-es',
  pt: 'pt-br',
  it: 'it-it',
  nl: 'nl-nl',
  ja: 'ja-jp',
  zh: 'zh-cn',
};

const CODES: Readonly<Record<string, string>> = {
  Dollar: 'USD',
  'United States dollar': 'USD',
  Euro: 'EUR',
  Pound: 'GBP',
  'British pound': 'GBP',
  'Japanese yen': 'JPY',
  'Chinese yuan': 'CNY',
};

type Found = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly resolution: Readonly<Record<string, string>> | null;
};

const toFigure = (found: Found, kind: 'money' | 'percent'): Figure => {
  const currency = CODES[found.resolution?.unit ?? ''];
  return {
    block: 0,
    start: found.start,
    end: found.end + 1,
    quote: found.text,
    kind,
    value: Number.parseFloat(found.resolution?.value ?? 'NaN'),
    precision: 0,
    ...(currency && { currency }),
    qualifier: 'exact',
    company: 'none',
    metric: 'other',
    period: null,
    stance: 'actual',
    scope: [],
    basis: [],
    confidence: 0,
    highlight: false,
    cues: [],
  };
};

/** Money and percents that `@microsoft/recognizers-text` finds; it reads no company, metric or period. */
export function readByPeer(text: string, lang: string): Figure[] {
  const culture = CULTURES[lang] ?? 'en-us';
  const money = recognizeCurrency(text, culture) as Found[];
  const percents = recognizePercentage(text, culture) as Found[];
  return [
    ...money.filter(({ resolution }) => resolution?.value).map((found) => toFigure(found, 'money')),
    ...percents.filter(({ resolution }) => resolution?.value).map((found) => toFigure(found, 'percent')),
  ].sort((a, b) => a.start - b.start);
}
