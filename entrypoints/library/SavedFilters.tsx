import { useState } from 'preact/hooks';
import { Failed } from '../../components/Notice';
import type { ClaimFilter } from '../../lib/claims/facets';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import { useFilters } from '../../lib/shell/use-filters';

type Props = {
  readonly filter: ClaimFilter;
  readonly t: PageTranslator;
  readonly onFilter: (filter: ClaimFilter) => void;
};

const isPlain = ({ words, choice }: ClaimFilter): boolean =>
  words.trim() === '' && Object.keys(choice).length === 0;

type NameProps = { readonly t: PageTranslator; readonly onName: (name: string) => void };

const NameForm = ({ t, onName }: NameProps) => {
  const [name, setName] = useState('');
  const save = (event: Event): void => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
    setName('');
  };
  return (
    <form class="tl-tools" onSubmit={save}>
      <label class="tl-field">
        <span>{t('lib.filter.name')}</span>
        <input
          name="filter-name"
          maxLength={200}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="tl-button" data-action="save-filter" disabled={name.trim() === ''}>
        {t('lib.filter.save')}
      </button>
    </form>
  );
};

/** Filters by name: use, delete, take back, and save the one in force. */
export const SavedFilters = ({ filter, t, onFilter }: Props) => {
  const state = useFilters();
  return (
    <div class="tl-tools" data-part="filters">
      {state.failure && <Failed failure={state.failure} t={t} />}
      {state.filters.map(({ name, words, choice }) => (
        <span key={name} class="tl-tools" data-filter={name}>
          <button type="button" class="tl-button" onClick={() => onFilter({ words, choice })}>
            {name}
          </button>
          <button
            type="button"
            class="tl-button tl-plain"
            data-action="delete-filter"
            aria-label={t('lib.filter.delete', { name })}
            onClick={() => void state.remove(name)}
          >
            ×
          </button>
        </span>
      ))}
      {state.former && (
        <button type="button" class="tl-button" data-action="undo-filter" onClick={() => void state.undo()}>
          {t('claims.undo')}
        </button>
      )}
      {!isPlain(filter) && (
        <>
          <NameForm t={t} onName={(name) => void state.add({ name, ...filter })} />
          <button
            type="button"
            class="tl-button"
            data-action="clear-filter"
            onClick={() => onFilter({ words: '', choice: {} })}
          >
            {t('lib.filter.clear')}
          </button>
        </>
      )}
    </div>
  );
};
