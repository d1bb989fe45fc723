import { type BundleCode, openBundle } from '../bundle/open';
import { checkClaim } from './check-claim';
import { type Opened, type RefusalReason, refuse } from './types';

const REASONS: Readonly<Record<BundleCode, RefusalReason>> = {
  'not-a-zip': 'not-zip',
  'not-a-bundle': 'bad-entry',
  'too-large': 'too-large',
  checksum: 'checksum',
  future: 'newer-format',
  'bad-rows': 'bad-field',
};

/** Whether bytes begin as a zip file does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** The claims of an evidence bundle: names, sizes, checksums and rows are checked before any of them is read. */
export const openBundleFile = (bytes: Uint8Array): Opened => {
  const bundle = openBundle(bytes);
  if (!bundle.ok) return refuse(0, REASONS[bundle.code], '', bundle.detail);
  const { claims } = bundle.value;
  return {
    ok: true,
    format: 'bundle',
    count: claims.length,
    read: (index) => checkClaim(claims[index], index + 1),
  };
};
