import { readingPeriod, readingTitle, splitLines } from '../components/reading';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { ListedFigure } from '../lib/messages/protocol';

/** A figure as the card tells it: reading, verdict, lines and caveats, as lines of text. */
export function describeFigure({ figure, comparison }: ListedFigure, t: PageTranslator): string[] {
  const { first, since } = splitLines(comparison);
  const said = [
    ...(figure.qualifier && figure.qualifier !== 'exact' ? [t.message(`qualifier.${figure.qualifier}`)] : []),
    ...(figure.stance === 'actual' ? [] : [t.message(`stance.${figure.stance}`)]),
  ];
  const reading = [readingTitle(t, figure), readingPeriod(t, figure), ...said];
  return [
    `${figure.quote}   ${reading.join(' · ')}   [${figure.confidence.toFixed(2)}]`,
    `  ${t.message(`verdict.${comparison.verdict}`)}${comparison.reason ? ` (${t.message(`reason.${comparison.reason}`)})` : ''}`,
    ...first.map((line) => `  - ${t.line(line)}`),
    ...since.map((line) => `  - ${t.message('card.since')}: ${t.line(line)}`),
    ...comparison.caveats.map((line) => `  ! ${t.line(line)}`),
  ];
}
