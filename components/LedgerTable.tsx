import type { PageTranslator } from '../lib/i18n/page-translator';
import type { FactView } from '../lib/messages/protocol';
import { factTitle, factValue, factWhen, safeUrl } from './facts';

type Props = { readonly facts: readonly FactView[]; readonly t: PageTranslator };

const Source = ({ fact, t }: { fact: FactView; t: PageTranslator }) => {
  const { source } = fact;
  if (!source) return <span class="tl-quiet">{t('source.none')}</span>;
  const href = safeUrl(source.url);
  const relay = source.relay ? `, ${t('source.relay', { relay: source.relay })}` : '';
  const date = source.published ? t.date(source.published) : t('source.undated');
  return (
    <>
      {href ? (
        <a
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          title={t('source.open', { title: source.title })}
        >
          {source.publisher}
        </a>
      ) : (
        source.publisher
      )}
      <span class="tl-quiet">
        {relay}, {date}
      </span>
    </>
  );
};

const Row = ({ fact, t }: { fact: FactView; t: PageTranslator }) => (
  <tr id={`fact-${fact.id}`}>
    <th scope="row">
      <span class="tl-row-amount">{factValue(t, fact)}</span>
      <br />
      {factTitle(t, fact)}
    </th>
    <td>{factWhen(t, fact)}</td>
    <td>
      {t.message(`basis.${fact.basis}`)}
      <br />
      <span class="tl-quiet">{t.message(`verification.${fact.verification}`)}</span>
    </td>
    <td>
      <Source fact={fact} t={t} />
    </td>
    <td class="tl-cell-caveat" lang="en">
      {fact.caveat}
    </td>
  </tr>
);

/** The facts of the ledger with their sources and caveats. */
export const LedgerTable = ({ facts, t }: Props) => (
  <section class="tl-scroll" aria-label={t('ledger.title')}>
    <table class="tl-table">
      <thead>
        <tr>
          {(['fact', 'when', 'basis', 'source', 'caveat'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`ledger.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <Row key={fact.id} fact={fact} t={t} />
        ))}
      </tbody>
    </table>
  </section>
);
