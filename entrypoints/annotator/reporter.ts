import type { ArticleMeta, MarkedFigure } from '../../lib/messages/protocol';
import type { Mark } from '../../lib/overlay/mark';
import type { Send } from './session';

type Options = {
  readonly send: Send;
  /** Where the frame is among the frames of its page. */
  readonly path: () => readonly number[];
  readonly onFailure: (code: string) => void;
};

const inShort = ({ id, answer }: Mark): MarkedFigure => ({ id, ...answer });
const inFull = ({ id, figure, context, comparison }: Mark): MarkedFigure => ({
  id,
  figure,
  context,
  comparison,
});

/** Tells the background which figures are marked: in short, and written out where it no longer knows them. */
export class Reporter {
  readonly #options: Options;
  /** What was reported last, so that nothing is said twice; null where that does not count. */
  #said: string | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Reports the marks, unless they are those of the last report. */
  report(meta: ArticleMeta, marks: readonly Mark[]): void {
    const said = marks.map(({ id, answer }) => `${id} ${answer.chunk} ${answer.index}`).join('\n');
    if (said === this.#said) return;
    this.#said = said;
    void this.#send(meta, marks);
  }

  /** The background lost the list: it is sent once more, changed or not. */
  again(meta: ArticleMeta, marks: readonly Mark[]): void {
    this.forget();
    this.report(meta, marks);
  }

  /** Takes nothing for reported. */
  forget(): void {
    this.#said = null;
  }

  async #send(meta: ArticleMeta, marks: readonly Mark[]): Promise<void> {
    const said = this.#said;
    const { send, path, onFailure } = this.#options;
    const short = await send('page/report', { meta, figures: marks.map(inShort), path: path() });
    if (short.ok) return;
    if (short.code !== 'forgotten') return onFailure(short.code);
    // Another report may have been sent meanwhile; an older one must not come after it.
    if (said !== this.#said) return;
    const full = await send('page/report', { meta, figures: marks.map(inFull), path: path() });
    if (!full.ok) onFailure(full.code);
  }
}
