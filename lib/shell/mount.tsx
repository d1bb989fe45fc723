import { type ComponentType, render } from 'preact';
import { lookProps } from '../../components/look';
import { Failed } from '../../components/Notice';
import { PAGE_CSS } from '../../components/styles/page';
import type { PageKey } from '../i18n/message';
import type { PageTranslator } from '../i18n/page-translator';
import { type SettingsState, useSettings } from './use-settings';
import { useTranslator } from './use-translator';

/** What every page of ours gets: words, settings and the way to change them. */
export type ShellProps = { readonly t: PageTranslator; readonly state: SettingsState };

const Shell = ({ Page, titleKey }: { Page: ComponentType<ShellProps>; titleKey: PageKey }) => {
  const state = useSettings();
  const t = useTranslator(state.settings.language);
  if (t) document.documentElement.lang = t.language;
  document.documentElement.style.colorScheme =
    state.settings.theme === 'auto' ? 'light dark' : state.settings.theme;
  if (t) document.title = t(titleKey);
  return (
    <div
      class="tl tl-page"
      data-theme={state.settings.theme}
      {...lookProps({ size: state.settings.textSize, font: state.settings.font, pageFont: null })}
    >
      {t && state.failure && <Failed failure={state.failure} t={t} />}
      {t && state.loaded && <Page t={t} state={state} />}
    </div>
  );
};

/** Renders a page of ours into `<body>`, with our style sheet and the user's language and theme. */
export const mountPage = (Page: ComponentType<ShellProps>, titleKey: PageKey): void => {
  const style = document.createElement('style');
  style.textContent = PAGE_CSS;
  document.head.append(style);
  render(<Shell Page={Page} titleKey={titleKey} />, document.body);
};
