import { useMemo } from 'preact/hooks';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { LedgerRow } from '../lib/ledger/fact-view';
import { Choice } from './Choice';
import { type LedgerFilter, OWN_PACK } from './ledger-view';

type Props = {
  readonly facts: readonly LedgerRow[];
  readonly shown: number;
  readonly filter: LedgerFilter;
  readonly t: PageTranslator;
  readonly onFilter: (filter: LedgerFilter) => void;
};

type Kind = Exclude<keyof LedgerFilter, 'words'>;
const KINDS: readonly Kind[] = ['company', 'metric', 'basis', 'pack'];

const wordOf = (t: PageTranslator, kind: Kind, value: string): string => {
  if (kind === 'pack') return value === OWN_PACK ? t('ledger.own') : value;
  const words = t.message(`${kind}.${value}`);
  return words === `${kind}.${value}` ? value : words;
};

const options = (facts: readonly LedgerRow[], kind: Kind, t: PageTranslator) => {
  const values = new Set(facts.map((fact) => (kind === 'pack' ? (fact.pack ?? OWN_PACK) : fact[kind])));
  const named = [...values].map((value): readonly [string, string] => [value, wordOf(t, kind, value)]);
  named.sort(([, a], [, b]) => a.localeCompare(b, t.language));
  return [['', t('ledger.filter.all')] as const, ...named];
};

/** Search and choices that narrow the ledger's table. */
export const LedgerFilters = ({ facts, shown, filter, t, onFilter }: Props) => {
  const choices = useMemo(() => KINDS.map((kind) => ({ kind, list: options(facts, kind, t) })), [facts, t]);
  return (
    <search class="tl-tools">
      <p class="tl-count" role="status">
        {t('ledger.count', { count: shown })}
      </p>
      <label class="tl-field">
        <span>{t('ledger.search')}</span>
        <input
          type="search"
          name="ledger-search"
          value={filter.words}
          onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
        />
      </label>
      {choices.map(({ kind, list }) => (
        <Choice
          key={kind}
          label={t(`ledger.filter.${kind}`)}
          value={filter[kind]}
          options={list}
          onChange={(value) => onFilter({ ...filter, [kind]: value })}
        />
      ))}
    </search>
  );
};
