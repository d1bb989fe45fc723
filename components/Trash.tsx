import { useMemo, useState } from 'preact/hooks';
import { outletOf } from '../lib/claims/clusters';
import type { ClaimSummary } from '../lib/claims/summary';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { readingTitle } from './reading';

type Props = {
  readonly claims: readonly ClaimSummary[];
  readonly t: PageTranslator;
  readonly onRestore: (ids: readonly string[]) => void;
};

/** Claims that are listed: a trash may hold as many as the library. */
const LISTED = 200;

const Listed = ({ claims, t, onRestore }: Props) => {
  const latest = useMemo(
    () => claims.toSorted((a, b) => String(b.deletedAt).localeCompare(String(a.deletedAt))),
    [claims],
  );
  return (
    <>
      <div class="tl-tools">
        <p class="tl-quiet">{t('claims.trash.text')}</p>
        {claims.length > 1 && (
          <button
            type="button"
            class="tl-button"
            data-action="restore-all"
            onClick={() => onRestore(latest.map(({ id }) => id))}
          >
            {t('claims.restore-all')}
          </button>
        )}
      </div>
      <ul class="tl-muted">
        {latest.slice(0, LISTED).map((claim) => (
          <li key={claim.id}>
            <span>
              {claim.quote}{' '}
              <span class="tl-quiet">{t.series([readingTitle(t, claim.reading), outletOf(claim)])}</span>
            </span>
            <button
              type="button"
              class="tl-button"
              data-action="restore"
              onClick={() => onRestore([claim.id])}
            >
              {t('claims.restore')}
            </button>
          </li>
        ))}
      </ul>
      {claims.length > LISTED && <p class="tl-quiet">{t('packs.more', { count: claims.length - LISTED })}</p>}
    </>
  );
};

/** Deleted claims, latest first, to be taken back one by one or all at once. */
export const Trash = ({ claims, t, onRestore }: Props) => {
  const [open, setOpen] = useState(false);
  if (claims.length === 0) return null;
  return (
    <details data-part="trash" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('claims.trash', { count: claims.length })}</summary>
      {open && <Listed claims={claims} t={t} onRestore={onRestore} />}
    </details>
  );
};
