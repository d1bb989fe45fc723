import type { ComponentType } from 'preact';
import { Mark } from '../../components/icons';
import { Privacy } from '../../components/Privacy';
import type { ShellProps } from '../../lib/shell/mount';
import { SafetyBar } from '../../lib/shell/SafetyBar';
import { ROUTES, type Route, useRoute } from '../../lib/shell/use-route';
import { Claims } from './Claims';
import { Corrections } from './Corrections';
import { Import } from './Import';
import { Ledger } from './Ledger';
import { Packs } from './Packs';
import { Preferences } from './Preferences';
import { Safety } from './Safety';

const PrivacyPage = ({ t }: ShellProps) => (
  <>
    <h1 class="tl-page-title">{t('privacy.title')}</h1>
    <Privacy t={t} />
  </>
);

const PAGES: Readonly<Record<Route, ComponentType<ShellProps>>> = {
  claims: Claims,
  import: Import,
  corrections: Corrections,
  ledger: Ledger,
  packs: Packs,
  settings: Preferences,
  safety: Safety,
  privacy: PrivacyPage,
};

/** The full page: kept claims, the ledger, settings and privacy, each with its own address. */
export const Library = (props: ShellProps) => {
  const { t } = props;
  const route = useRoute();
  const Page = PAGES[route];
  return (
    <div class="tl-library">
      <header class="tl-bar-top">
        <Mark size={22} />
        <strong>{t('app.name')}</strong>
        <nav class="tl-nav" aria-label={t('nav.label')}>
          {ROUTES.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === route ? 'page' : undefined}>
              {t(`nav.${name}`)}
            </a>
          ))}
        </nav>
      </header>
      <main class="tl-main">
        {route !== 'safety' && <SafetyBar t={t} onOpen={() => location.assign('#safety')} />}
        <Page {...props} />
      </main>
    </div>
  );
};
