import type { Revision, SeenText } from '../lib/claims/types';
import type { Translator } from '../lib/i18n/translator';

type Props = {
  readonly revision: Revision;
  readonly t: Translator;
  /** Shows both texts only when asked to. */
  readonly folded?: boolean;
};

const Words = ({ seen }: { seen: SeenText }) => <q>{seen.sentence}</q>;

const Texts = ({ revision: { before, after }, t }: Props) => (
  <>
    <p>
      {t('revision.before', { date: t.date(before.seenAt) })} <Words seen={before} />
    </p>
    <p>
      {t('revision.after', { date: t.date(after.seenAt) })} <Words seen={after} />
    </p>
  </>
);

/** The same sentence with another amount: both texts, when the one was last seen and the other first. */
export const RevisionLine = (props: Props) => {
  const { revision, t, folded = false } = props;
  const { before, after } = revision;
  const title = (
    <strong>{t('revision.title', { before: before.quote.exact, after: after.quote.exact })}</strong>
  );
  return folded ? (
    <details class="tl-revision" data-part="revision">
      <summary>{title}</summary>
      <Texts {...props} />
    </details>
  ) : (
    <div class="tl-revision" data-part="revision">
      <p>{title}</p>
      <Texts {...props} />
    </div>
  );
};
