import { browser } from 'wxt/browser';
import { GroupedFigureList } from '../../components/FigureList';
import { type BarTarget, PageBar } from '../../components/PageBar';

import { PageState } from '../../components/PageState';
import { PageSummary } from '../../components/PageSummary';
import { send } from '../../lib/messages/client';
import type { ListedFigure } from '../../lib/messages/protocol';
import type { ShellProps } from '../../lib/shell/mount';
import { PageBody } from '../../lib/shell/PageBody';
import { useActiveTab } from '../../lib/shell/use-active-tab';
import { useFacts } from '../../lib/shell/use-facts';
import { type PageList, usePageList } from '../../lib/shell/use-page-list';

const open = (target: BarTarget): void => {
  void send('open/page', { page: 'library', hash: target === 'settings' ? 'settings' : 'claims' });
};

const explain = async ({ figure }: ListedFigure, published: string | null) => {
  const reply = await send('ledger/explain', { figure, published });
  return reply.ok ? reply.lines : null;
};

const Figures = ({ list, t, state }: ShellProps & { list: PageList }) => {
  const { facts, need } = useFacts();
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
  const unkept = figures.filter((item) => !list.kept.has(item.id));
  return (
    <>
      {view.meta?.title && <p class="tl-quiet">{view.meta.title}</p>}
      <PageSummary figures={figures} t={t} />
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
      </div>
      <GroupedFigureList
        figures={figures}
        kept={list.kept}
        facts={facts}
        t={t}
        onGoto={(item) => void list.goto(item)}
        onKeep={(item) => list.keep([item])}
        onNeedFacts={(ids) => void need(ids)}
        onExplain={(item) => explain(item, view.meta?.published ?? null)}
      />
    </>
  );
};

/** The panel beside the page: every figure with its comparison, and the switches. Follows the active tab. */
export const SidePanel = ({ t, state }: ShellProps) => {
  const list = usePageList(useActiveTab(browser.tabs));
  return (
    <>
      <PageBar t={t} targets={['library', 'settings']} onOpen={open} />
      <PageBody list={list} t={t} state={state}>
        <Figures list={list} t={t} state={state} />
      </PageBody>
    </>
  );
};
