import type { PageTranslator } from '../lib/i18n/page-translator';
import type { LedgerRow } from '../lib/ledger/fact-view';
import type { VirtualRows } from '../lib/shell/use-virtual-rows';
import { factTitle, factValue, factWhen, safeUrl } from './facts';
import { LEDGER_SORTS, type LedgerSort, nextSort } from './ledger-view';

type Props = {
  readonly facts: readonly LedgerRow[];
  readonly sort: LedgerSort | null;
  /** The fact whose particulars are shown. */
  readonly open: string | null;
  readonly rows: VirtualRows;
  readonly t: PageTranslator;
  readonly onSort: (sort: LedgerSort | null) => void;
  readonly onOpen: (id: string) => void;
};

const Source = ({ fact, t }: { fact: LedgerRow; t: PageTranslator }) => {
  const { source } = fact;
  if (!source) return <span class="tl-quiet">{t('source.none')}</span>;
  const href = safeUrl(source.url);
  const relay = source.relay && t('source.relay', { relay: source.relay });
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
      <br />
      <span class="tl-quiet">{t.series([relay, date])}</span>
    </>
  );
};

const Row = ({
  fact,
  index,
  open,
  rows,
  t,
  onOpen,
}: Omit<Props, 'facts'> & { fact: LedgerRow; index: number }) => (
  <tr
    id={`fact-${fact.id}`}
    data-index={index}
    aria-rowindex={index + 2}
    ref={rows.row}
    class={open === fact.id ? 'tl-row-open' : undefined}
  >
    <th scope="row">
      <button
        type="button"
        class="tl-link tl-cell-fact"
        aria-expanded={open === fact.id}
        aria-controls="fact-particulars"
        onClick={() => onOpen(fact.id)}
      >
        {factTitle(t, fact)}
      </button>
    </th>
    <td class="tl-cell-value">{factValue(t, fact)}</td>
    <td>{factWhen(t, fact)}</td>
    <td>
      {t.message(`basis.${fact.basis}`)}
      <br />
      <span class="tl-quiet">{t.message(`verification.${fact.verification}`)}</span>
    </td>
    <td>
      <Source fact={fact} t={t} />
    </td>
    <td>{fact.knownSince ? t.date(fact.knownSince) : ''}</td>
    <td class="tl-cell-caveat" lang="en">
      {fact.caveat}
    </td>
  </tr>
);

const ariaSort = (sort: LedgerSort | null, by: LedgerSort['by']) =>
  sort?.by !== by ? undefined : sort.down ? 'descending' : 'ascending';

const Head = ({ sort, t, onSort }: Pick<Props, 'sort' | 't' | 'onSort'>) => (
  <thead>
    <tr aria-rowindex={1}>
      {LEDGER_SORTS.map((column) => (
        <th key={column} scope="col" aria-sort={ariaSort(sort, column)}>
          <button
            type="button"
            class="tl-sort"
            data-sort={column}
            onClick={() => onSort(nextSort(sort, column))}
          >
            {t(`ledger.column.${column}`)}
            <span aria-hidden="true">{sort?.by === column ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
          </button>
        </th>
      ))}
      <th scope="col">{t('ledger.column.caveat')}</th>
    </tr>
  </thead>
);

const Gap = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr class="tl-gap">
      <td colSpan={LEDGER_SORTS.length + 1} style={{ height: `${height}px` }} />
    </tr>
  ) : null;

/** The facts of the ledger with their sources and caveats; only rows near the screen are in the page. */
export const LedgerTable = (props: Props) => {
  const { facts, rows, t } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="tl-scroll tl-scroll-tall" aria-label={t('ledger.title')} tabIndex={0} ref={rows.scroller}>
      <table class="tl-table" aria-rowcount={facts.length + 1}>
        <Head {...props} />
        <tbody>
          <Gap height={rows.above} />
          {rows.items.map(({ index }) => {
            const fact = facts[index];
            return fact && <Row key={fact.id} {...props} fact={fact} index={index} />;
          })}
          <Gap height={rows.below} />
        </tbody>
      </table>
    </section>
  );
};
