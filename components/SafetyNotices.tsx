import type { PageTranslator } from '../lib/i18n/page-translator';
import type { SafetyRecord, SafetyStatus } from '../lib/messages/safety';
import { Notice } from './Notice';

type Props = {
  readonly status: SafetyStatus;
  readonly t: PageTranslator;
  /** Leads to the page on data safety; null where that is shown already. */
  readonly onOpen: (() => void) | null;
  readonly onAcknowledge: () => void;
  readonly onQuiet: () => void;
};

const Open = ({ t, onOpen }: Pick<Props, 't' | 'onOpen'>) =>
  onOpen && (
    <button type="button" class="tl-button tl-primary" data-action="open-safety" onClick={onOpen}>
      {t('nav.safety')}
    </button>
  );

const Wiped = ({
  which,
  t,
  onOpen,
  onAcknowledge,
}: Props & { which: 'database-wiped' | 'settings-wiped' }) => (
  <Notice tone="alert" title={t(`safety.${which}`)}>
    <p>{t(`safety.${which}.text`)}</p>
    <div class="tl-tools">
      <Open t={t} onOpen={onOpen} />
      <button type="button" class="tl-button" data-action="acknowledge" onClick={onAcknowledge}>
        {t('safety.acknowledge')}
      </button>
    </div>
  </Notice>
);

type FailedProps = Pick<Props, 't' | 'onOpen'> & { readonly failed: NonNullable<SafetyRecord['failed']> };

const FailedBackup = ({ failed, t, onOpen }: FailedProps) => (
  <Notice tone="alert" title={t('safety.failed')}>
    <p>{t('safety.failed.text', { date: t.date(failed.at) })}</p>
    <p data-part="backup-failed">{failed.detail}</p>
    {onOpen && (
      <div class="tl-tools">
        <Open t={t} onOpen={onOpen} />
      </div>
    )}
  </Notice>
);

/**
 * Said wherever it matters: a store that was emptied behind the extension's back, an automatic back-up that was not
 * written, and that a back-up is due.
 */
export const SafetyNotices = (props: Props) => {
  const { status, t, onOpen, onQuiet } = props;
  const { canary, remind, record } = status;
  if (canary === 'database-wiped' || canary === 'settings-wiped') return <Wiped {...props} which={canary} />;
  if (record.failed) return <FailedBackup failed={record.failed} t={t} onOpen={onOpen} />;
  if (!remind) return null;
  return (
    <Notice title={t('safety.remind')}>
      <p>{t('safety.remind.text')}</p>
      <div class="tl-tools" data-part="remind">
        <Open t={t} onOpen={onOpen} />
        <button type="button" class="tl-button" data-action="quiet" onClick={onQuiet}>
          {t('safety.remind.later')}
        </button>
      </div>
    </Notice>
  );
};
