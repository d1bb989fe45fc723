import { Failed } from '../../components/Notice';
import { Trash } from '../../components/Trash';
import type { ShellProps } from '../../lib/shell/mount';
import { useClaims } from '../../lib/shell/use-claims';
import { Exports } from './Exports';
import { Kept } from './Kept';

/** Kept claims: search, narrow, choose, change, export, delete, take back. */
export const Claims = ({ t, state: settings }: ShellProps) => {
  const state = useClaims();
  const { claims } = state;
  return (
    <>
      <h1 class="tl-page-title">{t('claims.title')}</h1>
      {state.failure && <Failed failure={state.failure} t={t} />}
      {claims && (
        <Kept t={t} state={state} claims={claims}>
          {(shown, selected) => (
            <Exports t={t} settings={settings} claims={claims} shown={shown} selected={selected} />
          )}
        </Kept>
      )}
      <Trash claims={state.trash} t={t} onRestore={(ids) => void state.change(ids, { kind: 'restore' })} />
    </>
  );
};
