import { Notice } from '../../components/Notice';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import type { OwnFactsState } from '../../lib/shell/use-own-facts';

type Props = { readonly own: OwnFactsState; readonly t: PageTranslator };

/** What was changed last about facts of one's own, with the way back. */
export const OwnUndo = ({ own, t }: Props) =>
  own.last && (
    <Notice title={t(`own.${own.last.kind}`)}>
      <button type="button" class="tl-button" data-action="undo-fact" onClick={() => void own.undo()}>
        {t('claims.undo')}
      </button>
    </Notice>
  );

/** Deleted facts of one's own, each with a button that takes it back. */
export const OwnTrash = ({ own, t }: Props) =>
  own.trash.length === 0 ? null : (
    <details>
      <summary>{t('own.trash', { count: own.trash.length })}</summary>
      <ul class="tl-muted">
        {own.trash.map(({ fact, source }) => (
          <li key={fact.id}>
            <span>
              {t.message(`metric.${fact.metric}`)}{' '}
              <span class="tl-quiet">{source?.title ?? fact.caveat ?? fact.id}</span>
            </span>
            <button
              type="button"
              class="tl-button"
              data-action="restore-fact"
              onClick={() => void own.restore(fact.id)}
            >
              {t('claims.restore')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
