import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { send } from '../../lib/messages/client';
import { onOrder } from '../../lib/messages/listen';
import { findRuntime } from '../../lib/messages/runtime';
import { Stage } from './stage';

const KEY = Symbol.for('two-ledgers.stage');

type Running = { readonly controller: AbortController; readonly lives: () => boolean };

/** Injected into a page when a card of one of its frames is near. One that lives is not replaced: it has cards open. */
export default defineUnlistedScript(() => {
  const shared = globalThis as { [KEY]?: Running };
  if (shared[KEY]?.lives()) return;
  shared[KEY]?.controller.abort();
  const controller = new AbortController();
  shared[KEY] = { controller, lives: () => findRuntime() !== null };
  const stage = new Stage(send, controller.signal);
  onOrder((order) => void stage.obey(order), controller.signal);
});
