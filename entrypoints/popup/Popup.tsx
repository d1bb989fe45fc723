import { browser } from 'wxt/browser';
import { FigureList } from '../../components/FigureList';
import { type BarTarget, PageBar } from '../../components/PageBar';
import { PageState } from '../../components/PageState';
import { PageSummary } from '../../components/PageSummary';
import { send } from '../../lib/messages/client';
import type { ShellProps } from '../../lib/shell/mount';
import { PageBody } from '../../lib/shell/PageBody';
import { SafetyBar } from '../../lib/shell/SafetyBar';
import { tabInAddress, useActiveTab } from '../../lib/shell/use-active-tab';
import { type PageList, usePageList } from '../../lib/shell/use-page-list';
import { openPanel } from './open-panel';

/** A popup closes itself once its work is done elsewhere; as an ordinary tab it stays. */
const leave = (): void => {
  if (tabInAddress(location.search) === null) window.close();
};

const openPage = async (page: 'library' | 'welcome' | 'check', hash?: string): Promise<void> => {
  await send('open/page', hash === undefined ? { page } : { page, hash });
  leave();
};

type FiguresProps = ShellProps & { readonly list: PageList; readonly speak: () => void };

const Figures = ({ list, t, state, speak }: FiguresProps) => {
  const { view, off, figures } = list;
  if (!view) return <p class="tl-quiet">{t('state.loading')}</p>;
  if (figures.length === 0) {
    return (
      <PageState
        state={view.state}
        access={state.settings.access}
        off={off}
        t={t}
        onReadNow={() => void list.readNow()}
        onChoose={() => void openPage('welcome')}
        onCheck={() => void openPage('check')}
      />
    );
  }
  return (
    <>
      <PageSummary figures={figures} t={t} onSpeak={speak} />
      <FigureList
        figures={figures}
        kept={list.kept}
        t={t}
        onGoto={(item) => void list.goto(item).then((found) => found && leave())}
        onKeep={(item) => list.keep([item])}
      />
    </>
  );
};

/** The toolbar's popup: what is on this page, and the switches. */
export const Popup = ({ t, state }: ShellProps) => {
  const tabId = useActiveTab(browser.tabs);
  const list = usePageList(tabId);
  const open = (target: BarTarget): void => {
    if (target === 'panel') void openPanel().then(leave);
    else void openPage('library', target === 'settings' ? 'settings' : 'claims');
  };
  return (
    <div class="tl-popup">
      <PageBar t={t} targets={['panel', 'library', 'settings']} onOpen={open} />
      <SafetyBar t={t} onOpen={() => void openPage('library', 'safety')} />
      <PageBody list={list} t={t} state={state}>
        {(speak) => <Figures list={list} t={t} state={state} speak={speak} />}
      </PageBody>
    </div>
  );
};
