import { browser } from 'wxt/browser';
import type { TableText } from '../../lib/compare/table-sums';
import { tablesSchema } from '../../lib/messages/schemas/tables';
import { messageOf } from './expected';
import { unlessHeldBack } from './held-back';

/** The data tables of a tab; none where it cannot be asked. What is no table of text is left out. */
export const readTables = async (tabId: number): Promise<readonly TableText[]> => {
  try {
    const frames = await unlessHeldBack(
      browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/tables.js'] }),
    );
    return frames.flatMap(({ result }) => tablesSchema.safeParse(result).data ?? []);
  } catch (error) {
    console.debug('Tables cannot be read:', messageOf(error));
    return [];
  }
};
