import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ExportMenu } from '../../components/ExportMenu';
import { ExportOptions, templateFault } from '../../components/ExportOptions';
import { ExportProgress } from '../../components/ExportProgress';
import { Failed } from '../../components/Notice';
import type { ClaimSummary } from '../../lib/claims/summary';
import type { Selection } from '../../lib/export/bundle/layout';
import { EXPORT_FORMATS, type ExportFormatId } from '../../lib/export/formats';
import { defaultTemplate, readTemplate } from '../../lib/export/template';
import { CLIPBOARD_LIMIT } from '../../lib/export/tsv';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import type { ExportChoices } from '../../lib/messages/settings';
import { useCopyTable } from '../../lib/shell/copy-table';
import { loadTranslator } from '../../lib/shell/load-translator';
import { useExport } from '../../lib/shell/use-export';
import type { SettingsState } from '../../lib/shell/use-settings';

type Props = {
  readonly t: PageTranslator;
  readonly settings: SettingsState;
  readonly claims: readonly ClaimSummary[];
  readonly shown: readonly ClaimSummary[];
  readonly selected: ReadonlySet<string>;
};

const idsOf = (claims: readonly ClaimSummary[]): readonly string[] => claims.map(({ id }) => id);

/** What will be written: what is ticked, as long as nobody chose otherwise. */
const useWhich = ({ claims, shown, selected }: Props) => {
  const [chosen, setChosen] = useState<Selection | null>(null);
  const usual = selected.size > 0 ? 'selected' : shown.length < claims.length ? 'filtered' : 'all';
  const which = chosen === 'selected' && selected.size === 0 ? usual : (chosen ?? usual);
  const counts = { all: claims.length, filtered: shown.length, selected: selected.size };
  const ids = (): readonly string[] => {
    if (which === 'all') return idsOf(claims);
    return idsOf(which === 'filtered' ? shown : shown.filter(({ id }) => selected.has(id)));
  };
  return { which, setChosen, counts, ids };
};

const wordsFor = (choices: ExportChoices, t: PageTranslator): Promise<PageTranslator> =>
  choices.language === 'auto' || choices.language === t.language
    ? Promise.resolve(t)
    : loadTranslator(choices.language);

/** What is chosen, here at once and in the settings when it is done. */
const useChoices = ({ settings }: Props) => {
  const [choices, setChoices] = useState(settings.settings.exports);
  const settle = (exports: ExportChoices): void => {
    setChoices(exports);
    void settings.patch({ exports });
  };
  return { choices, setChoices, settle };
};

const useWriting = ({ t, settings }: Props, choices: ExportChoices) => {
  const { state, start, cancel } = useExport();
  const optionsOf = async () => ({
    now: new Date().toISOString(),
    t: await wordsFor(choices, t),
    bom: choices.bom,
    template: choices.template,
  });
  const write = async (id: ExportFormatId, ids: readonly string[], selection: Selection): Promise<void> => {
    const format = EXPORT_FORMATS.find((candidate) => candidate.id === id);
    if (!format) return;
    const { assumptions } = settings.settings;
    const extensionVersion = browser.runtime.getManifest().version;
    await start({ format, ids, selection, options: await optionsOf(), assumptions, extensionVersion });
  };
  return { state, cancel, optionsOf, write };
};

/** Exports of all claims, of those shown or of those ticked. */
export const Exports = (props: Props) => {
  const { t } = props;
  const { choices, setChoices, settle } = useChoices(props);
  const { which, setChosen, counts, ids } = useWhich(props);
  const { state, cancel, optionsOf, write } = useWriting(props, choices);
  const copy = useCopyTable();
  const template = useMemo(() => readTemplate(choices.template || defaultTemplate(t)), [choices.template, t]);
  const tooMany = counts[which] > CLIPBOARD_LIMIT;
  return (
    <div class="tl-exports">
      <ExportMenu
        formats={EXPORT_FORMATS}
        which={which}
        counts={counts}
        copyLimit={tooMany ? t('export.tsv.limit', { count: CLIPBOARD_LIMIT }) : null}
        notesFault={templateFault(t, template)}
        busy={state.kind === 'running'}
        t={t}
        onWhich={setChosen}
        onExport={(id) => void write(id, ids(), which)}
        onCopy={() => void copy.start(ids(), optionsOf)}
      />
      <ExportProgress state={state} t={t} onCancel={cancel} />
      <p role="status">{copy.copied ? t('export.tsv.done') : ''}</p>
      {copy.failure && <Failed failure={copy.failure} t={t} />}
      <ExportOptions choices={choices} template={template} t={t} onChange={setChoices} onSettle={settle} />
    </div>
  );
};
