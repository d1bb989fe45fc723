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

const BROADCASTS: ReadonlySet<string> = new Set<Broadcast['type']>([
  'tab/changed',
  'claims/changed',
  'settings/changed',
  'ledger/changed',
  'packs/progress',
]);

/** In pages of ours: calls back with each broadcast of the background until the signal ends. */
export const onBroadcast = (handle: (broadcast: Broadcast) => void, signal: AbortSignal): void =>
  listen(
    (type) => BROADCASTS.has(type),
    (message) => handle(message as Broadcast),
    signal,
  );
