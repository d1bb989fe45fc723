import { type ImportItem, itemClaim } from '../claims/draft';
import { makeRowReader, type RowView, viewRow } from '../export/read/read-rows';
import type { OpenFile } from '../export/read/types';
import { send } from '../messages/client';
import type { Failure } from '../messages/protocol';

/** Claims sent at once, each entry of their histories counting as one: about a megabyte, some where texts are long. */
const PART = 200;

const weightOf = (item: ImportItem): number => {
  const { revisions = [], earlier = [] } = itemClaim(item);
  return 1 + revisions.length + earlier.length;
};
/** How long rows are read before the page may draw, ms. */
const TURN = 30;

type Staging = {
  readonly upload: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Sends good rows in parts, in order. */
class Sender {
  private waiting: ImportItem[] = [];
  private sent = 0;
  private weight = 0;

  constructor(private readonly upload: string) {}

  async add(item: ImportItem): Promise<Failure | null> {
    this.waiting.push(item);
    this.weight += weightOf(item);
    return this.weight < PART ? null : this.flush();
  }

  async flush(): Promise<Failure | null> {
    const items = this.waiting;
    if (items.length === 0) return null;
    this.waiting = [];
    this.weight = 0;
    const reply = await send('imports/stage', { upload: this.upload, from: this.sent, items });
    this.sent += items.length;
    return reply.ok ? null : reply;
  }
}

/** Reads all rows of a file while the page stays usable, and lays the good ones aside in the background. Null: ended. */
export const stageImport = async (
  file: OpenFile,
  { upload, signal, onProgress }: Staging,
): Promise<{ readonly ok: true; readonly rows: readonly RowView[] } | Failure | null> => {
  const read = makeRowReader(file);
  const sender = new Sender(upload);
  const rows: RowView[] = [];
  let until = performance.now() + TURN;
  for (let index = 0; index < file.count; index++) {
    const row = read(index);
    rows.push(viewRow(row));
    const failed = row.ok ? await sender.add(row.item) : null;
    if (failed) return failed;
    if (performance.now() < until) continue;
    onProgress(index + 1, file.count);
    await nextTurn();
    if (signal.aborted) return null;
    until = performance.now() + TURN;
  }
  const failed = await sender.flush();
  return failed ?? { ok: true, rows };
};
