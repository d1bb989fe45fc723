import type { ComponentChildren } from 'preact';
import { LANGUAGE_NAMES, LANGUAGES } from '../lib/i18n/languages';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { DEFAULT_SETTINGS, type Settings } from '../lib/messages/settings';
import { AssumptionsForm } from './AssumptionsForm';
import { Choice } from './Choice';
import { SiteLists } from './SiteLists';
import { Threshold } from './Threshold';
import { Toggle } from './Toggle';

type Props = {
  readonly settings: Settings;
  readonly t: PageTranslator;
  readonly onPatch: (patch: Partial<Settings>) => void;
  readonly onSwitchSite: (host: string, on: boolean) => void;
  /** The choice of access, which needs the browser and so comes from the page. */
  readonly children?: ComponentChildren;
};

const { theme, textSize, font } = DEFAULT_SETTINGS;
const PLAIN_LOOK = { theme, textSize, font };

const hasOwnLook = (settings: Settings): boolean =>
  (Object.keys(PLAIN_LOOK) as (keyof typeof PLAIN_LOOK)[]).some((key) => settings[key] !== PLAIN_LOOK[key]);

const Look = ({ settings, t, onPatch }: Props) => (
  <fieldset>
    <legend>{t('settings.look')}</legend>
    <Choice
      label={t('settings.language')}
      value={settings.language}
      options={[
        ['auto', t('settings.language.auto')],
        ...LANGUAGES.map((value) => [value, LANGUAGE_NAMES[value]] as const),
      ]}
      onChange={(language) => onPatch({ language })}
    />
    <Choice
      label={t('settings.theme')}
      value={settings.theme}
      options={(['auto', 'light', 'dark'] as const).map((value) => [value, t(`settings.theme.${value}`)])}
      onChange={(theme) => onPatch({ theme })}
    />
    <Choice
      label={t('settings.size')}
      value={settings.textSize}
      options={(['small', 'normal', 'large', 'larger'] as const).map((value) => [
        value,
        t(`settings.size.${value}`),
      ])}
      onChange={(textSize) => onPatch({ textSize })}
    />
    <Choice
      label={t('settings.font')}
      value={settings.font}
      options={(['system', 'serif', 'page'] as const).map((value) => [value, t(`settings.font.${value}`)])}
      onChange={(font) => onPatch({ font })}
    />
    <Toggle
      label={t('settings.badge')}
      hint={t('settings.badge.hint')}
      on={settings.badge}
      onChange={(badge) => onPatch({ badge })}
    />
    {hasOwnLook(settings) && (
      <button type="button" class="tl-button" data-action="reset-look" onClick={() => onPatch(PLAIN_LOOK)}>
        {t('settings.defaults')}
      </button>
    )}
  </fieldset>
);

const Reading = ({ settings, t, onPatch }: Props) => (
  <fieldset>
    <legend>{t('settings.reading')}</legend>
    <Toggle label={t('switch.all')} on={settings.enabled} onChange={(enabled) => onPatch({ enabled })} />
    <Threshold settings={settings} t={t} onPatch={onPatch} />
  </fieldset>
);

/** Everything that can be set; each change takes effect at once. */
export const SettingsForm = (props: Props) => (
  <div class="tl-settings">
    {props.children && (
      <fieldset>
        <legend>{props.t('access.question')}</legend>
        {props.children}
      </fieldset>
    )}
    <Look {...props} />
    <Reading {...props} />
    <SiteLists {...props} />
    <AssumptionsForm {...props} />
  </div>
);
