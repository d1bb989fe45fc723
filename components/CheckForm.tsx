import type { PageTranslator } from '../lib/i18n/page-translator';
import { FileButton } from './FileButton';
import { useFileDrop } from './use-file-drop';

type Props = {
  readonly text: string;
  /** ISO date that "last quarter" is read by; empty where unknown. */
  readonly date: string;
  readonly t: PageTranslator;
  readonly onText: (text: string) => void;
  readonly onDate: (date: string) => void;
  readonly onCheck: () => void;
  readonly onFile: (file: File) => void;
};

const FILES = '.txt,.md,.csv,.tsv,.html,.htm,.xhtml,.pdf,text/*';

/** A place to type, paste or drop what is to be checked. */
export const CheckForm = ({ text, date, t, onText, onDate, onCheck, onFile }: Props) => {
  const area = useFileDrop(onFile);
  return (
    <form
      {...area}
      class={`tl-form ${area.class}`}
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <label class="tl-check-text">
        <span>{t('check.text')}</span>
        <textarea rows={10} value={text} onInput={(event) => onText(event.currentTarget.value)} />
      </label>
      <label class="tl-field">
        <span>
          {t('check.date')}
          <span class="tl-quiet tl-toggle-hint">{t('check.date.hint')}</span>
        </span>
        <input type="date" value={date} onInput={(event) => onDate(event.currentTarget.value)} />
      </label>
      <div class="tl-tools">
        <button type="submit" class="tl-button tl-primary" data-action="check" disabled={text.trim() === ''}>
          {t('check.run')}
        </button>
        <FileButton label={t('check.file')} accept={FILES} onFile={onFile} />
        <span class="tl-quiet">{t('check.drop')}</span>
      </div>
    </form>
  );
};
