import type { PageTranslator } from '../lib/i18n/page-translator';
import type { Settings } from '../lib/messages/settings';
import { switchSite } from './settings-changes';

type Props = { settings: Settings; t: PageTranslator; onPatch: (patch: Partial<Settings>) => void };

/** Sites on which annotations are off, each with a button that turns them on again. */
export const MutedSites = ({ settings, t, onPatch }: Props) => (
  <fieldset>
    <legend>{t('settings.muted')}</legend>
    {settings.mutedSites.length === 0 ? (
      <p class="tl-quiet">{t('settings.muted.none')}</p>
    ) : (
      <ul class="tl-muted">
        {settings.mutedSites.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              type="button"
              class="tl-button"
              aria-label={t('settings.unmute.label', { host })}
              onClick={() => onPatch(switchSite(settings, host, true))}
            >
              {t('settings.unmute')}
            </button>
          </li>
        ))}
      </ul>
    )}
  </fieldset>
);
