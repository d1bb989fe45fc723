import type { PageTranslator } from '../lib/i18n/page-translator';
import type { Settings } from '../lib/messages/settings';
import { Notice } from './Notice';

export type TabStateName = 'reading' | 'idle' | 'no-access' | 'unreadable';

type Props = {
  readonly state: TabStateName;
  readonly access: Settings['access'];
  /** Annotations are switched off for this page, its site or everywhere. */
  readonly off: boolean;
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

const CheckText = ({ t, onCheck }: Props) => (
  <button type="button" class="tl-button" data-action="check-text" onClick={onCheck}>
    {t('action.check')}
  </button>
);

/** Why there is no figure to show, and what can be done about it. */
export const PageState = (props: Props) => {
  const { state, access, off, t, onChoose } = props;
  if (state === 'unreadable') {
    return (
      <Notice title={t('state.unreadable')}>
        <p>{t('state.unreadable.text')}</p>
        <CheckText {...props} />
      </Notice>
    );
  }
  if (off) return <Notice title={t('state.off')}>{t('state.off.text')}</Notice>;
  if (state === 'no-access') {
    const unchosen = access === null;
    return (
      <Notice title={t(unchosen ? 'state.no-choice' : 'state.no-access')}>
        <p>{t(unchosen ? 'state.no-choice.text' : 'state.no-access.text')}</p>
        <div class="tl-tools">
          <ReadNow {...props} />
          <button type="button" class="tl-button" data-action="choose" onClick={onChoose}>
            {t('action.choose')}
          </button>
        </div>
      </Notice>
    );
  }
  if (state === 'idle') {
    return (
      <Notice title={t('state.idle')}>
        <p>{t('state.idle.text')}</p>
        <div class="tl-tools">
          <ReadNow {...props} />
          <CheckText {...props} />
        </div>
      </Notice>
    );
  }
  return (
    <Notice title={t('state.empty')}>
      <p>{t('state.empty.text')}</p>
      <CheckText {...props} />
    </Notice>
  );
};
