import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Choice } from '../../components/Choice';
import { EraseForm } from '../../components/EraseForm';
import { FileButton } from '../../components/FileButton';
import { Failed, Notice } from '../../components/Notice';
import { RestorePreview } from '../../components/RestorePreview';
import { SafetyNotices } from '../../components/SafetyNotices';
import { SafetyOverview } from '../../components/SafetyOverview';
import { byteSize, wholeNumber } from '../../components/sizes';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import { send } from '../../lib/messages/client';
import type { Failure } from '../../lib/messages/protocol';
import { BACKUP_RHYTHMS, type SafetyStatus } from '../../lib/messages/safety';
import type { ShellProps } from '../../lib/shell/mount';
import { type BackupState, useBackup } from '../../lib/shell/use-backup';
import { type RestoreState, useRestore } from '../../lib/shell/use-restore';
import { type SafetyState, useSafety } from '../../lib/shell/use-safety';
import { webOrigins } from '../../lib/store/access';
import { fileWriter, readFormer, tryFile } from './backup-files';

type Props = {
  readonly t: PageTranslator;
  readonly safety: SafetyState;
  readonly status: SafetyStatus;
  readonly backup: BackupState;
  readonly restore: RestoreState;
};

const Making = ({ t, backup }: Pick<Props, 't' | 'backup'>) =>
  backup.rows === null ? null : (
    <p class="tl-field">
      <span role="status">{t('backup.writing', { rows: wholeNumber(t, backup.rows) })}</span>
      <button type="button" class="tl-button" data-action="cancel-backup" onClick={backup.cancel}>
        {t('own.cancel')}
      </button>
    </p>
  );

const Backups = ({ t, safety, status, backup }: Props) => {
  const { last, rhythm } = status.record;
  return (
    <section class="tl-section" aria-labelledby="backup-title">
      <h2 class="tl-group-title" id="backup-title">
        {t('backup.title')}
      </h2>
      <p data-part="last-backup" data-at={last?.at} data-automatic={last?.automatic}>
        {last
          ? t('backup.last', { date: t.date(last.at), claims: wholeNumber(t, last.counts.claims) })
          : t('backup.none')}
      </p>
      <p class="tl-quiet">{t('backup.text')}</p>
      <button
        type="button"
        class="tl-button tl-primary"
        data-action="make-backup"
        disabled={backup.rows !== null}
        onClick={() => void backup.make()}
      >
        {t('backup.make')}
      </button>
      <Making t={t} backup={backup} />
      {backup.saved && <p role="status">{t('export.done', { file: backup.saved })}</p>}
      {backup.failure && <Failed failure={backup.failure} t={t} />}
      <div data-part="rhythm">
        <Choice
          label={t('backup.rhythm')}
          value={rhythm}
          options={BACKUP_RHYTHMS.map((one) => [one, t(`backup.rhythm.${one}`)])}
          onChange={(one) => void safety.setRhythm(one)}
        />
      </div>
      <p class="tl-quiet">{t('backup.rhythm.text')}</p>
    </section>
  );
};

const Former = ({ t, safety, status, restore }: Props) => {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { former } = status;
  if (!former) return null;
  const look = async (): Promise<void> => {
    const read = await readFormer();
    setFailure(read.ok ? null : read);
    if (read.ok && read.file) await restore.look(read.file);
  };
  return (
    <div class="tl-box" data-part="former">
      <p>
        {t('restore.former', {
          date: t.date(former.madeAt),
          claims: wholeNumber(t, former.claims),
          size: byteSize(t, former.bytes),
        })}
      </p>
      <div class="tl-tools">
        <button type="button" class="tl-button" data-action="look-former" onClick={() => void look()}>
          {t('packs.roll-back')}
        </button>
        <button
          type="button"
          class="tl-button"
          data-action="drop-former"
          onClick={() => void safety.dropFormer()}
        >
          {t('restore.former.drop')}
        </button>
      </div>
      {failure && <Failed failure={failure} t={t} />}
    </div>
  );
};

const Busy = ({ t, restore }: Pick<Props, 't' | 'restore'>) =>
  restore.busy && (
    <p class="tl-field">
      <span role="status">
        {t(`restore.step.${restore.busy.step}`, { rows: wholeNumber(t, restore.busy.rows) })}
      </span>
      {(restore.busy.step === 'reading' || restore.busy.step === 'comparing') && (
        <button type="button" class="tl-button" data-action="cancel-restore" onClick={restore.cancel}>
          {t('own.cancel')}
        </button>
      )}
    </p>
  );

const Restore = (props: Props) => {
  const { t, status, restore } = props;
  return (
    <section class="tl-section" aria-labelledby="restore-title">
      <h2 class="tl-group-title" id="restore-title">
        {t('restore.title')}
      </h2>
      <p class="tl-quiet">{t('restore.text')}</p>
      <FileButton
        label={t('restore.open')}
        accept=".gz,application/gzip"
        disabled={restore.busy !== null}
        onFile={(file) => void restore.look(file)}
      />
      <Busy t={t} restore={restore} />
      {restore.failure && <Failed failure={restore.failure} t={t} />}
      {restore.done && <Notice title={t('restore.done')} />}
      {restore.tried && (
        <RestorePreview
          tried={restore.tried}
          counts={status.counts}
          busy={restore.busy !== null}
          t={t}
          onAccept={() => void restore.accept()}
          onRefuse={restore.refuse}
        />
      )}
      <Former {...props} />
    </section>
  );
};

const Erase = ({ t, backup }: Props) => {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void browser.permissions.getAll().then(({ origins: granted = [] }) => setOrigins(webOrigins(granted)));
  }, []);
  const erase = async (withOrigins: boolean): Promise<void> => {
    const reply = await send('erase/all', { origins: withOrigins });
    setFailure(reply.ok ? null : reply);
  };
  return (
    <section class="tl-section" aria-labelledby="erase-title">
      <h2 class="tl-group-title" id="erase-title">
        {t('erase.title')}
      </h2>
      <p>{t('erase.text')}</p>
      <EraseForm
        origins={origins}
        busy={backup.rows !== null}
        t={t}
        onBackup={() => void backup.make()}
        onErase={(withOrigins) => void erase(withOrigins)}
      />
      {failure && <Failed failure={failure} t={t} />}
    </section>
  );
};

/** Data safety: what is kept and how safe it is, back-ups, restoring, and erasing everything. */
export const Safety = ({ t, state }: ShellProps) => {
  const safety = useSafety();
  const backup = useBackup(fileWriter(state.settings));
  const restore = useRestore(tryFile);
  const { status } = safety;
  return (
    <>
      <h1 class="tl-page-title">{t('nav.safety')}</h1>
      {safety.failure && <Failed failure={safety.failure} t={t} />}
      {status && (
        <>
          <SafetyNotices
            status={status}
            t={t}
            onOpen={null}
            onAcknowledge={() => void safety.acknowledge()}
            onQuiet={() => void safety.quiet()}
          />
          <SafetyOverview
            status={status}
            space={safety.space}
            refused={safety.refused}
            t={t}
            onPersist={() => void safety.persist()}
          />
          <Backups {...{ t, safety, status, backup, restore }} />
          <Restore {...{ t, safety, status, backup, restore }} />
          <Erase {...{ t, safety, status, backup, restore }} />
        </>
      )}
    </>
  );
};
