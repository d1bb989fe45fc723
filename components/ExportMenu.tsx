import type { ExportFormat, ExportFormatId } from '../lib/export/formats';
import type { PageTranslator } from '../lib/i18n/page-translator';

type Props = {
  readonly formats: readonly ExportFormat[];
  /** How many claims will be written. */
  readonly count: number;
  /** True when only the ticked claims are written. */
  readonly partial: boolean;
  readonly t: PageTranslator;
  readonly onExport: (id: ExportFormatId) => void;
};

/** One button a format, each with what the file is good for. */
export const ExportMenu = ({ formats, count, partial, t, onExport }: Props) => (
  <section class="tl-export" aria-label={t('export.title')}>
    <h2 class="tl-group-title">{t(partial ? 'export.selected' : 'export.all', { count })}</h2>
    <ul>
      {formats.map((format) => (
        <li key={format.id}>
          <button
            type="button"
            class="tl-button"
            data-format={format.id}
            disabled={count === 0}
            onClick={() => onExport(format.id)}
          >
            {t(format.labelKey)}
          </button>
          <span class="tl-quiet">{t(`${format.labelKey}.text`)}</span>
        </li>
      ))}
    </ul>
  </section>
);
