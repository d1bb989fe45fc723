import { LONE_SURROGATE } from './lone-surrogate';
import type { Claim } from './types';

/** Percent-encodes a part of a text directive: comma, ampersand and dash are its syntax. */
const encodePart = (text: string): string =>
  encodeURIComponent(text).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const clean = (text: string): string => text.replace(LONE_SURROGATE, '').replace(/\s+/g, ' ').trim();

/**
 * An address that scrolls to the quote: `#:~:text=prefix-,exact,-suffix`
 * (https://wicg.github.io/scroll-to-text-fragment/#syntax). An anchor in the address stays before the
 * directive; a directive that is there already is replaced.
 */
export const textFragmentUrl = (url: string, quote: Claim['quote']): string => {
  const [address = '', ...anchors] = url.split('#');
  const anchor = anchors.join('#').split(':~:')[0] ?? '';
  const [prefix, exact, suffix] = [quote.prefix, quote.exact, quote.suffix].map(clean);
  const parts = [
    ...(prefix ? [`${encodePart(prefix)}-`] : []),
    encodePart(exact ?? ''),
    ...(suffix ? [`-${encodePart(suffix)}`] : []),
  ];
  return `${address}#${anchor}:~:text=${parts.join(',')}`;
};
