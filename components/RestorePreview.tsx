import type { PageTranslator } from '../lib/i18n/page-translator';
import type { SafetyStatus } from '../lib/messages/safety';
import type { Tried } from '../lib/shell/use-restore';
import { Preview } from './Preview';
import { wholeNumber } from './sizes';

type Props = {
  readonly tried: Tried;
  readonly counts: SafetyStatus['counts'];
  readonly busy: boolean;
  readonly t: PageTranslator;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
};

/** What would be there after a restore, beside what is there now; the check has been passed. */
export const RestorePreview = ({ tried, counts, busy, t, onAccept, onRefuse }: Props) => {
  const rows = [
    ['nav.claims', counts.claims, tried.rows.claims],
    ['nav.corrections', counts.corrections, tried.rows.corrections],
    ['safety.own', counts.ownFacts, tried.rows.userFacts],
  ] as const;
  return (
    <Preview
      what="restore"
      heading="h3"
      title={t('restore.made', { date: t.date(tried.madeAt), version: tried.extension })}
      shown={tried.rows.claims ?? 0}
      accept={t('restore.accept')}
      refuse={t('restore.refuse')}
      busy={busy}
      onAccept={onAccept}
      onRefuse={onRefuse}
    >
      <p>{t('restore.passed')}</p>
      <table class="tl-counts">
        <caption class="tl-hidden">{t('restore.then')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('restore.now')}</th>
            <th scope="col">{t('restore.then')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, now, then = 0]) => (
            <tr key={key}>
              <th scope="row">{t(key)}</th>
              <td>{wholeNumber(t, now)}</td>
              <td>{wholeNumber(t, then)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {tried.unreadable > 0 && <p>{t('restore.unreadable', { rows: wholeNumber(t, tried.unreadable) })}</p>}
      <p class="tl-quiet">{t('restore.rest')}</p>
    </Preview>
  );
};
