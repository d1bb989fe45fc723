import type { ComponentChildren } from 'preact';
import { LANGUAGE_NAMES, LANGUAGES } from '../lib/i18n/languages';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { Settings } from '../lib/messages/settings';
import { AssumptionsForm } from './AssumptionsForm';
import { Choice } from './Choice';
import { SiteLists } from './SiteLists';
import { Threshold } from './Threshold';
import { Toggle } from './Toggle';

type Props = {
  readonly settings: Settings;
  readonly t: PageTranslator;
  readonly onPatch: (patch: Partial<Settings>) => void;
  /** The choice of access, which needs the browser and so comes from the page. */
  readonly children?: ComponentChildren;
};

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
    <Toggle
      label={t('settings.badge')}
      hint={t('settings.badge.hint')}
      on={settings.badge}
      onChange={(badge) => onPatch({ badge })}
    />
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
