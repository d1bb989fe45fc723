import shipped from '../../data/ledger/openai-microsoft.json';
import { buildLedger, type Ledger } from './ledger';
import { type Pack, parsePack } from './schema';

/** The pack that ships with the extension, checked like any other. Throws when it is bad: a broken build. */
export const shippedPack = (): Pack => {
  const result = parsePack(shipped);
  if (result.ok) return result.pack;
  const issues = result.issues.map(
    ({ table, row, field, message }) => `${table} ${row} ${field}: ${message}`,
  );
  throw new Error(`The shipped pack is bad (${result.code}).\n${issues.join('\n')}`);
};

/** The shipped pack, indexed. */
export const shippedLedger = (): Ledger => buildLedger(shippedPack());
