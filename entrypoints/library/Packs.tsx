import { useState } from 'preact/hooks';
import { FileButton } from '../../components/FileButton';
import { Failed, Notice } from '../../components/Notice';
import { PackPreview } from '../../components/PackPreview';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import type { PackSummary, PackVersionSummary } from '../../lib/ledger/packs';
import type { Failure } from '../../lib/messages/protocol';
import type { ShellProps } from '../../lib/shell/mount';
import { saveFile } from '../../lib/shell/save-file';
import { type PacksState, usePacks } from '../../lib/shell/use-packs';
import { openDatabase } from '../../lib/store/database';
import { makePackStore } from '../../lib/store/pack-store';

type PartProps = { readonly t: PageTranslator; readonly state: PacksState };

/** Saves an installed pack as a file that can be imported again. Pages of ours may read the database. */
const exportPack = async ({ pack, version }: PackSummary): Promise<Failure | null> => {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  const read = await makePackStore(opened.value).read(pack);
  opened.value.close();
  if (!read.ok) return read;
  saveFile(`${pack}-${version}.json`, 'application/json', `${JSON.stringify(read.value, null, 1)}\n`);
  return null;
};

const Open = ({ t, state }: PartProps) => (
  <div class="tl-tools">
    <FileButton
      label={t('packs.open')}
      accept=".json,application/json"
      disabled={state.busy !== null}
      onFile={(file) => void state.openFile(file)}
    />
  </div>
);

const Progress = ({ t, state }: PartProps) => {
  if (!state.busy) return null;
  const { done, total } = state.busy;
  return (
    <p class="tl-field">
      <span>{total > 0 ? t('packs.storing', { done, total }) : t('packs.checking')}</span>
      <progress {...(total > 0 ? { value: done, max: total } : {})} aria-label={t('packs.checking')} />
    </p>
  );
};

const Installed = ({ t, state, onFailure }: PartProps & { onFailure: (failure: Failure | null) => void }) => (
  <ul class="tl-packs">
    {state.packs.map((pack) => (
      <li key={pack.pack} data-pack={`${pack.pack} ${pack.version}`}>
        <span>
          <strong>
            {pack.pack} {pack.version}
          </strong>{' '}
          <span class="tl-quiet">
            {t('packs.row', { facts: pack.facts, sources: pack.sources, date: t.date(pack.asOf) })}{' '}
            {pack.chosen && t('packs.chosen')}
          </span>
        </span>
        <span class="tl-tools">
          <button
            type="button"
            class="tl-button"
            data-action="export-pack"
            onClick={() => void exportPack(pack).then(onFailure)}
          >
            {t('packs.export')}
          </button>
          {!pack.shipped && (
            <button
              type="button"
              class="tl-button"
              data-action="remove-pack"
              disabled={state.busy !== null}
              onClick={() => void state.remove(pack.pack)}
            >
              {t('packs.remove')}
            </button>
          )}
        </span>
      </li>
    ))}
  </ul>
);

const Earlier = ({ t, state }: PartProps) => {
  const row = (version: PackVersionSummary) => (
    <li key={version.id} data-earlier={`${version.pack} ${version.version}`}>
      <span>
        <strong>
          {version.pack} {version.version}
        </strong>{' '}
        <span class="tl-quiet">{t('packs.replaced', { date: t.date(version.replacedAt) })}</span>
      </span>
      <button
        type="button"
        class="tl-button"
        data-action="roll-back"
        disabled={state.busy !== null}
        onClick={() => void state.openEarlier(version.id)}
      >
        {t('packs.roll-back')}
      </button>
    </li>
  );
  return (
    <section aria-label={t('packs.earlier')}>
      <h2 class="tl-group-title">{t('packs.earlier')}</h2>
      <p class="tl-quiet">{t('packs.earlier.text')}</p>
      <ul class="tl-packs">{state.earlier.map(row)}</ul>
    </section>
  );
};

/** Packs of facts: what is installed, a file to look at before it is accepted, earlier versions to go back to. */
export const Packs = ({ t }: ShellProps) => {
  const state = usePacks();
  const [failure, setFailure] = useState<Failure | null>(null);
  const failed = failure ?? state.failure;
  return (
    <>
      <h1 class="tl-page-title">{t('packs.title')}</h1>
      <p class="tl-quiet">{t('packs.text')}</p>
      {failed && <Failed failure={failed} t={t} />}
      {state.accepted && <Notice title={t('packs.accepted', { pack: state.accepted })} />}
      <Installed t={t} state={state} onFailure={setFailure} />
      <Open t={t} state={state} />
      <Progress t={t} state={state} />
      {state.looked && (
        <PackPreview
          preview={state.looked.preview}
          busy={state.busy !== null}
          t={t}
          onAccept={() => void state.accept()}
          onRefuse={state.refuse}
        />
      )}
      {state.earlier.length > 0 && <Earlier t={t} state={state} />}
    </>
  );
};
