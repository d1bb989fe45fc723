import { useMemo, useState } from 'preact/hooks';
import { ImportChoice } from '../../components/ImportChoice';
import { ImportCounts } from '../../components/ImportCounts';
import { ImportTable } from '../../components/ImportTable';
import { countResults, withResults } from '../../components/import-view';
import { AcceptOrRefuse } from '../../components/Preview';
import { Toggle } from '../../components/Toggle';
import { wholeNumber } from '../../components/whole-number';
import type { ImportMode } from '../../lib/claims/merge';
import { buildImportReport } from '../../lib/export/import-report';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import { saveFile } from '../../lib/shell/save-file';
import type { ImportState, ImportStep } from '../../lib/shell/use-import';
import { useVirtualRows } from '../../lib/shell/use-virtual-rows';

/** Usual height of a row, px. */
const ROW = 44;
/** Ids of facts named in one notice. */
const NAMED = 20;

type Step = Extract<ImportStep, { kind: 'preview' }>;
type Props = { readonly step: Step; readonly state: ImportState; readonly t: PageTranslator };

const UnknownFacts = ({ ids, t }: { ids: readonly string[]; t: PageTranslator }) =>
  ids.length === 0 ? null : (
    <p data-part="unknown-facts">
      {t('import.unknown-facts', { count: wholeNumber(t, ids.length) })}{' '}
      <code class="tl-quiet">{ids.slice(0, NAMED).join(', ')}</code>
      {ids.length > NAMED && ` ${t('packs.more', { count: ids.length - NAMED })}`}
    </p>
  );

/** What a file would do: counts, how to import it, every row, and the choice to accept or refuse. */
export const ImportPreview = ({ step, state, t }: Props) => {
  const [mode, setMode] = useState<ImportMode>('merge');
  const [leaveOut, setLeaveOut] = useState(false);
  const [onlyRefused, setOnlyRefused] = useState(false);
  const plan = step.preview[mode];
  const rows = useMemo(() => withResults(step.rows, plan), [step.rows, plan]);
  const refused = useMemo(() => rows.filter(({ result }) => result === 'refused'), [rows]);
  const shown = onlyRefused ? refused : rows;
  const virtual = useVirtualRows(shown.length, ROW);
  const good = rows.length - refused.length;
  const save = (): void =>
    saveFile(
      `two-ledgers-import-report-${new Date().toISOString().slice(0, 10)}.csv`,
      'text/csv;charset=utf-8',
      buildImportReport(step.rows, plan.actions, t),
    );
  return (
    <section class="tl-box tl-import" aria-label={t('import.preview')} data-part="import-preview">
      <h2 class="tl-group-title">
        {t('import.preview.title', { file: step.name, count: wholeNumber(t, rows.length) })}
      </h2>
      <ImportCounts counts={countResults(rows, plan.trashed)} t={t} />
      <UnknownFacts ids={step.preview.unknownFacts} t={t} />
      {good > 0 && (
        <ImportChoice
          mode={mode}
          refused={refused.length}
          leaveOut={leaveOut}
          t={t}
          onMode={setMode}
          onLeaveOut={setLeaveOut}
        />
      )}
      <AcceptOrRefuse
        what="import"
        accept={t('import.accept')}
        refuse={t('import.refuse')}
        barred={good === 0 || (refused.length > 0 && !leaveOut)}
        onAccept={() => void state.accept(mode)}
        onRefuse={() => void state.cancel()}
      >
        <button type="button" class="tl-button" data-action="save-report" onClick={save}>
          {t('import.report')}
        </button>
      </AcceptOrRefuse>
      {refused.length > 0 && good > 0 && (
        <Toggle label={t('import.only-refused')} on={onlyRefused} onChange={setOnlyRefused} />
      )}
      <ImportTable shown={shown} rows={virtual} t={t} />
    </section>
  );
};
