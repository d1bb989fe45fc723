import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { send } from '../../lib/messages/client';
import { onOrder } from '../../lib/messages/listen';
import { hostOfPage } from './meta';
import { Session } from './session';

const KEY = Symbol.for('two-ledgers.annotator');

/** Injected on the gate's word. A newer instance of a document retires the older one and its marks. */
export default defineUnlistedScript(() => {
  const shared = globalThis as { [KEY]?: AbortController };
  shared[KEY]?.abort();
  const controller = new AbortController();
  shared[KEY] = controller;
  const session = new Session({ send, host: hostOfPage(), controller });
  onOrder((order) => session.obey(order), controller.signal);
  void session.start();
});
