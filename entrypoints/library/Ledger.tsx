import { useEffect, useMemo, useState } from 'preact/hooks';
import { FactParticulars } from '../../components/FactParticulars';
import { LedgerFilters } from '../../components/LedgerFilters';
import { LedgerTable } from '../../components/LedgerTable';
import { filterRows, type LedgerSort, NO_FILTER, sortRows } from '../../components/ledger-view';
import { Failed, Notice, StorageNotice } from '../../components/Notice';
import { OwnFactForm } from '../../components/OwnFactForm';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import type { LedgerRow } from '../../lib/ledger/fact-view';
import { EMPTY_DRAFT, factToDraft } from '../../lib/ledger/own-fact';
import type { OwnFact } from '../../lib/ledger/packs';
import type { ShellProps } from '../../lib/shell/mount';
import { type LedgerStatus, useLedger } from '../../lib/shell/use-ledger';
import { type OwnFactsState, useOwnFacts } from '../../lib/shell/use-own-facts';
import { useVirtualRows } from '../../lib/shell/use-virtual-rows';
import { OwnTrash, OwnUndo } from './OwnFacts';
import { Timeline } from './Timeline';

/** Usual height of a row, px. */
const ROW = 76;

const Status = ({ status, t }: { status: LedgerStatus; t: PageTranslator }) => (
  <>
    <p class="tl-quiet">
      {t('ledger.status', { pack: status.pack, version: status.version, date: t.date(status.asOf) })}
    </p>
    {status.storage === 'unavailable' && <StorageNotice t={t} />}
    {status.problems.length > 0 && (
      <Notice tone="alert" title={t('ledger.problem')}>
        <ul>
          {status.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </Notice>
    )}
  </>
);

type OwnProps = { readonly own: OwnFactsState; readonly t: PageTranslator };
type Editing = { readonly id: string; readonly before: OwnFact | null };

const Editor = ({ own, t, editing, onDone }: OwnProps & { editing: Editing; onDone: () => void }) => (
  <OwnFactForm
    key={editing.id}
    id={editing.id}
    draft={editing.before ? factToDraft(editing.before) : EMPTY_DRAFT}
    t={t}
    onCancel={onDone}
    onSave={(fact) => void own.put(fact).then((saved) => saved && onDone())}
  />
);

const OwnTools = ({ own, t, id, onEdit }: OwnProps & { id: string; onEdit: (editing: Editing) => void }) => {
  const before = own.facts.find(({ fact }) => fact.id === id);
  if (!before) return null;
  return (
    <>
      <button type="button" class="tl-button" data-action="edit-fact" onClick={() => onEdit({ id, before })}>
        {t('own.edit')}
      </button>
      <button type="button" class="tl-button" data-action="delete-fact" onClick={() => void own.remove(id)}>
        {t('own.delete')}
      </button>
    </>
  );
};

const Facts = ({ facts, own, t }: OwnProps & { facts: readonly LedgerRow[] }) => {
  const [filter, setFilter] = useState(NO_FILTER);
  const [sort, setSort] = useState<LedgerSort | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const shown = useMemo(() => sortRows(filterRows(facts, filter, t), sort, t), [facts, filter, sort, t]);
  const rows = useVirtualRows(shown.length, ROW);
  const fact = facts.find(({ id }) => id === open);
  useEffect(() => {
    if (open !== null) document.getElementById('fact-particulars')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <>
      <LedgerFilters facts={facts} shown={shown.length} filter={filter} t={t} onFilter={setFilter} />
      <div class="tl-tools">
        <button
          type="button"
          class="tl-button"
          data-action="add-fact"
          onClick={() => setEditing({ id: `own.${crypto.randomUUID()}`, before: null })}
        >
          {t('own.add')}
        </button>
      </div>
      {editing && <Editor own={own} t={t} editing={editing} onDone={() => setEditing(null)} />}
      <LedgerTable
        facts={shown}
        sort={sort}
        open={open}
        rows={rows}
        t={t}
        onSort={setSort}
        onOpen={setOpen}
      />
      {fact && (
        <FactParticulars fact={fact} facts={facts} t={t} onOpen={setOpen} onClose={() => setOpen(null)}>
          {fact.pack === null && <OwnTools own={own} t={t} id={fact.id} onEdit={setEditing} />}
        </FactParticulars>
      )}
    </>
  );
};

/** The ledger: its lines over time, every fact to sort, search and follow, and facts of one's own. */
export const Ledger = ({ t, state }: ShellProps) => {
  const { facts, bars, status, failure } = useLedger();
  const own = useOwnFacts();
  return (
    <>
      <h1 class="tl-page-title">{t('ledger.title')}</h1>
      {failure && <Failed failure={failure} t={t} />}
      {own.failure && !failure && <Failed failure={own.failure} t={t} />}
      {status && <Status status={status} t={t} />}
      {bars.length > 0 && facts && (
        <Timeline bars={bars} facts={facts} rate={state.settings.assumptions.revenueShareRate} t={t} />
      )}
      <OwnUndo own={own} t={t} />
      {facts && <Facts facts={facts} own={own} t={t} />}
      <OwnTrash own={own} t={t} />
    </>
  );
};
