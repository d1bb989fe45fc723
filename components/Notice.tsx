import type { ComponentChildren } from 'preact';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { Failure } from '../lib/messages/protocol';
import { failureWords } from './failure-words';

type Props = { tone?: 'plain' | 'alert' | 'still'; title?: string; children?: ComponentChildren };

const ROLES = { plain: { role: 'status' }, alert: { role: 'alert' }, still: {} } as const;

/** A short message in the page; alerts are announced at once by screen readers, what is `still` is not announced. */
export const Notice = ({ tone = 'plain', title, children }: Props) => (
  <div class={`tl-box tl-box-${tone}`} {...ROLES[tone]}>
    {title && <strong>{title}</strong>}
    {children}
  </div>
);

/** A failed request: what to do, and the detail for a report, as text. */
export const Failed = ({ failure, t }: { failure: Failure; t: PageTranslator }) => (
  <Notice tone="alert" title={failureWords(t, failure)}>
    {failure.detail && <p class="tl-quiet">{failure.detail}</p>}
  </Notice>
);

/** Said where the database cannot be used: reading goes on, keeping does not. */
export const StorageNotice = ({ t }: { t: PageTranslator }) => (
  <Notice tone="alert" title={t('storage.title')}>
    <p>{t('storage.text')}</p>
  </Notice>
);
