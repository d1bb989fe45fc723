import type { ComponentChildren } from 'preact';
import { Failed, StorageNotice } from '../../components/Notice';
import { Switches } from '../../components/Switches';
import type { ShellProps } from './mount';
import type { PageList } from './use-page-list';

/** What the popup and the panel show of a page: what went wrong, its figures (`children`) and the switches. */
export const PageBody = ({
  list,
  t,
  state,
  children,
}: ShellProps & { list: PageList; children: ComponentChildren }) => (
  <main class="tl-main">
    {list.failure && <Failed failure={list.failure} t={t} />}
    {list.view?.storage === 'unavailable' && <StorageNotice t={t} />}
    {children}
    {/* Not before the figures are there: what is about to move must not be offered for a click. */}
    {(list.view || list.failure) && (
      <Switches
        settings={state.settings}
        figures={list.view?.figures ?? []}
        host={list.view?.host ?? null}
        pageOff={list.view?.pageOff ?? false}
        t={t}
        onPatch={(patch) => void state.patch(patch)}
        onPageOff={(off) => void list.pageOff(off)}
        onRest={(host) => void list.rest(host)}
      />
    )}
  </main>
);
