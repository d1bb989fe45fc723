import { IMPORT_MODES, type ImportMode } from '../lib/claims/merge';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { Toggle } from './Toggle';

type Props = {
  readonly mode: ImportMode;
  /** Refused rows: they refuse the file unless a person leaves them out. */
  readonly refused: number;
  readonly leaveOut: boolean;
  readonly t: PageTranslator;
  readonly onMode: (mode: ImportMode) => void;
  readonly onLeaveOut: (leaveOut: boolean) => void;
};

/** How a file is imported. A file with refused rows cannot replace the library: what it lacks would go to the trash. */
export const ImportChoice = ({ mode, refused, leaveOut, t, onMode, onLeaveOut }: Props) => (
  <>
    <fieldset>
      <legend>{t('import.mode')}</legend>
      {IMPORT_MODES.map((one) => (
        <label key={one} class="tl-radio">
          <input
            type="radio"
            name="import-mode"
            value={one}
            checked={mode === one}
            disabled={one === 'replace' && refused > 0}
            onChange={() => onMode(one)}
          />
          <span>
            {t(`import.mode.${one}`)}
            {one === 'replace' && refused > 0 && (
              <span class="tl-quiet tl-toggle-hint">{t('import.replace.whole')}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
    {refused > 0 && (
      <Toggle
        label={t('import.leave-out')}
        hint={t('import.leave-out.hint')}
        on={leaveOut}
        onChange={onLeaveOut}
      />
    )}
  </>
);
