import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ClaimsChart } from '../../components/ClaimsChart';
import { listAsText } from '../../components/copy-list';
import { FigureFilters } from '../../components/FigureFilters';
import { GroupedFigureList } from '../../components/FigureList';
import { filterFigures, NO_FILTER } from '../../components/figure-filter';
import { MissingFigures } from '../../components/MissingFigures';
import { Notice } from '../../components/Notice';
import { type BarTarget, PageBar } from '../../components/PageBar';
import { PageChecks } from '../../components/PageChecks';
import { PageState } from '../../components/PageState';
import { PageSummary } from '../../components/PageSummary';
import { checksOfPage } from '../../components/page-checks-view';
import { send } from '../../lib/messages/client';
import type { ListedFigure } from '../../lib/messages/protocol';
import type { ShellProps } from '../../lib/shell/mount';
import { PageBody } from '../../lib/shell/PageBody';
import { useActiveTab } from '../../lib/shell/use-active-tab';
import { useFacts } from '../../lib/shell/use-facts';
import { type PageList, usePageList } from '../../lib/shell/use-page-list';
import { useTables } from '../../lib/shell/use-tables';

const open = (target: BarTarget): void => {
  void send('open/page', { page: 'library', hash: target === 'settings' ? 'settings' : 'claims' });
};

const explain = async ({ figure }: ListedFigure, published: string | null) => {
  const reply = await send('ledger/explain', { figure, published });
  return reply.ok ? reply.lines : null;
};

type ToolsProps = Pick<ShellProps, 't'> & { list: PageList; shown: readonly ListedFigure[] };

/** What the last press kept, with the way back. */
const KeptNow = ({ list, t }: Pick<ToolsProps, 'list' | 't'>) =>
  list.fresh === 0 ? null : (
    <Notice title={t('list.kept-now', { count: list.fresh })}>
      <button type="button" class="tl-button" data-action="undo-keep" onClick={() => void list.undoKeep()}>
        {t('claims.undo')}
      </button>
    </Notice>
  );

const Tools = ({ list, shown, t }: ToolsProps) => {
  const [copied, setCopied] = useState<string | null>(null);
  const text = listAsText(t, shown, list.view?.meta ?? null);
  const unkept = shown.filter((item) => !list.kept.has(item.id));
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <div class="tl-tools">
      <button
        type="button"
        class="tl-button"
        data-action="keep-all"
        disabled={unkept.length === 0}
        onClick={() => list.keep(unkept)}
      >
        {t(unkept.length === 0 ? 'card.kept' : 'list.keep-all')}
      </button>
      <button type="button" class="tl-button" data-action="copy-all" onClick={() => void copy()}>
        {t(copied === text ? 'card.copied' : 'list.copy-all')}
      </button>
    </div>
  );
};

type FiguresProps = ShellProps & {
  readonly list: PageList;
  readonly tabId: number | null;
  readonly speak: () => void;
};

const Figures = ({ list, t, state, tabId, speak }: FiguresProps) => {
  const { facts, need } = useFacts();
  const tables = useTables(tabId, list.figures);
  const [filter, setFilter] = useState(NO_FILTER);
  const { view, figures } = list;
  if (!view) return <p class="tl-quiet">{t('state.loading')}</p>;
  if (figures.length === 0) {
    return (
      <PageState
        state={view.state}
        access={state.settings.access}
        off={list.off}
        t={t}
        onReadNow={() => void list.readNow()}
        onChoose={() => void send('open/page', { page: 'welcome' })}
        onCheck={() => void send('open/page', { page: 'check' })}
      />
    );
  }
  const shown = filterFigures(figures, filter);
  const goto = (item: ListedFigure): void => void list.goto(item);
  return (
    <>
      {view.meta?.title && <p class="tl-quiet">{view.meta.title}</p>}
      <PageSummary figures={figures} t={t} onSpeak={speak} />
      <FigureFilters figures={figures} filter={filter} t={t} onFilter={setFilter} />
      <Tools list={list} shown={shown} t={t} />
      <KeptNow list={list} t={t} />
      <MissingFigures missing={list.missing} t={t} />
      <PageChecks
        checks={checksOfPage(figures, tables, view.meta?.title ?? null)}
        figures={figures}
        t={t}
        onGoto={goto}
      />
      <ClaimsChart figures={shown} t={t} onGoto={goto} />
      <GroupedFigureList
        figures={shown}
        kept={list.kept}
        facts={facts}
        t={t}
        onGoto={goto}
        onKeep={(item) => list.keep([item])}
        onNeedFacts={(ids) => void need(ids)}
        onExplain={(item) => explain(item, view.meta?.published ?? null)}
      />
    </>
  );
};

/** The panel beside the page: every figure with its comparison, and the switches. Follows the active tab. */
export const SidePanel = ({ t, state }: ShellProps) => {
  const tabId = useActiveTab(browser.tabs);
  const list = usePageList(tabId);
  return (
    <>
      <PageBar t={t} targets={['library', 'settings']} onOpen={open} />
      <PageBody list={list} t={t} state={state}>
        {(speak) => <Figures list={list} t={t} state={state} tabId={tabId} speak={speak} />}
      </PageBody>
    </>
  );
};
