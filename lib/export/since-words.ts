import type { Claim, EarlierComparison, Revision } from '../claims/types';
import type { PageTranslator } from '../i18n/page-translator';

const revisionWords = (t: PageTranslator, { before, after }: Revision): string =>
  t.sentences([
    t.sentence(t('revision.title', { before: before.quote.exact, after: after.quote.exact })),
    t('revision.before', { date: t.date(before.seenAt) }),
    t.quoted(before.sentence),
    t('revision.after', { date: t.date(after.seenAt) }),
    t.quoted(after.sentence),
  ]);

const earlierWords = (
  t: PageTranslator,
  { comparison, packVersion, replacedAt }: EarlierComparison,
): string =>
  t('lib.earlier.row', {
    verdict: t(`verdict.${comparison.verdict}`),
    pack: packVersion,
    date: t.date(replacedAt),
  });

/**
 * What became of a claim since it was kept, one thing an item: it was no longer on its page, its sentence had another
 * amount, it was compared with earlier ledgers. A file that left this out would pass on what its page has taken back.
 */
export const sinceWords = (
  t: PageTranslator,
  { visit, revisions = [], earlier = [] }: Claim,
): readonly string[] => [
  ...(visit?.found === false
    ? [
        t.sentences([
          t.sentence(t('missing.last', { date: t.date(visit.at) })),
          t('lib.seen', { date: t.date(visit.seenAt) }),
        ]),
      ]
    : []),
  ...revisions.toReversed().map((revision) => revisionWords(t, revision)),
  ...(earlier.length > 0
    ? [t.named(t('lib.earlier'), t.clauses(earlier.map((one) => earlierWords(t, one))))]
    : []),
];
