/** A block without figures that has not been read yet. */
export type Waiting = { readonly length: number; readonly read: () => void };

/** Blocks that wait for a figure to need them, and how much of the text has been read from its beginning. */
export type Queue = { blocks: Waiting[]; heard: number };

/** The beginning of a text says whose it is; it is read as it comes. */
const LEAD = 3000;
/** What stands further in front of a figure than this, without any other in between, says nothing of it. */
const REACH = 600;
/** Headings and names of speakers speak for all that follows. */
const HEADING = 80;
const MOST = 60;

export const newQueue = (): Queue => ({ blocks: [], heard: 0 });

/** Reads a block of the beginning at once and keeps a later one until a figure follows. */
export function wait(queue: Queue, block: Waiting): void {
  queue.heard += block.length;
  if (queue.heard <= LEAD) block.read();
  else queue.blocks.push(block);
  if (queue.blocks.length > MOST) queue.blocks.splice(0, queue.blocks.length - MOST / 2);
}

/** Reads what waits within reach of the figure that comes now, and forgets the rest. */
export function hear(queue: Queue): void {
  if (queue.blocks.length === 0) return;
  let distance = 0;
  const near: Waiting[] = [];
  for (const block of queue.blocks.reverse()) {
    if (distance < REACH || block.length < HEADING) near.push(block);
    distance += block.length;
  }
  queue.blocks = [];
  for (const block of near.reverse()) block.read();
}
