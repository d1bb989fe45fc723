import { type Comparison, DEFAULT_ASSUMPTIONS } from '../lib/compare/types';
import type { Figure } from '../lib/figures/types';
import type { Translator } from '../lib/i18n/translator';
import { type Lane, placeLanes } from './number-line-scale';
import { readingValue } from './reading';

type Props = { figure: Figure; comparison: Comparison; t: Translator };

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The drawing: a bar to the value; where the value is a minimum, a bracket and an open, fading end. */
const Track = ({ lane, claimAt }: { lane: Lane; claimAt: number | null }) => (
  <span class="tl-track" aria-hidden="true">
    {claimAt !== null && lane.id !== 'claim' && (
      <span class="tl-guide" style={{ insetInlineStart: percent(claimAt) }} />
    )}
    <span class="tl-bar" style={{ inlineSize: percent(lane.from) }} />
    {lane.to > lane.from && (
      <span
        class="tl-bar tl-bar-range"
        style={{ insetInlineStart: percent(lane.from), inlineSize: percent(lane.to - lane.from) }}
      />
    )}
    <span class={lane.open ? 'tl-floor' : 'tl-end'} style={{ insetInlineStart: percent(lane.from) }} />
  </span>
);

const laneName = (lane: Lane, comparison: Comparison, t: Translator): string => {
  if (lane.id === 'claim') return t('line.claim');
  if (lane.id === 'inference') return t('line.inference');
  return comparison.assumptions.revenueShareRate === DEFAULT_ASSUMPTIONS.revenueShareRate
    ? t('line.implied')
    : t('line.implied.assumed');
};

/** Period and alignment of a reference, and whether the article's readers could know it. */
const LaneNote = ({ lane, figure, t }: { lane: Lane; figure: Figure; t: Translator }) => {
  const { reference } = lane;
  if (!reference) return null;
  const same = figure.period?.start === reference.period.start && figure.period.end === reference.period.end;
  const notes = [
    same ? null : t.period(reference.period),
    reference.alignment === 'exact' ? null : t(`alignment.${reference.alignment}`),
    reference.knownThen ? null : t('line.after'),
  ].filter((note) => note !== null);
  return notes.length > 0 ? <span class="tl-lane-note">{notes.join(' · ')}</span> : null;
};

/** Claim, leaked inference cost and implied revenue on one scale. The text beside each bar says it all. */
export const NumberLine = ({ figure, comparison, t }: Props) => {
  const lanes = placeLanes(figure, comparison.references);
  if (!lanes) return null;
  const claimAt = lanes.find((lane) => lane.id === 'claim')?.from ?? null;
  return (
    <ul class="tl-lanes" aria-label={t('line.title')}>
      {lanes.map((lane) => (
        <li key={lane.id} class={`tl-lane tl-lane-${lane.id}`}>
          <span class="tl-lane-name">{laneName(lane, comparison, t)}</span>
          <span class="tl-lane-value">
            {lane.reference
              ? t.money(lane.reference.value, 'USD', lane.reference.bound)
              : readingValue(t, figure)}
          </span>
          <Track lane={lane} claimAt={claimAt} />
          <LaneNote lane={lane} figure={figure} t={t} />
        </li>
      ))}
    </ul>
  );
};
