import type { ComponentChildren } from 'preact';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { LedgerRow } from '../lib/ledger/fact-view';
import { factTitle, factValue, factWhen } from './facts';
import { usedBy } from './ledger-view';
import { SourceList } from './Sources';

type Props = {
  readonly fact: LedgerRow;
  /** All facts, to find those that it is linked with. */
  readonly facts: readonly LedgerRow[];
  readonly t: PageTranslator;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  /** Buttons for facts that a person added. */
  readonly children?: ComponentChildren;
};

const Links = ({
  title,
  rows,
  t,
  onOpen,
}: Pick<Props, 't' | 'onOpen'> & { title: string; rows: readonly LedgerRow[] }) =>
  rows.length === 0 ? null : (
    <>
      <dt>{title}</dt>
      <dd>
        <ul class="tl-fact-links">
          {rows.map((row) => (
            <li key={row.id}>
              <button type="button" class="tl-link" data-fact={row.id} onClick={() => onOpen(row.id)}>
                {factValue(t, row)} · {t.series([factTitle(t, row), factWhen(t, row)])}
              </button>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );

/** One fact with its sources, how it was derived, and the facts that it is linked with, each one click away. */
export const FactParticulars = ({ fact, facts, t, onOpen, onClose, children }: Props) => {
  const byId = (ids: readonly (string | null)[]) => facts.filter(({ id }) => ids.includes(id));
  return (
    <section class="tl-box" id="fact-particulars" aria-label={t('ledger.particulars')} data-fact={fact.id}>
      <SourceList facts={[fact]} t={t} />
      <dl class="tl-particulars">
        {fact.derivation && (
          <>
            <dt>{t('ledger.formula')}</dt>
            <dd lang="en">{fact.derivation.formula}</dd>
          </>
        )}
        <Links title={t('ledger.inputs')} rows={byId(fact.derivation?.inputs ?? [])} t={t} onOpen={onOpen} />
        <Links title={t('ledger.variant-of')} rows={byId([fact.variantOf])} t={t} onOpen={onOpen} />
        <Links
          title={t('ledger.beside')}
          rows={byId([fact.alternativeTo, fact.supersedes])}
          t={t}
          onOpen={onOpen}
        />
        <Links title={t('ledger.used-by')} rows={usedBy(facts, fact.id)} t={t} onOpen={onOpen} />
        <dt>{t('ledger.scope')}</dt>
        <dd>{fact.scope.length > 0 ? t.series(fact.scope) : t('ledger.scope.none')}</dd>
        <dt>{t('ledger.id')}</dt>
        <dd>
          <code>{fact.id}</code> {fact.pack === null ? t('ledger.own') : fact.pack}
        </dd>
      </dl>
      <div class="tl-tools">
        {children}
        <button type="button" class="tl-button" data-action="close-fact" onClick={onClose}>
          {t('ledger.close')}
        </button>
      </div>
    </section>
  );
};
