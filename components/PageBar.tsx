import type { PageTranslator } from '../lib/i18n/page-translator';
import { Mark } from './icons';

export type BarTarget = 'panel' | 'library' | 'settings';

type Props = { t: PageTranslator; targets: readonly BarTarget[]; onOpen: (target: BarTarget) => void };

/** The head of popup and panel: our name, and the ways to our other pages. */
export const PageBar = ({ t, targets, onOpen }: Props) => (
  <header class="tl-bar-top">
    <Mark size={22} />
    <h1>{t('app.name')}</h1>
    <nav class="tl-nav" aria-label={t('nav.label')}>
      {targets.map((target) => (
        <button key={target} type="button" class="tl-link" data-open={target} onClick={() => onOpen(target)}>
          {t(`nav.${target}`)}
        </button>
      ))}
    </nav>
  </header>
);
