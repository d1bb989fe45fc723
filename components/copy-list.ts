import type { PageTranslator } from '../lib/i18n/page-translator';
import type { ArticleMeta, ListedFigure } from '../lib/messages/protocol';
import { readingPeriod, readingTitle } from './reading';

/** A page's figures as text for notes: where they stand, then each sentence with its reading, verdict and caveats. */
export const listAsText = (
  t: PageTranslator,
  figures: readonly ListedFigure[],
  meta: ArticleMeta | null,
): string => {
  const source = [meta?.author, meta?.title, meta?.publisher, meta?.published?.slice(0, 10)];
  const head = [t.series(source), meta?.canonicalUrl ?? meta?.url ?? ''].filter(Boolean);
  const caveats = new Set(
    figures.flatMap(({ comparison }) => comparison.caveats.map((line) => t.line(line))),
  );
  const rows = figures.map(({ figure, comparison, context }) => {
    const reading = t.series([readingTitle(t, figure), readingPeriod(t, figure)]);
    const lines = comparison.lines.map((line) => `  ${t.line(line)}`);
    return [
      t.quoted(context.sentence),
      t.sentences([
        t.sentence(t.named(figure.quote, reading)),
        t.sentence(t(`verdict.${comparison.verdict}`)),
      ]),
      ...lines,
    ].join('\n');
  });
  return [...head, '', rows.join('\n\n'), '', ...caveats].join('\n').trim();
};
