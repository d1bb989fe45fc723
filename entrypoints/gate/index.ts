import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tell } from '../../lib/messages/client';
import { watchForNames } from '../../lib/page/names';

const KEY = Symbol.for('two-ledgers.gate');

/** Runs on every allowed page: asks for the annotator once the page's text names one of the companies. */
export default defineUnlistedScript(() => {
  const shared = globalThis as { [KEY]?: AbortController };
  shared[KEY]?.abort();
  const controller = new AbortController();
  shared[KEY] = controller;
  watchForNames(controller, () => tell('gate/found', { host: location.hostname }));
});
