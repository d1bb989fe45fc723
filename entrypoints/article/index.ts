import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guessArticle } from '../../lib/page/readable';
import { offerDoor } from '../../lib/page/world-door';

/** Injected when a figure is kept on a page that does not say who wrote it, or when. */
export default defineUnlistedScript(() => offerDoor('article', () => guessArticle(document)));
