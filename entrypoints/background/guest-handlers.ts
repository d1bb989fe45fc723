import { failure, type Handlers } from '../../lib/messages/router';
import { orderTab } from './broadcast';
import { messageOf } from './expected';
import { injectStage } from './inject';

type GuestHandlers = Pick<Handlers, 'stage/inject' | 'guest/show' | 'guest/do' | 'guest/tell'>;

const TOP = 0;
const NOBODY = failure('nobody', 'Nothing of ours listens there.');
const WRONG_FRAME = failure('not-allowed', 'Only frames have cards elsewhere, and only the page shows them.');

/**
 * Carries cards of frames to the page around them and answers back. It goes through here, never through the page: who
 * sent what is the browser's word.
 */
export const guestHandlers: GuestHandlers = {
  'stage/inject': async (_request, { tabId, frameId }) => {
    if (frameId === TOP) return WRONG_FRAME;
    try {
      await injectStage(tabId);
      return { ok: true };
    } catch (error) {
      return failure('unreadable', `The page around the frame may not be read. (${messageOf(error)})`);
    }
  },
  'guest/show': async ({ card }, { tabId, frameId }) => {
    if (frameId === TOP) return WRONG_FRAME;
    return (await orderTab(tabId, { type: 'order/guest-show', frameId, card }, TOP)) ? { ok: true } : NOBODY;
  },
  'guest/do': async ({ act }, { tabId, frameId }) => {
    if (frameId === TOP) return WRONG_FRAME;
    return (await orderTab(tabId, { type: 'order/guest-do', frameId, act }, TOP)) ? { ok: true } : NOBODY;
  },
  'guest/tell': async ({ frameId, event }, sender) => {
    if (sender.frameId !== TOP || frameId === TOP) return WRONG_FRAME;
    return (await orderTab(sender.tabId, { type: 'order/guest-event', event }, frameId))
      ? { ok: true }
      : NOBODY;
  },
};
