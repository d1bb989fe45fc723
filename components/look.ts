import type { Settings } from '../lib/messages/settings';

/** How readers want our text: its size, and whose font it is set in. */
export type Look = {
  readonly size: Settings['textSize'];
  readonly font: Settings['font'];
  /** The font of the page, as CSS has it, where there is a page. */
  readonly pageFont: string | null;
};

type LookProps = { 'data-size': string; 'data-font': string; style?: Record<string, string> };

/** Attributes of a root element (class `tl`) that is to look so. */
export const lookProps = ({ size, font, pageFont }: Look = PLAIN): LookProps => ({
  'data-size': size,
  'data-font': font,
  ...(font === 'page' && pageFont ? { style: { '--tl-sans': pageFont, '--tl-serif': pageFont } } : {}),
});

const PLAIN: Look = { size: 'normal', font: 'system', pageFont: null };
