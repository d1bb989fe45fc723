import type { ComponentChildren } from 'preact';
import { Announcer } from '../../components/Announcer';
import { Failed, StorageNotice } from '../../components/Notice';
import { PrivateQuestion } from '../../components/PrivateQuestion';
import { Switches } from '../../components/Switches';
import { stateTitle } from '../../components/state-words';
import { summaryWords } from '../../components/summary-words';
import { Tips } from '../../components/Tips';
import type { ShellProps } from './mount';
import { useAnnouncement } from './use-announcement';
import { useHeldHeight } from './use-held-height';
import type { PageList } from './use-page-list';

type Props = ShellProps & {
  readonly list: PageList;
  /** Draws the figures; `speak` has their summary announced once more. */
  readonly children: (speak: () => void) => ComponentChildren;
};

/** What a page amounts to, in one sentence; nothing while it is not known yet. */
const wordsOf = ({ list, t, state }: Omit<Props, 'children'>): string => {
  const { view, off, figures } = list;
  if (!view) return '';
  return figures.length > 0
    ? summaryWords(t, figures)
    : stateTitle(t, { state: view.state, access: state.settings.access, off });
};

/** What the popup and the panel show of a page: what went wrong, its figures (`children`) and the switches. */
export const PageBody = ({ list, t, state, children }: Props) => {
  const { ref: above, hold, release } = useHeldHeight<HTMLDivElement>();
  const { said, sayAgain } = useAnnouncement(wordsOf({ list, t, state }));
  return (
    <main class="tl-main">
      <div class="tl-above" ref={above}>
        <Announcer words={said} />
        {list.failure && <Failed failure={list.failure} t={t} />}
        {list.view?.storage === 'unavailable' && <StorageNotice t={t} />}
        {list.figures.length > 0 && !state.settings.tipsDone && (
          <Tips t={t} onDone={() => void state.patch({ tipsDone: true })} />
        )}
        {list.question && (
          <PrivateQuestion
            matter={list.question.matter}
            t={t}
            onYes={() => list.answer(true)}
            onNo={() => list.answer(false)}
          />
        )}
        {children(sayAgain)}
      </div>
      {/* Not before the figures are there: what is about to move must not be offered for a click. */}
      {(list.view || list.failure) && (
        <Switches
          settings={state.settings}
          figures={list.view?.figures ?? []}
          host={list.view?.host ?? null}
          pageOff={list.view?.pageOff ?? false}
          t={t}
          onPatch={(patch) => void state.patch(patch)}
          onSwitchSite={(host, on) => list.site(() => void state.switchSite(host, on))}
          onPageOff={(off) => void list.pageOff(off)}
          onRest={list.rest}
          onPointerEnter={hold}
          onPointerLeave={release}
        />
      )}
    </main>
  );
};
