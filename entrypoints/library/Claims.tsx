import { useState } from 'preact/hooks';
import { ExportMenu } from '../../components/ExportMenu';
import { Failed } from '../../components/Notice';
import { Toggle } from '../../components/Toggle';
import { Trash } from '../../components/Trash';
import type { ClaimSummary } from '../../lib/claims/summary';
import { EXPORT_FORMATS, type ExportFormatId, exportFileName } from '../../lib/export/formats';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import type { Failure } from '../../lib/messages/protocol';
import type { ShellProps } from '../../lib/shell/mount';
import { saveFile } from '../../lib/shell/save-file';
import { useClaims } from '../../lib/shell/use-claims';
import { wholeClaims } from '../../lib/shell/whole-claims';
import { Kept } from './Kept';

/** What was written, or why not. */
const exportClaims = async (
  id: ExportFormatId,
  ids: readonly string[],
  t: PageTranslator,
  bom: boolean,
): Promise<string | Failure> => {
  const format = EXPORT_FORMATS.find((candidate) => candidate.id === id);
  if (!format) return '';
  const whole = await wholeClaims(ids);
  if (!whole.ok) return whole;
  const now = new Date().toISOString();
  const name = exportFileName(format, now);
  saveFile(name, format.mime, format.build(whole.claims, { now, t, bom }));
  return [t('export.done', { file: name }), ...whole.problems].join(' ');
};

type PartProps = { t: PageTranslator; claims: readonly ClaimSummary[]; selected: ReadonlySet<string> };

export const Exports = ({ t, claims, selected }: PartProps) => {
  const [bom, setBom] = useState(true);
  const [done, setDone] = useState<string | Failure>('');
  const chosen = selected.size > 0 ? claims.filter((claim) => selected.has(claim.id)) : claims;
  const ids = chosen.map(({ id }) => id);
  return (
    <div class="tl-exports">
      <ExportMenu
        formats={EXPORT_FORMATS}
        count={chosen.length}
        partial={selected.size > 0}
        t={t}
        onExport={(id) => void exportClaims(id, ids, t, bom).then(setDone)}
      />
      <Toggle label={t('export.bom')} on={bom} onChange={setBom} />
      {typeof done === 'string' ? <p role="status">{done}</p> : <Failed failure={done} t={t} />}
    </div>
  );
};

/** Kept claims: search, narrow, choose, change, export, delete, take back. */
export const Claims = ({ t }: ShellProps) => {
  const state = useClaims();
  return (
    <>
      <h1 class="tl-page-title">{t('claims.title')}</h1>
      {state.failure && <Failed failure={state.failure} t={t} />}
      {state.claims && (
        <Kept t={t} state={state} claims={state.claims}>
          {(claims, selected) => <Exports t={t} claims={claims} selected={selected} />}
        </Kept>
      )}
      <Trash claims={state.trash} t={t} onRestore={(id) => void state.change([id], { kind: 'restore' })} />
    </>
  );
};
