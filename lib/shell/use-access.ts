import { useState } from 'preact/hooks';
import { send } from '../messages/client';
import type { Failure } from '../messages/protocol';
import type { Settings } from '../messages/settings';

type Origins = { origins: string[] };
type Access = NonNullable<Settings['access']>;

/** Which hosts a choice needs, and which of the granted ones it does not. */
export type OriginRules = {
  readonly originsFor: (access: Access) => readonly string[];
  readonly surplusOrigins: (access: Access, granted: readonly string[]) => readonly string[];
};

/** The part of `browser.permissions` that grants and withdraws hosts. */
export type PermissionsApi = {
  request(wanted: Origins): Promise<boolean>;
  remove(given: Origins): Promise<boolean>;
  getAll(): Promise<{ origins?: string[] | undefined }>;
};

export type AccessState = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Call it inside a click: the browser asks its question only then. */
  readonly choose: (access: Access) => Promise<void>;
};

const DENIED: Failure = { ok: false, code: 'denied', detail: '' };

/**
 * Withdraws hosts that the new choice does not need. Done after granting, so that a host in both sets
 * is never without access in between.
 */
const withdraw = async (permissions: PermissionsApi, rules: OriginRules, access: Access): Promise<void> => {
  const { origins = [] } = await permissions.getAll();
  const surplus = [...rules.surplusOrigins(access, origins)];
  if (surplus.length > 0) await permissions.remove({ origins: surplus });
};

/** Asks the browser for exactly the hosts of a choice, then tells the background. */
export const useAccess = (permissions: PermissionsApi, rules: OriginRules): AccessState => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async (access: Access): Promise<void> => {
    const origins = [...rules.originsFor(access)];
    // Nothing may come before the request: a browser forgets the click at the first wait.
    const asked = origins.length > 0 ? permissions.request({ origins }) : Promise.resolve(true);
    setBusy(true);
    try {
      if (!(await asked)) {
        setFailure(DENIED);
        return;
      }
      await withdraw(permissions, rules, access);
      const reply = await send('access/set', { access });
      setFailure(reply.ok ? null : reply);
    } catch (error) {
      setFailure({ ...DENIED, detail: error instanceof Error ? error.message : String(error) });
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, choose };
};
