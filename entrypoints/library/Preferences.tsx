import { browser } from 'wxt/browser';
import { AccessChoice } from '../../components/AccessChoice';
import { Failed, StorageNotice } from '../../components/Notice';
import { SettingsForm } from '../../components/SettingsForm';
import type { ShellProps } from '../../lib/shell/mount';
import { useAccess } from '../../lib/shell/use-access';
import { listedSiteCount, originsFor, surplusOrigins } from '../../lib/store/access';

/** Settings; access is granted, narrowed and withdrawn here, inside the click. */
export const Preferences = ({ t, state }: ShellProps) => {
  const { busy, failure, choose } = useAccess(browser.permissions, { originsFor, surplusOrigins });
  const { settings } = state;
  return (
    <>
      <h1 class="tl-page-title">{t('settings.title')}</h1>
      {state.storage === 'unavailable' && <StorageNotice t={t} />}
      <SettingsForm
        settings={settings}
        t={t}
        onPatch={(patch) => void state.patch(patch)}
        onSwitchSite={(host, on) => void state.switchSite(host, on)}
      >
        <AccessChoice
          access={settings.access}
          sites={listedSiteCount}
          busy={busy}
          t={t}
          onChoose={(access) => void choose(access)}
        />
        <p class="tl-after">
          <button
            type="button"
            class="tl-button"
            data-action="revoke"
            disabled={busy}
            onClick={() => void choose('click')}
          >
            {t('access.revoke')}
          </button>
        </p>
        {failure && <Failed failure={failure} t={t} />}
      </SettingsForm>
    </>
  );
};
