import type { PageKey } from '../lib/i18n/page-catalogue';
import type { PageTranslator } from '../lib/i18n/page-translator';

const PARAGRAPHS: readonly (readonly [PageKey, PageKey])[] = [
  ['privacy.reads', 'privacy.reads.text'],
  ['privacy.memory', 'privacy.memory.text'],
  ['privacy.stores', 'privacy.stores.text'],
  ['privacy.long', 'privacy.long.text'],
  ['privacy.private', 'privacy.private.text'],
  ['privacy.sends', 'privacy.sends.text'],
  ['privacy.packs', 'privacy.packs.text'],
  ['privacy.erase', 'privacy.erase.text'],
];

/** Names of permissions as the manifest has them, each with what it is for. */
const PERMISSIONS: readonly (readonly [string, PageKey])[] = [
  ['storage', 'privacy.for.storage'],
  ['unlimitedStorage', 'privacy.for.unlimited'],
  ['scripting, activeTab', 'privacy.for.scripting'],
  ['contextMenus', 'privacy.for.menus'],
  ['downloads', 'privacy.for.downloads'],
  ['alarms', 'privacy.for.alarms'],
  ['offscreen, sidePanel', 'privacy.for.chromium'],
  ['https://*/*, http://*/*', 'privacy.for.hosts'],
];

const Permissions = ({ t }: { t: PageTranslator }) => (
  <section>
    <h2>{t('privacy.permissions')}</h2>
    <dl class="tl-pairs">
      {PERMISSIONS.map(([name, key]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{t(key)}</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** What is read, stored and sent, for how long, and what each permission is for, in plain words. */
export const Privacy = ({ t }: { t: PageTranslator }) => (
  <div class="tl-prose">
    {PARAGRAPHS.map(([title, text]) => (
      <section key={title}>
        <h2>{t(title)}</h2>
        <p>{t(text)}</p>
      </section>
    ))}
    <Permissions t={t} />
    <p>
      <a href="#safety">{t('nav.safety')}</a>
    </p>
  </div>
);
