import type { PageTranslator } from '../lib/i18n/page-translator';
import { Notice } from './Notice';
import { type StateView, stateTitle } from './state-words';

export type { TabStateName } from './state-words';

type Props = StateView & {
  readonly t: PageTranslator;
  readonly onReadNow: () => void;
  readonly onChoose: () => void;
  /** Opens the page that checks a text given to it. */
  readonly onCheck: () => void;
};

const ReadNow = ({ t, onReadNow }: Props) => (
  <button type="button" class="tl-button tl-primary" data-action="read-now" onClick={onReadNow}>
    {t('action.read-now')}
  </button>
);

const Choose = ({ t, onChoose }: Props) => (
  <button type="button" class="tl-button" data-action="choose" onClick={onChoose}>
    {t('action.choose')}
  </button>
);

const CheckText = ({ t, onCheck }: Props) => (
  <button type="button" class="tl-button" data-action="check-text" onClick={onCheck}>
    {t('action.check')}
  </button>
);

/** What to know and what to do about a state. */
const Advice = (props: Props) => {
  const { state, access, off, t } = props;
  if (state === 'unreadable') {
    return (
      <>
        <p>{t('state.unreadable.text')}</p>
        <CheckText {...props} />
      </>
    );
  }
  if (off) return <p>{t('state.off.text')}</p>;
  if (state === 'no-access') {
    return (
      <>
        <p>{t(access === null ? 'state.no-choice.text' : 'state.no-access.text')}</p>
        <div class="tl-tools">
          <ReadNow {...props} />
          <Choose {...props} />
          <CheckText {...props} />
        </div>
      </>
    );
  }
  return (
    <>
      <p>{t(state === 'idle' ? 'state.idle.text' : 'state.empty.text')}</p>
      <div class="tl-tools">
        {state === 'idle' && <ReadNow {...props} />}
        <CheckText {...props} />
      </div>
    </>
  );
};

/** Why there is no figure to show, and what can be done about it. The announcer speaks its title. */
export const PageState = (props: Props) => (
  <Notice tone="still" title={stateTitle(props.t, props)}>
    <Advice {...props} />
  </Notice>
);
