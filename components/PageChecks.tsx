import type { PageCheck } from '../lib/compare/page-checks';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { ListedFigure } from '../lib/messages/protocol';

type Props = {
  readonly checks: readonly PageCheck[];
  readonly figures: readonly ListedFigure[];
  readonly t: PageTranslator;
  readonly onGoto: (item: ListedFigure) => void;
};

/** Figures of the page that do not fit together as they were read, each with the way to where it stands. */
export const PageChecks = ({ checks, figures, t, onGoto }: Props) =>
  checks.length === 0 ? null : (
    <section class="tl-checks" aria-label={t('checks.title')}>
      <h2 class="tl-group-title">{t('checks.title')}</h2>
      <p class="tl-quiet">{t('checks.text')}</p>
      <ul class="tl-rows">
        {checks.map((check) => (
          <li key={`${check.kind} ${check.ids.join(' ')}`} class="tl-row tl-check-row">
            <p>{t.line({ key: `checks.${check.kind}`, values: check.values })}</p>
            <div class="tl-tools">
              {check.ids.flatMap((id) => {
                const item = figures.find((one) => one.id === id);
                return item ? (
                  <button key={id} type="button" class="tl-link" onClick={() => onGoto(item)}>
                    {item.figure.quote}
                  </button>
                ) : (
                  []
                );
              })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
