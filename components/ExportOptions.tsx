import { defaultTemplate, type ReadTemplate, TEMPLATE_LIMIT, TEMPLATE_NAMES } from '../lib/export/template';
import { LANGUAGE_NAMES, LANGUAGES } from '../lib/i18n/languages';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { ExportChoices } from '../lib/messages/settings';
import { Choice } from './Choice';
import { Toggle } from './Toggle';

type Props = {
  readonly choices: ExportChoices;
  /** The template as it reads. */
  readonly template: ReadTemplate;
  readonly t: PageTranslator;
  readonly onChange: (choices: ExportChoices) => void;
  /** Called when what was typed is done. */
  readonly onSettle: (choices: ExportChoices) => void;
};

/** What is wrong with the template, in words; null when nothing is. */
export const templateFault = (t: PageTranslator, read: ReadTemplate): string | null =>
  read.ok
    ? null
    : t(`export.template.${read.fault.code}`, { line: String(read.fault.line), words: read.fault.words });

const Template = ({ choices, template, t, onChange, onSettle }: Props) => {
  const fault = templateFault(t, template);
  const names = t.series(TEMPLATE_NAMES);
  return (
    <details class="tl-check-text">
      <summary>{t('export.template')}</summary>
      <p class="tl-quiet" id="export-template-text">
        {t('export.template.text', {
          value: '{{quote}}',
          section: '{{#note}} … {{/note}}',
          names,
        })}
      </p>
      <textarea
        class="tl-template"
        name="export-template"
        rows={12}
        maxLength={TEMPLATE_LIMIT}
        spellcheck={false}
        value={choices.template || defaultTemplate(t)}
        aria-label={t('export.template')}
        aria-describedby="export-template-text export-template-fault"
        aria-invalid={fault ? true : undefined}
        onInput={(event) => onChange({ ...choices, template: event.currentTarget.value })}
        onChange={(event) => onSettle({ ...choices, template: event.currentTarget.value })}
      />
      <p class="tl-fault" id="export-template-fault" role="status">
        {fault}
      </p>
      <button
        type="button"
        class="tl-button"
        data-action="reset-template"
        disabled={choices.template === ''}
        onClick={() => onSettle({ ...choices, template: '' })}
      >
        {t('export.template.reset')}
      </button>
    </details>
  );
};

/** How files are written; what is chosen is kept. */
export const ExportOptions = (props: Props) => {
  const { choices, t, onSettle } = props;
  return (
    <section class="tl-export" aria-label={t('export.options')}>
      <h2 class="tl-group-title">{t('export.options')}</h2>
      <Toggle label={t('export.bom')} on={choices.bom} onChange={(bom) => onSettle({ ...choices, bom })} />
      <Choice
        label={t('export.language')}
        value={choices.language}
        options={[
          ['auto', t('export.language.auto')],
          ...LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]] as const),
        ]}
        onChange={(language) => onSettle({ ...choices, language })}
      />
      <Choice
        label={t('export.picture')}
        value={choices.picture}
        options={[
          ['light', t('settings.theme.light')],
          ['dark', t('settings.theme.dark')],
        ]}
        onChange={(picture) => onSettle({ ...choices, picture })}
      />
      <Template {...props} />
    </section>
  );
};
