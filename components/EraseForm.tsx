import { useState } from 'preact/hooks';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { Toggle } from './Toggle';

type Props = {
  /** Sites that may be read, as match patterns. */
  readonly origins: readonly string[];
  readonly busy: boolean;
  readonly t: PageTranslator;
  /** Makes a back-up first. */
  readonly onBackup: () => void;
  readonly onErase: (origins: boolean) => void;
};

/** Sites that are named; the rest is counted. */
const NAMED = 12;

const Origins = ({
  origins,
  on,
  t,
  onChange,
}: Pick<Props, 'origins' | 't'> & { on: boolean; onChange: (on: boolean) => void }) =>
  origins.length === 0 ? null : (
    <>
      <Toggle label={t('erase.origins')} on={on} onChange={onChange} />
      <p class="tl-quiet" data-part="origins">
        {t.series(origins.slice(0, NAMED))}
        {origins.length > NAMED && ` ${t('packs.more', { count: origins.length - NAMED })}`}
      </p>
    </>
  );

/** Erases everything in two steps: a back-up is offered, and a word has to be typed. */
export const EraseForm = ({ origins, busy, t, onBackup, onErase }: Props) => {
  const [open, setOpen] = useState(false);
  const [giveBack, setGiveBack] = useState(false);
  const [typed, setTyped] = useState('');
  const word = t('erase.word');
  const isTyped = typed.trim().toLocaleUpperCase() === word.toLocaleUpperCase();
  if (!open) {
    return (
      <button type="button" class="tl-button" data-action="begin-erase" onClick={() => setOpen(true)}>
        {t('erase.begin')}
      </button>
    );
  }
  return (
    <div class="tl-box tl-box-alert">
      <p>{t('erase.first')}</p>
      <button type="button" class="tl-button" data-action="erase-backup" disabled={busy} onClick={onBackup}>
        {t('backup.make')}
      </button>
      <Origins origins={origins} on={giveBack} t={t} onChange={setGiveBack} />
      <label class="tl-field">
        <span>{t('erase.confirm', { word })}</span>
        <input
          name="erase-word"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <div class="tl-tools">
        <button type="button" class="tl-button" data-action="cancel-erase" onClick={() => setOpen(false)}>
          {t('own.cancel')}
        </button>
        <button
          type="button"
          class="tl-button"
          data-action="erase"
          disabled={!isTyped || busy}
          onClick={() => onErase(giveBack)}
        >
          {t('erase.now')}
        </button>
      </div>
    </div>
  );
};
