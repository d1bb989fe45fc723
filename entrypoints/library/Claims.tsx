import { useState } from 'preact/hooks';
import { ClaimTable } from '../../components/ClaimTable';
import { ExportMenu } from '../../components/ExportMenu';
import { Failed, Notice } from '../../components/Notice';
import { Toggle } from '../../components/Toggle';
import { Trash } from '../../components/Trash';
import type { Claim } from '../../lib/claims/types';
import { EXPORT_FORMATS, type ExportFormatId, exportFileName } from '../../lib/export/formats';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import type { ShellProps } from '../../lib/shell/mount';
import { saveFile } from '../../lib/shell/save-file';
import { type ClaimsState, useClaims } from '../../lib/shell/use-claims';

const exportClaims = (
  id: ExportFormatId,
  claims: readonly Claim[],
  t: PageTranslator,
  bom: boolean,
): string => {
  const format = EXPORT_FORMATS.find((candidate) => candidate.id === id);
  if (!format) return '';
  const now = new Date().toISOString();
  const name = exportFileName(format, now);
  saveFile(name, format.mime, format.build(claims, { now, t, bom }));
  return t('export.done', { file: name });
};

type PartProps = { t: PageTranslator; claims: readonly Claim[]; selected: ReadonlySet<string> };

const Exports = ({ t, claims, selected }: PartProps) => {
  const [bom, setBom] = useState(true);
  const [done, setDone] = useState('');
  const chosen = selected.size > 0 ? claims.filter((claim) => selected.has(claim.id)) : claims;
  return (
    <div class="tl-exports">
      <ExportMenu
        formats={EXPORT_FORMATS}
        count={chosen.length}
        partial={selected.size > 0}
        t={t}
        onExport={(id) => setDone(exportClaims(id, chosen, t, bom))}
      />
      <Toggle label={t('export.bom')} on={bom} onChange={setBom} />
      <p role="status">{done}</p>
    </div>
  );
};

type ToolProps = { count: number; selected: number; t: PageTranslator; onRemove: () => void };

const Tools = ({ count, selected, t, onRemove }: ToolProps) => (
  <div class="tl-tools">
    <button type="button" class="tl-button" data-action="delete" disabled={selected === 0} onClick={onRemove}>
      {t('claims.delete')}
    </button>
    <span class="tl-quiet" role="status">
      {t('claims.count', { count })}
      {selected > 0 && `, ${t('claims.selected', { count: selected })}`}
    </span>
  </div>
);

const Kept = ({ t, state, claims }: { t: PageTranslator; state: ClaimsState; claims: readonly Claim[] }) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [deleted, setDeleted] = useState<readonly string[]>([]);
  const selected = new Set(claims.filter((claim) => ticked.has(claim.id)).map((claim) => claim.id));
  const remove = async (): Promise<void> => {
    setDeleted([...selected]);
    await state.remove([...selected]);
  };
  const undo = async (): Promise<void> => {
    await state.restore(deleted);
    setDeleted([]);
  };
  return (
    <>
      {deleted.length > 0 && (
        <Notice title={t('claims.deleted', { count: deleted.length })}>
          <button type="button" class="tl-button" data-action="undo" onClick={() => void undo()}>
            {t('claims.undo')}
          </button>
        </Notice>
      )}
      {claims.length === 0 ? (
        <Notice title={t('claims.empty')}>{t('claims.empty.text')}</Notice>
      ) : (
        <>
          <Tools count={claims.length} selected={selected.size} t={t} onRemove={() => void remove()} />
          <ClaimTable claims={claims} selected={selected} t={t} onSelect={setTicked} />
          <Exports t={t} claims={claims} selected={selected} />
        </>
      )}
    </>
  );
};

/** Kept claims: choose, export, delete, take back. */
export const Claims = ({ t }: ShellProps) => {
  const state = useClaims();
  return (
    <>
      <h1 class="tl-page-title">{t('claims.title')}</h1>
      {state.failure && <Failed failure={state.failure} t={t} />}
      {state.claims && <Kept t={t} state={state} claims={state.claims} />}
      <Trash claims={state.trash} t={t} onRestore={(id) => void state.restore([id])} />
    </>
  );
};
