import { type Comparison, DEFAULT_ASSUMPTIONS, type Line } from '../lib/compare/types';
import type { Translator } from '../lib/i18n/translator';
import { splitLines } from './reading';

const SHOWN_AT_ONCE = 3;

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
  const rest = lines.slice(SHOWN_AT_ONCE);
  return (
    <section class="tl-group">
      <h3>{title}</h3>
      <LineList lines={lines.slice(0, SHOWN_AT_ONCE)} t={t} />
      {rest.length > 0 && (
        <details>
          <summary>{t('card.more', { count: rest.length })}</summary>
          <LineList lines={rest} t={t} />
        </details>
      )}
    </section>
  );
};

/** What must be known with any verdict; never folded away. */
export const Caveats = ({ comparison, t }: { comparison: Comparison; t: Translator }) => {
  const { revenueShareRate } = comparison.assumptions;
  const assumed = revenueShareRate !== DEFAULT_ASSUMPTIONS.revenueShareRate;
  if (comparison.caveats.length === 0 && !assumed) return null;
  return (
    <section class="tl-group tl-caveats">
      <h3>{t('card.caveats')}</h3>
      <LineList lines={comparison.caveats} t={t} />
      {assumed && <p>{t('card.assumed-rate', { percent: t.percent(revenueShareRate * 100) })}</p>}
    </section>
  );
};

/** What the ledger says beside the figure: what was known then, and what came since. */
export const Lines = ({ comparison, t }: { comparison: Comparison; t: Translator }) => {
  const { first, since } = splitLines(comparison);
  return (
    <>
      <Group lines={first} t={t} title={t(since.length > 0 ? 'card.then' : 'card.lines')} />
      <Group lines={since} t={t} title={`${t('card.since')} (${t('card.since.note')})`} />
    </>
  );
};
