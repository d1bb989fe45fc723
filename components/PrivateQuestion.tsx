import type { Translator } from '../lib/i18n/translator';

/** What would be stored. */
export type PrivateMatter = 'claim' | 'correction' | 'site';

type Props = {
  readonly matter: PrivateMatter;
  readonly t: Translator;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** Asked in private windows before anything of them is stored; a yes counts for one act, and no comes first. */
export const PrivateQuestion = ({ matter, t, onYes, onNo }: Props) => (
  <div class="tl-box tl-box-alert" role="alert" data-part="private">
    <strong>{t('private.title')}</strong>
    <p>{t(`private.${matter}`)}</p>
    <div class="tl-tools">
      <button
        type="button"
        class="tl-button tl-primary"
        data-action="private-no"
        ref={(button) => button?.focus()}
        onClick={onNo}
      >
        {t('private.no')}
      </button>
      <button type="button" class="tl-button" data-action="private-yes" onClick={onYes}>
        {t('private.yes')}
      </button>
    </div>
  </div>
);
