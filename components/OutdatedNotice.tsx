import type { PageTranslator } from '../lib/i18n/page-translator';
import type { Outdated } from '../lib/shell/use-outdated';
import { Notice } from './Notice';

type Props = {
  readonly found: Outdated;
  readonly t: PageTranslator;
  readonly onCheck: () => void;
  readonly onCompare: (ids: readonly string[]) => void;
};

/** Rows that are listed; all are compared anew. */
const LISTED = 50;

/** Says which kept figures the ledger in force would judge otherwise, and compares them anew when asked to. */
export const OutdatedNotice = ({ found, t, onCheck, onCompare }: Props) => {
  const { changes, total, pack, complete } = found;
  if (total === 0 || (complete && changes.length === 0)) return null;
  const word = (verdict: (typeof changes)[number]['before']): string => t(`verdict.${verdict}`);
  return (
    <div data-part="outdated">
      <Notice title={changes.length > 0 ? t('outdated.title', { count: changes.length, pack }) : ''}>
        {changes.length > 0 && (
          <>
            <p>{t('outdated.text')}</p>
            <ul class="tl-lines">
              {changes.slice(0, LISTED).map(({ claimId, quote, title, before, after, onlyBasis }) => (
                <li key={claimId}>
                  {quote}:{' '}
                  {onlyBasis
                    ? t('packs.verdict.basis', { verdict: word(after) })
                    : t('packs.verdict', { before: word(before), after: word(after) })}{' '}
                  <span class="tl-quiet">{title}</span>
                </li>
              ))}
            </ul>
            <button
              type="button"
              class="tl-button"
              data-action="compare-anew"
              onClick={() => onCompare(changes.map(({ claimId }) => claimId))}
            >
              {t('outdated.anew')}
            </button>
          </>
        )}
        {!complete && (
          <button type="button" class="tl-button" data-action="check-outdated" onClick={onCheck}>
            {t('outdated.check', { count: total })}
          </button>
        )}
      </Notice>
    </div>
  );
};
