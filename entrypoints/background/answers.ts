import type { ListedFigure, MarkedFigure } from '../../lib/messages/protocol';
import type { ContentSender } from '../../lib/messages/sender';

/** A figure as it was answered, without its page's name for it. */
export type Answered = Omit<ListedFigure, 'id' | 'frameId'>;

/** Figures of all frames together that are held; the oldest answers go first. */
const MOST = 10_000;

/**
 * What frames were answered, so that they need not write it out when they report. A cache in memory: whoever reports
 * after it is gone, or asks for what was dropped, is told so and writes all of it out.
 */
const answers = new Map<string, readonly Answered[]>();
let held = 0;

const keyOf = ({ tabId, frameId, documentId }: ContentSender, chunk: string): string =>
  `${tabId} ${frameId} ${documentId ?? ''} ${chunk}`;

const drop = (key: string): void => {
  held -= answers.get(key)?.length ?? 0;
  answers.delete(key);
};

/** Remembers what a frame was answered for a chunk. */
export const rememberAnswer = (sender: ContentSender, chunk: string, figures: readonly Answered[]): void => {
  const key = keyOf(sender, chunk);
  drop(key);
  if (figures.length === 0) return;
  answers.set(key, figures);
  held += figures.length;
  for (const oldest of answers.keys()) {
    if (held <= MOST) return;
    drop(oldest);
  }
};

/** Writes out what a frame reports in short; null where one of them is not known any more. */
export const writeOut = (sender: ContentSender, marked: readonly MarkedFigure[]): ListedFigure[] | null => {
  const listed: ListedFigure[] = [];
  for (const one of marked) {
    const known = 'chunk' in one ? answers.get(keyOf(sender, one.chunk))?.[one.index] : one;
    if (known === undefined) return null;
    listed.push({ ...known, id: one.id, frameId: sender.frameId });
  }
  return listed;
};

/** Forgets the answers of a tab that shows another page, or none any more. */
export const forgetAnswers = (tabId: number): void => {
  for (const key of answers.keys()) if (key.startsWith(`${tabId} `)) drop(key);
};
