import type { PageTranslator } from '../lib/i18n/page-translator';
import type { Settings } from '../lib/messages/settings';

type Props = {
  readonly settings: Settings;
  readonly t: PageTranslator;
  readonly onPatch: (patch: Partial<Settings>) => void;
};

/** How sure a reading must be before it is underlined. */
export const Threshold = ({ settings, t, onPatch }: Props) => (
  <label class="tl-field">
    <span>
      {t('settings.threshold')}
      <span class="tl-quiet tl-toggle-hint">{t('settings.threshold.hint')}</span>
    </span>
    <span class="tl-slider">
      <input
        type="range"
        min={0}
        max={0.95}
        step={0.05}
        value={settings.threshold}
        aria-valuetext={t.percent(Math.round(settings.threshold * 100))}
        onChange={(event) => onPatch({ threshold: event.currentTarget.valueAsNumber })}
      />
      <output>{t.percent(Math.round(settings.threshold * 100))}</output>
    </span>
  </label>
);
