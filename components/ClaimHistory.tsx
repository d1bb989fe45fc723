import type { Claim } from '../lib/claims/types';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { RevisionLine } from './RevisionLine';

type Props = { readonly claim: Claim; readonly t: PageTranslator };

const Visit = ({ claim: { visit }, t }: Props) =>
  visit ? (
    <p data-part="visit">
      {!visit.found && <strong>{t('missing.last', { date: t.date(visit.at) })}. </strong>}
      {t('lib.seen', { date: t.date(visit.seenAt) })}
    </p>
  ) : null;

const Earlier = ({ claim: { earlier = [] }, t }: Props) =>
  earlier.length === 0 ? null : (
    <div data-part="earlier">
      <h4>{t('lib.earlier')}</h4>
      <ul class="tl-lines">
        {earlier.map(({ comparison, packVersion, replacedAt }) => (
          <li key={replacedAt}>
            {t('lib.earlier.row', {
              verdict: t(`verdict.${comparison.verdict}`),
              pack: packVersion,
              date: t.date(replacedAt),
            })}
          </li>
        ))}
      </ul>
    </div>
  );

/** What became of a claim since it was kept: other amounts, visits, comparisons with earlier ledgers. */
export const ClaimHistory = ({ claim, t }: Props) => {
  const { revisions = [], visit, earlier = [] } = claim;
  if (revisions.length === 0 && !visit && earlier.length === 0) return null;
  return (
    <section class="tl-group tl-history" data-part="history">
      <h3>{t('lib.since')}</h3>
      <Visit claim={claim} t={t} />
      {revisions.toReversed().map((revision) => (
        <RevisionLine key={revision.after.seenAt} revision={revision} t={t} />
      ))}
      <Earlier claim={claim} t={t} />
    </section>
  );
};
