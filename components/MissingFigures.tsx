import type { MissingHere } from '../lib/claims/visits';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { Notice } from './Notice';

type Props = { readonly missing: readonly MissingHere[]; readonly t: PageTranslator };

/** Kept figures of this page that the last visit did not find on it, with their saved sentences. */
export const MissingFigures = ({ missing, t }: Props) =>
  missing.length === 0 ? null : (
    <Notice title={t('missing.title', { count: missing.length })}>
      <ul class="tl-lines" data-list="missing">
        {missing.map(({ claimId, keptAt, sentence, visitedAt }) => (
          <li key={claimId}>
            <q>{sentence}</q>{' '}
            <span class="tl-quiet">
              {t('kept.on', { date: t.date(keptAt) })}. {t('missing.last', { date: t.date(visitedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
