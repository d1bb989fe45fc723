import type { Claim } from './types';

const bare = (url: string): string => url.split('#')[0] ?? url;

/** A page that calls a front page its canonical address says nothing of itself. */
const isFront = (url: string): boolean => /^[a-z][a-z\d+.-]*:\/\/[^/?#]*\/?$/i.test(url);

/** Addresses by which a page is known again: its own and its canonical one, without what follows `#`. */
export const pageKeys = ({ url, canonicalUrl }: Pick<Claim['page'], 'url' | 'canonicalUrl'>): string[] => {
  const own = bare(url);
  const canonical = canonicalUrl === null ? own : bare(canonicalUrl);
  return canonical === own || isFront(canonical) ? [own] : [own, canonical];
};
