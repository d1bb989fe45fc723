import type { Comparison, Line } from '../lib/compare/types';
import type { Translator } from '../lib/i18n/translator';
import { foldLines, splitLines } from './reading';

const LineList = ({ lines, t }: { lines: readonly Line[]; t: Translator }) => (
  <ul class="tl-lines">
    {lines.map((line) => (
      <li key={`${line.key} ${line.facts.join(' ')}`}>{t.line(line)}</li>
    ))}
  </ul>
);

/** The first lines in sight, the others one click away. */
const Group = ({ lines, t, title }: { lines: readonly Line[]; t: Translator; title: string }) => {
  if (lines.length === 0) return null;
  const { shown, folded } = foldLines(lines);
  return (
    <section class="tl-group">
      <h3>{title}</h3>
      <LineList lines={shown} t={t} />
      {folded.length > 0 && (
        <details>
          <summary>{t('card.more', { count: folded.length })}</summary>
          <LineList lines={folded} t={t} />
        </details>
      )}
    </section>
  );
};

/** What must be known with any verdict; never folded away. */
export const Caveats = ({ comparison, t }: { comparison: Comparison; t: Translator }) =>
  comparison.caveats.length > 0 ? (
    <section class="tl-group tl-caveats">
      <h3>{t('card.caveats')}</h3>
      <LineList lines={comparison.caveats} t={t} />
    </section>
  ) : null;

/** What the ledger says beside the figure: what was known then, and what came since. */
export const Lines = ({ comparison, t }: { comparison: Comparison; t: Translator }) => {
  const { first, since } = splitLines(comparison);
  return (
    <>
      <Group lines={first} t={t} title={t(since.length > 0 ? 'card.then' : 'card.lines')} />
      <Group lines={since} t={t} title={t.aside(t('card.since'), t('card.since.note'))} />
    </>
  );
};
