import type { Revision, SeenText } from '../lib/claims/types';
import type { Translator } from '../lib/i18n/translator';

type Props = { readonly revision: Revision; readonly t: Translator };

const Words = ({ seen }: { seen: SeenText }) => <q class="tl-seen">{seen.sentence}</q>;

/** The same sentence with another amount: both texts, when the one was last seen and the other first. */
export const RevisionLine = ({ revision: { before, after }, t }: Props) => (
  <div class="tl-revision" data-part="revision">
    <p>
      <strong>{t('revision.title', { before: before.quote.exact, after: after.quote.exact })}</strong>
    </p>
    <p>
      {t('revision.before', { date: t.date(before.seenAt) })} <Words seen={before} />
    </p>
    <p>
      {t('revision.after', { date: t.date(after.seenAt) })} <Words seen={after} />
    </p>
  </div>
);
