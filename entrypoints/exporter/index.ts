import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rememberLines } from '../../lib/export/remember-lines';
import { makePartWriter } from '../../lib/export/stream';
import { TEXT_FORMATS } from '../../lib/export/text-formats';
import type { ExportOptions } from '../../lib/export/types';
import type { WorkOrder, WorkPart, WorkReply } from '../../lib/shell/export-work';
import { loadTranslator } from '../../lib/shell/load-translator';
import { readClaimJson } from '../../lib/store/claim-parts';
import { openDatabase } from '../../lib/store/database';

type Scope = {
  onmessage: (event: MessageEvent<WorkOrder | WorkPart>) => void;
  readonly postMessage: (reply: WorkReply, transfer: readonly ArrayBuffer[]) => void;
};

/** Opens what every part needs. Throws what the database says. */
const takeOrder = async ({ format, language, ...given }: WorkOrder) => {
  const [t, opened] = await Promise.all([loadTranslator(language), openDatabase()]);
  if (!opened.ok) throw new Error(opened.detail);
  const options: ExportOptions = { ...given, t: rememberLines(t) };
  return { database: opened.value, write: makePartWriter(TEXT_FORMATS[format], options) };
};

/** Runs in a worker of a page that exports: reads claims and makes their text, so that the page stays usable. */
export default defineUnlistedScript(() => {
  const scope = self as unknown as Scope;
  let order: ReturnType<typeof takeOrder> | null = null;
  const make = async ({ at, ids }: WorkPart): Promise<void> => {
    if (!order) throw new Error('No order came before the first part.');
    const { database, write } = await order;
    const { json, problems } = await readClaimJson(database, ids);
    const bytes = write(json);
    scope.postMessage({ at, ok: true, bytes, problems }, [bytes.buffer]);
  };
  scope.onmessage = ({ data }) => {
    if (data.kind === 'order') order = takeOrder(data);
    else {
      make(data).catch((error: unknown) =>
        scope.postMessage({ at: data.at, ok: false, detail: String(error) }, []),
      );
    }
  };
});
