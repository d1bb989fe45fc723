import { FileDrop } from '../../components/FileDrop';
import { ImportCounts } from '../../components/ImportCounts';
import { MappingForm } from '../../components/MappingForm';
import { Failed, Notice } from '../../components/Notice';
import { wholeNumber } from '../../components/whole-number';
import type { ImportCounts as Counts, ImportSummary } from '../../lib/claims/imports';
import { IMPORT_ACTIONS } from '../../lib/claims/merge';
import { refusalWords } from '../../lib/export/import-report';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import type { ShellProps } from '../../lib/shell/mount';
import { type ImportState, type ImportStep, useImport } from '../../lib/shell/use-import';
import { ImportPreview } from './ImportPreview';

const FILES = '.json,.jsonl,.jsonld,.csv,.tsv,.txt,.zip,application/json,text/csv,application/zip';

type PartProps = { readonly t: PageTranslator; readonly state: ImportState };

const listed = (counts: Counts) =>
  [...IMPORT_ACTIONS, 'trashed' as const].flatMap((name) =>
    counts[name] > 0 ? [[name, counts[name]] as const] : [],
  );

const Working = ({ t, state, step }: PartProps & { step: Extract<ImportStep, { progress: object }> }) => {
  const { done, total } = step.progress;
  const words = step.kind === 'storing' ? 'import.storing' : 'import.read';
  return (
    <div class="tl-box" data-part={step.kind}>
      <label class="tl-field">
        <span>
          {total > 0
            ? t(words, { done: wholeNumber(t, done), total: wholeNumber(t, total) })
            : t('import.reading')}
        </span>
        <progress {...(total > 0 ? { value: done, max: total } : {})} />
      </label>
      <button type="button" class="tl-button" data-action="cancel-import" onClick={() => void state.cancel()}>
        {t('import.cancel')}
      </button>
    </div>
  );
};

const Done = ({ t, state, step }: PartProps & { step: Extract<ImportStep, { kind: 'done' }> }) => (
  <Notice title={t('import.done', { file: step.name })}>
    <ImportCounts counts={listed(step.counts)} t={t} />
    <div class="tl-tools">
      <button
        type="button"
        class="tl-button"
        data-action="undo-import"
        onClick={() => void state.undo(step.id)}
      >
        {t('claims.undo')}
      </button>
      <a href="#claims">{t('nav.claims')}</a>
    </div>
  </Notice>
);

const Step = ({ t, state }: PartProps) => {
  const { step } = state;
  if (!step) return null;
  if (step.kind === 'refused') {
    return (
      <Notice tone="alert" title={t('import.refused', { file: step.name })}>
        <p data-refusal={step.refusal.reason}>{refusalWords(t, step.refusal)}</p>
        {step.refusal.row > 0 && <p>{t('import.refused.row', { row: wholeNumber(t, step.refusal.row) })}</p>}
      </Notice>
    );
  }
  if (step.kind === 'mapping') {
    const { head, rows } = step.table;
    return (
      <MappingForm
        name={step.name}
        head={head}
        first={rows[0] ?? []}
        t={t}
        onRead={(mapping) => void state.map(mapping)}
        onCancel={() => void state.cancel()}
      />
    );
  }
  if (step.kind === 'preview') return <ImportPreview key={step.upload} step={step} state={state} t={t} />;
  if (step.kind === 'done') return <Done t={t} state={state} step={step} />;
  return <Working t={t} state={state} step={step} />;
};

const Earlier = ({ t, state }: PartProps) => {
  const row = ({ id, name, at, counts }: ImportSummary) => (
    <li key={id} data-import={name}>
      <span>
        <strong>{name}</strong>{' '}
        <span class="tl-quiet">
          {t.series([
            t.date(at),
            ...listed(counts).map(
              ([action, count]) => `${t(`import.action.${action}`)}: ${wholeNumber(t, count)}`,
            ),
          ])}
        </span>
      </span>
      <button type="button" class="tl-button" data-action="undo-earlier" onClick={() => void state.undo(id)}>
        {t('claims.undo')}
      </button>
    </li>
  );
  return (
    <section aria-label={t('import.earlier')}>
      <h2 class="tl-group-title">{t('import.earlier')}</h2>
      <p class="tl-quiet">{t('import.earlier.text')}</p>
      <ul class="tl-packs">{state.imports.map(row)}</ul>
    </section>
  );
};

/** Kept figures from a file: chosen, looked at, accepted or refused, and taken back. */
export const Import = ({ t }: ShellProps) => {
  const state = useImport();
  const { step, failure, undone } = state;
  return (
    <>
      <h1 class="tl-page-title">{t('import.title')}</h1>
      <p class="tl-quiet">{t('import.text')}</p>
      {failure && <Failed failure={failure} t={t} />}
      {undone && (
        <Notice
          title={t('import.undone', { back: wholeNumber(t, undone.back), kept: wholeNumber(t, undone.kept) })}
        />
      )}
      <FileDrop
        label={t('import.choose')}
        hint={t('import.drop')}
        accept={FILES}
        disabled={step?.kind === 'storing'}
        onFile={(file) => void state.open(file)}
      />
      <Step t={t} state={state} />
      {state.imports.length > 0 && <Earlier t={t} state={state} />}
    </>
  );
};
