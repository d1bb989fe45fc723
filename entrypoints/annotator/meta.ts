import type { ArticleMeta } from '../../lib/messages/protocol';
import { readArticleMeta } from '../../lib/page/article-meta';

/** The page around a frame, where the browser lets it be seen: a frame of the same site belongs to its article. */
const outermost = (): Document => {
  try {
    return window.top?.document ?? document;
  } catch {
    // Another site's page: the frame speaks for itself.
    return document;
  }
};

/** What the article says about itself; the address is the page's, not the frame's. */
export const metaOfPage = (): ArticleMeta => {
  const page = outermost();
  return readArticleMeta(page, page.location.href);
};

/** The host whose switches count; a frame without an address of its own (`srcdoc`) takes its page's. */
export const hostOfPage = (): string => location.hostname || outermost().location.hostname;
