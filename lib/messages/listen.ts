import type { Broadcast, Orders } from './protocol';
import { findRuntime, type MessageListener } from './runtime';

const typeOf = (message: unknown): string => {
  const type = (message as { type?: unknown } | null)?.type;
  return typeof type === 'string' ? type : '';
};

const listen = (
  isOurs: (type: string) => boolean,
  handle: (message: unknown) => void,
  signal: AbortSignal,
): void => {
  const runtime = findRuntime();
  if (runtime === null || signal.aborted) return;
  const listener: MessageListener = (message, sender) => {
    if (sender.id === runtime.id && isOurs(typeOf(message))) handle(message);
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener), { once: true });
};

/** In content scripts: calls back with each order of the background until the signal ends. */
export const onOrder = (handle: (order: Orders) => void, signal: AbortSignal): void =>
  listen(
    (type) => type.startsWith('order/'),
    (message) => handle(message as Orders),
    signal,
  );

/** Every kind of broadcast; the type makes sure that none is forgotten. */
const BROADCASTS: Readonly<Record<Broadcast['type'], true>> = {
  'tab/changed': true,
  'claims/changed': true,
  'corrections/changed': true,
  'settings/changed': true,
  'ledger/changed': true,
  'safety/changed': true,
  'restore/progress': true,
  'packs/progress': true,
  'imports/progress': true,
};

/** In pages of ours: calls back with each broadcast of the background until the signal ends. */
export const onBroadcast = (handle: (broadcast: Broadcast) => void, signal: AbortSignal): void =>
  listen(
    (type) => Object.hasOwn(BROADCASTS, type),
    (message) => handle(message as Broadcast),
    signal,
  );
