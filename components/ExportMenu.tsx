import type { Selection } from '../lib/export/bundle/layout';
import type { ExportFormat, ExportFormatId } from '../lib/export/formats';
import type { PageTranslator } from '../lib/i18n/page-translator';

type Props = {
  readonly formats: readonly ExportFormat[];
  readonly which: Selection;
  /** How many claims each choice writes. */
  readonly counts: Readonly<Record<Selection, number>>;
  /** Why the table cannot be copied, if it cannot. */
  readonly copyLimit: string | null;
  /** Why notes cannot be written, if they cannot. */
  readonly notesFault: string | null;
  readonly busy: boolean;
  readonly t: PageTranslator;
  readonly onWhich: (which: Selection) => void;
  readonly onExport: (id: ExportFormatId) => void;
  readonly onCopy: () => void;
};

const TITLES = { all: 'export.all', filtered: 'export.filtered', selected: 'export.selected' } as const;
const CHOICES = ['all', 'filtered', 'selected'] as const satisfies readonly Selection[];

const Which = ({ which, counts, t, onWhich }: Props) => (
  <fieldset class="tl-filters">
    <legend>{t('export.which')}</legend>
    {CHOICES.map((choice) => (
      <label key={choice} class="tl-which">
        <input
          type="radio"
          name="export-which"
          value={choice}
          checked={choice === which}
          disabled={choice === 'selected' && counts.selected === 0}
          onChange={() => onWhich(choice)}
        />
        {t(`export.which.${choice}`, { count: counts[choice] })}
      </label>
    ))}
  </fieldset>
);

type RowProps = {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly fault: string | null;
  readonly disabled: boolean;
  readonly onClick: () => void;
};

const Row = ({ id, label, text, fault, disabled, onClick }: RowProps) => (
  <li>
    <button
      type="button"
      class="tl-button"
      data-format={id}
      aria-describedby={`export-${id}`}
      disabled={disabled || fault !== null}
      onClick={onClick}
    >
      {label}
    </button>
    <span class="tl-quiet" id={`export-${id}`}>
      {fault ?? text}
    </span>
  </li>
);

/** What to export, and one button a format, each with what the file is good for. */
export const ExportMenu = (props: Props) => {
  const { formats, which, counts, copyLimit, notesFault, busy, t, onExport, onCopy } = props;
  const disabled = busy || counts[which] === 0;
  return (
    <section class="tl-export" aria-label={t('export.title')}>
      <h2 class="tl-group-title">{t(TITLES[which], { count: counts[which] })}</h2>
      <Which {...props} />
      <ul>
        {formats.map(({ id, labelKey }) => (
          <Row
            key={id}
            id={id}
            label={t(labelKey)}
            text={t(`${labelKey}.text`)}
            fault={id === 'notes' ? notesFault : null}
            disabled={disabled}
            onClick={() => onExport(id)}
          />
        ))}
        <Row
          id="tsv"
          label={t('export.tsv')}
          text={t('export.tsv.text')}
          fault={copyLimit}
          disabled={disabled}
          onClick={onCopy}
        />
      </ul>
    </section>
  );
};
