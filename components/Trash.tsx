import type { ClaimSummary } from '../lib/claims/summary';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { readingTitle } from './reading';

type Props = { claims: readonly ClaimSummary[]; t: PageTranslator; onRestore: (id: string) => void };

/** Deleted claims, each with a button that takes it back. */
export const Trash = ({ claims, t, onRestore }: Props) => {
  if (claims.length === 0) return null;
  return (
    <details>
      <summary>{t('claims.trash', { count: claims.length })}</summary>
      <p class="tl-quiet">{t('claims.trash.text')}</p>
      <ul class="tl-muted">
        {claims.map((claim) => (
          <li key={claim.id}>
            <span>
              {claim.quote} <span class="tl-quiet">{readingTitle(t, claim.reading)}</span>
            </span>
            <button type="button" class="tl-button" data-action="restore" onClick={() => onRestore(claim.id)}>
              {t('claims.restore')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
};
