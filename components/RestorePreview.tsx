import type { PageTranslator } from '../lib/i18n/page-translator';
import type { SafetyStatus } from '../lib/messages/safety';
import type { Tried } from '../lib/shell/use-restore';
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
    <section class="tl-box" aria-labelledby="restore-preview" data-tried={tried.rows.claims ?? 0}>
      <h3 class="tl-group-title" id="restore-preview">
        {t('restore.made', { date: t.date(tried.madeAt), version: tried.extension })}
      </h3>
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
      <div class="tl-tools">
        <button
          type="button"
          class="tl-button tl-primary"
          data-action="accept-restore"
          disabled={busy}
          onClick={onAccept}
        >
          {t('restore.accept')}
        </button>
        <button
          type="button"
          class="tl-button"
          data-action="refuse-restore"
          disabled={busy}
          onClick={onRefuse}
        >
          {t('restore.refuse')}
        </button>
      </div>
    </section>
  );
};
