import type { PageKey } from '../lib/i18n/page-catalogue';
import type { PageTranslator } from '../lib/i18n/page-translator';

const PARAGRAPHS: readonly (readonly [PageKey, PageKey])[] = [
  ['privacy.reads', 'privacy.reads.text'],
  ['privacy.stores', 'privacy.stores.text'],
  ['privacy.sends', 'privacy.sends.text'],
  ['privacy.packs', 'privacy.packs.text'],
  ['privacy.erase', 'privacy.erase.text'],
];

/** What is read, stored and sent, in plain words. */
export const Privacy = ({ t }: { t: PageTranslator }) => (
  <div class="tl-prose">
    {PARAGRAPHS.map(([title, text]) => (
      <section key={title}>
        <h2>{t(title)}</h2>
        <p>{t(text)}</p>
      </section>
    ))}
  </div>
);
