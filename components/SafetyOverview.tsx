import type { PageTranslator } from '../lib/i18n/page-translator';
import type { SafetyStatus } from '../lib/messages/safety';
import type { Space } from '../lib/shell/use-safety';
import { byteSize, wholeNumber } from './sizes';

type Props = {
  readonly status: SafetyStatus;
  readonly space: Space | null;
  readonly refused: boolean;
  readonly t: PageTranslator;
  readonly onPersist: () => void;
};

const SpaceRows = ({ space, refused, t, onPersist }: Omit<Props, 'status'> & { space: Space }) => (
  <>
    <div>
      <dt>{t('safety.space')}</dt>
      <dd data-part="space">
        {t('safety.space.of', { used: byteSize(t, space.used), quota: byteSize(t, space.quota) })}{' '}
        <span class="tl-quiet">{t('safety.unlimited')}</span>
      </dd>
    </div>
    <div>
      <dt>{t('safety.persisted')}</dt>
      <dd data-part="persisted" data-persisted={space.persisted}>
        {t(space.persisted ? 'safety.persisted.yes' : 'safety.persisted.no')}{' '}
        {!space.persisted && (
          <button type="button" class="tl-button" data-action="persist" onClick={onPersist}>
            {t('safety.persist')}
          </button>
        )}
        {refused && <span role="status">{t('safety.persist.refused')}</span>}
      </dd>
    </div>
  </>
);

/** What is kept, how much space it takes, and whether the browser may remove it. */
export const SafetyOverview = (props: Props) => {
  const { status, space, t } = props;
  const { counts } = status;
  const rows = [
    ['claims', 'nav.claims', counts.claims - counts.trash],
    ['trash', 'safety.trash', counts.trash],
    ['corrections', 'nav.corrections', counts.corrections],
    ['ownFacts', 'safety.own', counts.ownFacts],
    ['packs', 'safety.packs', counts.packs],
  ] as const;
  return (
    <section class="tl-section" aria-labelledby="kept-title">
      <h2 class="tl-group-title" id="kept-title">
        {t('safety.kept')}
      </h2>
      <dl class="tl-pairs">
        {rows.map(([name, key, count]) => (
          <div key={name}>
            <dt>{t(key)}</dt>
            <dd data-count={name}>{wholeNumber(t, count)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('safety.canary')}</dt>
          <dd data-canary={status.canary}>{t(`safety.canary.${status.canary}`)}</dd>
        </div>
        {space && <SpaceRows {...props} space={space} />}
      </dl>
    </section>
  );
};
