import type { PageTranslator } from '../lib/i18n/page-translator';

type Props = {
  readonly t: PageTranslator;
  /** Takes the tips away for good. */
  readonly onDone: () => void;
};

const Sample = ({ style }: { readonly style: 'solid' | 'double' | 'wavy' | 'dotted' }) => (
  <span class={`tl-sample tl-sample-${style}`} aria-hidden="true">
    $8
  </span>
);

/** Three things to know at first; they stand in pages of ours alone, and leave for good. */
export const Tips = ({ t, onDone }: Props) => (
  <section class="tl-box tl-tips" aria-labelledby="tips">
    <h2 id="tips" class="tl-group-title">
      {t('tips.title')}
    </h2>
    <ul>
      <li>
        {t('tips.underline')}
        <span class="tl-samples">
          {(['solid', 'double', 'wavy', 'dotted'] as const).map((style) => (
            <span key={style}>
              <Sample style={style} /> {t(`tips.line.${style}`)}
            </span>
          ))}
        </span>
      </li>
      <li>{t('tips.off')}</li>
      <li>{t('tips.list')}</li>
    </ul>
    <button type="button" class="tl-button tl-primary" data-action="tips-done" onClick={onDone}>
      {t('tips.done')}
    </button>
  </section>
);
