import { isZip, openBundleFile } from '../export/read/open-bundle';
import { looksLikeJson, openJsonText } from '../export/read/open-text';
import { isOwnTable, openOwnTable, toldFactsOf } from '../export/read/own-table';
import { parseCsv, type Table } from '../export/read/parse-csv';
import { withLedger } from '../export/read/told-facts';
import type { OpenFile, RowRefused } from '../export/read/types';
import { send } from '../messages/client';
import { decodeText, MAX_FILE_BYTES, refuseSize } from './decode-text';

/** A file as it can be read: at once, or as a table whose columns have to be mapped first. */
export type OpenedFile =
  | { readonly kind: 'rows'; readonly file: OpenFile }
  | { readonly kind: 'table'; readonly table: Table };

/** Rows cut out of a large table may name facts that none of them tells: the ledger here may hold the same. */
const openTable = async (table: Table): Promise<OpenFile> => {
  const { told, missing } = toldFactsOf(table);
  const reply = missing.length > 0 ? await send('ledger/facts', { ids: missing }) : null;
  return openOwnTable(table, reply?.ok ? withLedger(told, reply.facts) : told);
};

const openText = async (text: string): Promise<OpenedFile | RowRefused> => {
  if (looksLikeJson(text)) {
    const file = openJsonText(text);
    return file.ok ? { kind: 'rows', file } : file;
  }
  const parsed = parseCsv(text);
  if (!parsed.ok) return parsed;
  return isOwnTable(parsed.table)
    ? { kind: 'rows', file: await openTable(parsed.table) }
    : { kind: 'table', table: parsed.table };
};

/** Opens a file by what is in it; its name and type may say anything. */
export const openImport = async (file: File): Promise<OpenedFile | RowRefused> => {
  if (file.size > MAX_FILE_BYTES) return refuseSize(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isZip(bytes)) {
    const bundle = openBundleFile(bytes);
    return bundle.ok ? { kind: 'rows', file: bundle } : bundle;
  }
  const decoded = decodeText(bytes);
  return decoded.ok ? openText(decoded.text) : decoded;
};
