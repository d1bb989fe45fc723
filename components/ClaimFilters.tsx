import { type ClaimFilter, FACETS, type Facet, type FacetCounts } from '../lib/claims/facets';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { Choice } from './Choice';

type Props = {
  readonly filter: ClaimFilter;
  readonly counts: FacetCounts;
  readonly t: PageTranslator;
  readonly onFilter: (filter: ClaimFilter) => void;
};

const KNOWN: Partial<Record<Facet, string>> = {
  company: 'company',
  metric: 'metric',
  verdict: 'verdict',
  state: 'state',
};

const nameOf = (t: PageTranslator, facet: Facet, value: string): string => {
  const key = `${KNOWN[facet]}.${value}`;
  const words = KNOWN[facet] ? t.message(key) : value;
  return words === key ? value : words;
};

const choose = ({ words, choice }: ClaimFilter, facet: Facet, value: string): ClaimFilter => {
  const { [facet]: _, ...others } = choice;
  return { words, choice: value === '' ? others : { ...others, [facet]: value } };
};

/** Search and choices that narrow the library, each value with how many claims it would leave. */
export const ClaimFilters = ({ filter, counts, t, onFilter }: Props) => (
  <search class="tl-tools">
    <label class="tl-field">
      <span>{t('lib.search')}</span>
      <input
        type="search"
        name="claim-search"
        value={filter.words}
        onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
      />
    </label>
    {FACETS.map((facet) => (
      <div key={facet} data-facet={facet}>
        <Choice
          label={t(`lib.facet.${facet}`)}
          value={filter.choice[facet] ?? ''}
          options={[
            ['', t('ledger.filter.all')],
            ...counts[facet].map(([value, count]): readonly [string, string] => [
              value,
              t.aside(nameOf(t, facet, value), String(count)),
            ]),
          ]}
          onChange={(value) => onFilter(choose(filter, facet, value))}
        />
      </div>
    ))}
  </search>
);
