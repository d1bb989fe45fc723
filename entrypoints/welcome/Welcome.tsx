import { browser } from 'wxt/browser';
import { AccessChoice } from '../../components/AccessChoice';
import { Mark } from '../../components/icons';
import { Failed, Notice } from '../../components/Notice';
import { Tips } from '../../components/Tips';
import type { ShellProps } from '../../lib/shell/mount';
import { useAccess } from '../../lib/shell/use-access';
import { listedSiteCount, originsFor, surplusOrigins } from '../../lib/store/access';

/** First run: what it is, what it reads, and the one question that the browser must be asked. */
export const Welcome = ({ t, state }: ShellProps) => {
  const { access } = state.settings;
  const { busy, failure, choose } = useAccess(browser.permissions, { originsFor, surplusOrigins });
  return (
    <main class="tl-welcome">
      <Mark size={48} />
      <h1>{t('welcome.title')}</h1>
      <p class="tl-lead">{t('welcome.what')}</p>
      <ul class="tl-promises">
        <li>{t('welcome.reads')}</li>
        <li>{t('welcome.stays')}</li>
        <li>{t('welcome.sources')}</li>
      </ul>
      <section aria-labelledby="where">
        <h2 id="where">{t('access.question')}</h2>
        <AccessChoice
          access={access}
          sites={listedSiteCount}
          busy={busy}
          t={t}
          onChoose={(to) => void choose(to)}
        />
      </section>
      {failure && <Failed failure={failure} t={t} />}
      {access && !failure && <Notice title={t(access === 'click' ? 'welcome.done.click' : 'welcome.done')} />}
      {access && !failure && !state.settings.tipsDone && (
        <Tips t={t} onDone={() => void state.patch({ tipsDone: true })} />
      )}
      <p class="tl-quiet">{t('access.later')}</p>
    </main>
  );
};
