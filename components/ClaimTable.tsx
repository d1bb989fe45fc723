import { outletOf } from '../lib/claims/clusters';
import type { ClaimSummary } from '../lib/claims/summary';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { VirtualRows } from '../lib/shell/use-virtual-rows';
import { AssumedMark } from './assumed';
import { CLAIM_SORTS, type ClaimSort, type Clusters, nextClaimSort } from './claim-view';
import { safeUrl } from './facts';
import { VerdictIcon } from './icons';
import { readingPeriod, readingTitle } from './reading';

type Props = {
  /** Rows in the order in which they are shown. */
  readonly claims: readonly ClaimSummary[];
  readonly selected: ReadonlySet<string>;
  readonly clusters: Clusters;
  readonly sort: ClaimSort | null;
  /** The claim whose particulars are shown. */
  readonly open: string | null;
  readonly rows: VirtualRows;
  readonly t: PageTranslator;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onSort: (sort: ClaimSort | null) => void;
  readonly onOpen: (id: string) => void;
};

/** The selection after one claim was ticked or unticked. */
export const toggleClaim = (selected: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  selected.has(id) ? new Set([...selected].filter((other) => other !== id)) : new Set([...selected, id]);

const Where = ({ claim, t }: { claim: ClaimSummary; t: PageTranslator }) => {
  const href = safeUrl(claim.fragmentUrl);
  const published = claim.published ? t.date(claim.published) : t('source.undated');
  return (
    <>
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {claim.title}
        </a>
      ) : (
        claim.title
      )}
      <br />
      <span class="tl-quiet">{t.series([outletOf(claim), published])}</span>
    </>
  );
};

/** What a person wrote about a claim, and how often it stands elsewhere. */
const Extras = ({ claim, clusters, t }: Pick<Props, 'clusters' | 't'> & { claim: ClaimSummary }) => {
  const others = (clusters.get(claim.id)?.pages ?? 1) - 1;
  return (
    <>
      {claim.colour && (
        <span class={`tl-colour tl-colour-${claim.colour}`}>{t(`lib.colour.${claim.colour}`)}</span>
      )}
      {claim.tags.length > 0 && <span class="tl-tags">{t.series(claim.tags)}</span>}
      {claim.revised && <span class="tl-changed">{t('state.revised')}</span>}
      {claim.missing !== undefined && (
        <span class="tl-changed">{t('missing.last', { date: t.date(claim.missing) })}</span>
      )}
      {others > 0 && <span class="tl-quiet">{t('lib.cluster', { count: others })}</span>}
    </>
  );
};

type RowProps = Omit<Props, 'claims'> & { claim: ClaimSummary; index: number };

const Tick = ({ claim, selected, t, onSelect }: RowProps) => (
  <label class="tl-tick">
    <span class="tl-hidden">{t('claims.select', { quote: claim.quote })}</span>
    <input
      type="checkbox"
      checked={selected.has(claim.id)}
      onChange={() => onSelect(toggleClaim(selected, claim.id))}
    />
  </label>
);

const Row = (props: RowProps) => {
  const { claim, index, open, rows, t, onOpen } = props;
  return (
    <tr
      data-claim={claim.id}
      data-index={index}
      aria-rowindex={index + 2}
      ref={rows.row}
      class={open === claim.id ? 'tl-row-open' : undefined}
    >
      <td>
        <Tick {...props} />
      </td>
      <th scope="row" class="tl-cell-quote">
        <button
          type="button"
          class="tl-link tl-row-amount"
          aria-expanded={open === claim.id}
          aria-controls="claim-particulars"
          onClick={() => onOpen(claim.id)}
        >
          {claim.quote}
        </button>
        <span class="tl-quiet">{claim.sentence}</span>
        <Extras {...props} />
      </th>
      <td>
        {readingTitle(t, claim.reading)}
        <br />
        <span class="tl-quiet">{readingPeriod(t, claim.reading)}</span>
      </td>
      <td>
        <span class={`tl-cell-verdict tl-tone-${claim.verdict}`}>
          <VerdictIcon verdict={claim.verdict} /> {t(`verdict.${claim.verdict}`)}
          {claim.assumed && <AssumedMark comparison={claim.assumed} t={t} />}
        </span>
      </td>
      <td>
        <Where claim={claim} t={t} />
      </td>
      <td class="tl-nowrap">{t.date(claim.keptAt)}</td>
    </tr>
  );
};

const ariaSort = (sort: ClaimSort | null, by: ClaimSort['by']) =>
  sort?.by !== by ? undefined : sort.down ? 'descending' : 'ascending';

const Head = ({ claims, selected, sort, t, onSelect, onSort }: Props) => {
  const all = claims.length > 0 && claims.every((claim) => selected.has(claim.id));
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <label class="tl-tick">
            <span class="tl-hidden">{t('claims.select-all')}</span>
            <input
              type="checkbox"
              checked={all}
              onChange={() => onSelect(all ? new Set() : new Set(claims.map((claim) => claim.id)))}
            />
          </label>
        </th>
        {CLAIM_SORTS.map((column) => (
          <th key={column} scope="col" aria-sort={ariaSort(sort, column)}>
            <button
              type="button"
              class="tl-sort"
              data-sort={column}
              onClick={() => onSort(nextClaimSort(sort, column))}
            >
              {t(`claims.column.${column}`)}
              <span aria-hidden="true">{sort?.by === column ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
};

const Gap = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr class="tl-gap">
      <td colSpan={CLAIM_SORTS.length + 1} style={{ height: `${height}px` }} />
    </tr>
  ) : null;

/** Kept claims with a tick box each, and one for all; only rows near the screen are in the page. */
export const ClaimTable = (props: Props) => {
  const { claims, rows, t } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="tl-scroll tl-scroll-tall" aria-label={t('claims.title')} tabIndex={0} ref={rows.scroller}>
      <table class="tl-table" aria-rowcount={claims.length + 1}>
        <Head {...props} />
        <tbody>
          <Gap height={rows.above} />
          {rows.items.map(({ index }) => {
            const claim = claims[index];
            return claim && <Row key={claim.id} {...props} claim={claim} index={index} />;
          })}
          <Gap height={rows.below} />
        </tbody>
      </table>
    </section>
  );
};
