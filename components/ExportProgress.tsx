import type { PageTranslator } from '../lib/i18n/page-translator';
import type { ExportState } from '../lib/shell/use-export';
import { Failed } from './Notice';

type Props = { readonly state: ExportState; readonly t: PageTranslator; readonly onCancel: () => void };

const outcome = (state: ExportState, t: PageTranslator): string => {
  if (state.kind === 'cancelled') return t('export.cancelled');
  if (state.kind === 'running') return t('export.running');
  if (state.kind !== 'done') return '';
  const { file, to, problems, missingPacks } = state;
  return t.sentences([
    t(to === 'file' ? 'export.written' : 'export.done', { file }),
    problems.length > 0 && t('export.problems', { count: problems.length }),
    missingPacks.length > 0 && t('export.bundle.missing', { packs: t.series(missingPacks) }),
  ]);
};

/** How far an export is, with a way to end it, and how it ended. Screen readers hear the beginning and the end. */
export const ExportProgress = ({ state, t, onCancel }: Props) => (
  <>
    <p role="status">{outcome(state, t)}</p>
    {state.kind === 'failed' && <Failed failure={state.failure} t={t} />}
    {state.kind === 'running' && (
      <div class="tl-tools">
        <progress value={state.done} max={state.total} aria-label={t('export.running')} />
        <span class="tl-quiet">{t('export.progress', { done: state.done, total: state.total })}</span>
        <button type="button" class="tl-button" data-action="cancel-export" onClick={onCancel}>
          {t('export.cancel')}
        </button>
      </div>
    )}
  </>
);
