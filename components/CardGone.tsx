import type { Translator } from '../lib/i18n/translator';

/** What the card says after its figure was taken off the page by it: it can be taken back on the spot. */
export const CardGone = ({ t, onUndo }: { t: Translator; onUndo: () => void }) => (
  <div class="tl-gone" role="status">
    <p>
      <strong>{t('correct.gone')}</strong>
    </p>
    <p class="tl-quiet">{t('correct.gone.hint')}</p>
    <button type="button" class="tl-button tl-primary" data-action="withdraw" onClick={onUndo}>
      {t('correct.undo')}
    </button>
  </div>
);
