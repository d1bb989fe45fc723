import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { BulkEdit } from '../../components/BulkEdit';
import { ClaimFilters } from '../../components/ClaimFilters';
import { ClaimStatistics } from '../../components/ClaimStatistics';
import { ClaimTable } from '../../components/ClaimTable';
import { type ClaimSort, type Clusters, sortClaims } from '../../components/claim-view';
import { Failed, Notice } from '../../components/Notice';
import { OutdatedNotice } from '../../components/OutdatedNotice';
import { clustersOf } from '../../lib/claims/clusters';
import { makeFacets, NO_FILTER, narrow } from '../../lib/claims/facets';
import type { ClaimSummary } from '../../lib/claims/summary';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import { useClaimSearch } from '../../lib/shell/use-claim-search';
import type { ClaimsState } from '../../lib/shell/use-claims';
import { useOutdated } from '../../lib/shell/use-outdated';
import { useVirtualRows } from '../../lib/shell/use-virtual-rows';
import { ClaimParticulars } from './ClaimParticulars';
import { SavedFilters } from './SavedFilters';

/** Usual height of a row, px. */
const ROW = 84;

type StateProps = { readonly t: PageTranslator; readonly state: ClaimsState };

const Undo = ({ t, state }: StateProps) => {
  const { last } = state;
  if (!last) return null;
  const words = last.kind === 'trash' ? 'claims.deleted' : 'lib.changed';
  return (
    <Notice title={t(words, { count: last.former.length })}>
      <button type="button" class="tl-button" data-action="undo" onClick={() => void state.undo()}>
        {t('claims.undo')}
      </button>
    </Notice>
  );
};

type ToolProps = StateProps & { shown: number; ready: number; ids: readonly string[] };

const Tools = ({ t, state, shown, ready, ids }: ToolProps) => {
  const count = state.claims?.length ?? 0;
  return (
    <>
      <div class="tl-tools">
        <button
          type="button"
          class="tl-button"
          data-action="delete"
          disabled={ids.length === 0}
          onClick={() => void state.change(ids, { kind: 'trash' })}
        >
          {t('claims.delete')}
        </button>
        <span class="tl-quiet" role="status">
          {t.series([
            t('claims.count', { count: count + state.missing }),
            t('lib.shown', { count: shown }),
            ids.length > 0 && t('claims.selected', { count: ids.length }),
          ])}
          {ready < count + state.missing && `. ${t('lib.indexing', { count: ready })}`}
        </span>
      </div>
      {ids.length > 0 && <BulkEdit t={t} onChange={(change) => void state.change(ids, change)} />}
    </>
  );
};

type Props = StateProps & {
  readonly claims: readonly ClaimSummary[];
  readonly children: (claims: readonly ClaimSummary[], selected: ReadonlySet<string>) => ComponentChildren;
};

const NONE: Clusters = new Map();

/** Found once the rows are on the screen: they say little of themselves, but take a while for very many. */
const useClusters = (claims: readonly ClaimSummary[]): Clusters => {
  const [clusters, setClusters] = useState(NONE);
  useEffect(() => {
    const timer = setTimeout(() => setClusters(clustersOf(claims)), 50);
    return () => clearTimeout(timer);
  }, [claims]);
  return clusters;
};

const useView = (claims: readonly ClaimSummary[], t: PageTranslator) => {
  const [filter, setFilter] = useState(NO_FILTER);
  const [sort, setSort] = useState<ClaimSort | null>(null);
  const { found, ready } = useClaimSearch(claims, filter.words);
  const table = useMemo(() => makeFacets(claims), [claims]);
  const narrowed = useMemo(() => narrow(claims, table, filter.choice, found), [claims, table, filter, found]);
  const shown = useMemo(() => sortClaims(narrowed.shown, sort, t), [narrowed, sort, t]);
  return { filter, setFilter, sort, setSort, ready, counts: narrowed.counts, shown };
};

/** What is ticked and open, among the rows that are shown. */
const useChosen = (shown: readonly ClaimSummary[]) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const ids = useMemo(
    () => (ticked.size === 0 ? [] : shown.filter(({ id }) => ticked.has(id)).map(({ id }) => id)),
    [shown, ticked],
  );
  const selected = useMemo(() => new Set(ids), [ids]);
  return { ids, selected, open, setTicked, setOpen };
};

const Table = ({ t, state, claims, children }: Props) => {
  const view = useView(claims, t);
  const { ids, selected, open, setTicked, setOpen } = useChosen(view.shown);
  const clusters = useClusters(claims);
  const rows = useVirtualRows(view.shown.length, ROW);
  const opened = claims.find(({ id }) => id === open);
  const cluster = opened && clusters.get(opened.id);
  return (
    <>
      <ClaimFilters filter={view.filter} counts={view.counts} t={t} onFilter={view.setFilter} />
      <SavedFilters filter={view.filter} t={t} onFilter={view.setFilter} />
      <Tools t={t} state={state} shown={view.shown.length} ready={view.ready} ids={ids} />
      <ClaimTable
        claims={view.shown}
        selected={selected}
        clusters={clusters}
        sort={view.sort}
        open={open}
        rows={rows}
        t={t}
        onSelect={setTicked}
        onSort={view.setSort}
        onOpen={setOpen}
      />
      {opened && (
        <ClaimParticulars
          key={opened.id}
          row={opened}
          cluster={cluster}
          t={t}
          state={state}
          onClose={() => setOpen(null)}
        />
      )}
      <ClaimStatistics claims={view.shown} t={t} />
      {children(view.shown, selected)}
    </>
  );
};

const OutdatedClaims = ({ t, state }: StateProps) => {
  const { found, failure, refresh } = useOutdated();
  if (failure) return <Failed failure={failure} t={t} />;
  return (
    found && (
      <OutdatedNotice
        found={found}
        t={t}
        onCheck={() => void refresh(true)}
        onCompare={(ids) => void state.compareAnew(ids).then(() => refresh())}
      />
    )
  );
};

/** The library's table with search, facets, changes of many claims and what is known of one. */
export const Kept = (props: Props) => {
  const { t, state, claims } = props;
  return (
    <>
      <Undo t={t} state={state} />
      <OutdatedClaims t={t} state={state} />
      {state.problems.length > 0 && (
        <Notice tone="alert" title={t('lib.unreadable', { count: state.problems.length })}>
          <ul>
            {state.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {claims.length === 0 && state.missing === 0 ? (
        <Notice title={t('claims.empty')}>{t('claims.empty.text')}</Notice>
      ) : (
        <Table {...props} />
      )}
    </>
  );
};
