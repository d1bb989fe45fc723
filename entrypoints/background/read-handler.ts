import { compareFigure } from '../../lib/compare';
import type { Comparison } from '../../lib/compare/types';
import type { Figure } from '../../lib/figures/types';
import type { ReadFigure } from '../../lib/messages/protocol';
import { packFigures } from '../../lib/messages/read-reply';
import { failure, type Handlers } from '../../lib/messages/router';
import { isSiteOn } from '../../lib/messages/settings';
import { type ChunkFigure, readChunk } from '../../lib/page/chunk-figures';
import { readSettings } from '../../lib/store/settings-store';
import { type Answered, rememberAnswer } from './answers';
import { correctAll } from './correction-handlers';
import { getLedger } from './storage';

type Compared = ChunkFigure & { readonly final: Figure | null; readonly comparison: Comparison };

const toAnswered = ({ figure, final, context, comparison }: Compared): Answered => ({
  figure: final ?? figure,
  context,
  comparison,
});

const toReadFigure = ({ figure, final, comparison }: Compared): ReadFigure =>
  final === figure ? { figure, comparison } : { figure, corrected: final, comparison };

/**
 * Reads text that the annotator sends, and compares the figures in it. Text of pages comes here, not figures alone:
 * the engine with the words of a language takes some hundred kilobytes and tens of milliseconds to get ready, which
 * every page would pay for on its main thread, and here is paid once. Only blocks that may hold figures come, with
 * those around them; they are read and forgotten, never stored, and leave the device as little as everything else.
 */
export const readHandler: Pick<Handlers, 'page/read'> = {
  'page/read': async ({ host, published, lang, chunk }, sender) => {
    const [{ settings }, { ledger }] = await Promise.all([readSettings(), getLedger()]);
    if (!isSiteOn(settings, sender.tabHost ?? host))
      return failure('off', 'Annotations are off on this site.');
    const options = { ledger, published, assumptions: settings.assumptions };
    const read = readChunk(chunk, { published, lang });
    const corrected = await correctAll(read);
    const compared = read.map(({ figure, context }, at) => {
      const final = corrected[at] ?? null;
      return { figure, final, context, comparison: compareFigure(final ?? figure, options) };
    });
    rememberAnswer(sender, chunk.id, compared.map(toAnswered));
    return { ok: true, ...packFigures(compared.map(toReadFigure), settings.assumptions) };
  },
};
