import { CorrectionList } from '../../components/CorrectionList';
import { Failed, Notice } from '../../components/Notice';
import { toCorpusLines } from '../../lib/claims/corrections';
import type { ShellProps } from '../../lib/shell/mount';
import { saveFile } from '../../lib/shell/save-file';
import { useCorrections } from '../../lib/shell/use-corrections';

/** What a person put right in readings: taken back, restored, and saved as lines for an annotated corpus. */
export const Corrections = ({ t }: ShellProps) => {
  const { listed, failure, remove, restore } = useCorrections();
  const save = (): void =>
    saveFile(
      `two-ledgers-corrections-${new Date().toISOString().slice(0, 10)}.jsonl`,
      'application/jsonl',
      toCorpusLines(listed?.corrections ?? []),
    );
  return (
    <>
      <h1 class="tl-page-title">{t('nav.corrections')}</h1>
      <p class="tl-quiet">{t('corrections.text')}</p>
      {failure && <Failed failure={failure} t={t} />}
      {listed?.problems.map((problem) => (
        <Notice key={problem} tone="alert">
          {problem}
        </Notice>
      ))}
      {listed?.corrections.length === 0 && <Notice title={t('corrections.empty')} />}
      {listed && listed.corrections.length > 0 && (
        <>
          <div class="tl-tools">
            <button type="button" class="tl-button" data-action="save-corrections" onClick={save}>
              {t('corrections.save')}
            </button>
          </div>
          <CorrectionList
            corrections={listed.corrections}
            t={t}
            action="delete"
            onAct={(id) => void remove(id)}
          />
        </>
      )}
      {listed && listed.trash.length > 0 && (
        <details>
          <summary>{t('corrections.trash', { count: listed.trash.length })}</summary>
          <CorrectionList
            corrections={listed.trash}
            t={t}
            action="restore"
            onAct={(id) => void restore(id)}
          />
        </details>
      )}
    </>
  );
};
