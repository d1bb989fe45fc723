import { type CardEvents, type CardView, findCard } from '../../lib/overlay/card-door';
import { FrameCards } from './frame-cards';
import { framePath } from './frame-path';
import { type ServiceOptions, servicesOf } from './services';

export type CardOptions = ServiceOptions & { readonly events: CardEvents; readonly signal: AbortSignal };

/** Cards in this document, after having their script injected where it is not here yet; null when it cannot be had. */
const makeOwn = async (options: CardOptions): Promise<CardView | null> => {
  if (!findCard()) await options.send('card/inject', {});
  const mount = findCard();
  return mount && !options.signal.aborted ? mount(servicesOf(options), options.events, options.signal) : null;
};

/** The view of the cards: of a frame in the page around it, where nothing cuts them off, else in this document. */
export const makeCard = async (options: CardOptions): Promise<CardView | null> => {
  const path = framePath();
  if (path.length === 0) return makeOwn(options);
  const isStaged = !path.includes(-1) && (await options.send('stage/inject', {})).ok;
  return isStaged && !options.signal.aborted
    ? new FrameCards({ ...options, path, makeOwn: () => makeOwn(options) })
    : makeOwn(options);
};
