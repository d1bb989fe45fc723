import type { PageTranslator } from '../lib/i18n/page-translator';
import type { ListedFigure } from '../lib/messages/protocol';
import { Choice } from './Choice';
import { type FigureFilter, verdictsOf } from './figure-filter';

type Props = {
  readonly figures: readonly ListedFigure[];
  readonly filter: FigureFilter;
  readonly t: PageTranslator;
  readonly onFilter: (filter: FigureFilter) => void;
};

const ALL = 'all';
const COMPANIES = ['openai', 'microsoft'] as const;

/** Narrows the panel's list by company and verdict, without touching what is underlined. */
export const FigureFilters = ({ figures, filter, t, onFilter }: Props) => (
  <fieldset class="tl-filters" aria-label={t('filter.label')}>
    <Choice
      label={t('ledger.filter.company')}
      value={filter.company ?? ALL}
      options={[
        [ALL, t('ledger.filter.all')],
        ...COMPANIES.map((one) => [one, t(`company.${one}`)] as const),
      ]}
      onChange={(company) => onFilter({ ...filter, company: company === ALL ? null : company })}
    />
    <Choice
      label={t('filter.verdict')}
      value={filter.verdict ?? ALL}
      options={[
        [ALL, t('ledger.filter.all')],
        ...verdictsOf(figures).map((one) => [one, t(`verdict.${one}`)] as const),
      ]}
      onChange={(verdict) => onFilter({ ...filter, verdict: verdict === ALL ? null : verdict })}
    />
  </fieldset>
);
