import { useEffect, useState } from 'preact/hooks';
import { Choice } from '../../components/Choice';
import { ClaimHistory } from '../../components/ClaimHistory';
import { ClaimSource } from '../../components/ClaimSource';
import { safeUrl } from '../../components/facts';
import { Caveats, Lines } from '../../components/Lines';
import { Failed } from '../../components/Notice';
import { NumberLine } from '../../components/NumberLine';
import { ReadingForm } from '../../components/ReadingForm';
import { Receipt } from '../../components/Receipt';
import { readingPeriod, readingTitle, readingValue } from '../../components/reading';
import { Sources } from '../../components/Sources';
import { Verdict } from '../../components/Verdict';
import { type Cluster, outletOf, toldOn } from '../../lib/claims/clusters';
import type { ClaimSummary } from '../../lib/claims/summary';
import { CLAIM_COLOURS, type Claim } from '../../lib/claims/types';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import type { Failure } from '../../lib/messages/protocol';
import type { ClaimsState } from '../../lib/shell/use-claims';
import { wholeClaims } from '../../lib/shell/whole-claims';
import { Pictures } from './Pictures';

type Props = {
  readonly row: ClaimSummary;
  readonly cluster: Cluster | undefined;
  readonly t: PageTranslator;
  readonly state: ClaimsState;
  readonly onClose: () => void;
};

/** The whole claim behind a row, read anew when the row changes. */
const useWhole = (row: ClaimSummary): { claim: Claim | null; failure: Failure | null } => {
  const [state, setState] = useState<{ claim: Claim | null; failure: Failure | null }>({
    claim: null,
    failure: null,
  });
  useEffect(() => {
    let stale = false;
    void wholeClaims([row.id]).then((whole) => {
      if (stale) return;
      if (!whole.ok) setState({ claim: null, failure: whole });
      else {
        const [claim = null] = whole.claims;
        const detail = whole.problems.join(' ');
        setState({ claim, failure: detail ? { ok: false, code: 'bad-claim', detail } : null });
      }
    });
    return () => {
      stale = true;
    };
  }, [row]);
  return state;
};

const Compared = ({ claim, t }: { claim: Claim; t: PageTranslator }) => {
  const { reading, comparison, facts, machineReading } = claim;
  return (
    <>
      <Verdict comparison={comparison} t={t} />
      {machineReading && (
        <p class="tl-quiet" data-part="machine">
          {t('lib.machine', {
            reading: t.series([
              readingTitle(t, machineReading),
              readingValue(t, machineReading),
              readingPeriod(t, machineReading),
            ]),
          })}
        </p>
      )}
      <NumberLine figure={reading} comparison={comparison} t={t} />
      <Caveats comparison={comparison} t={t} />
      <Lines comparison={comparison} t={t} />
      <Sources facts={facts} expected={facts.length} t={t} />
      <Receipt figure={reading} t={t} />
    </>
  );
};

/** Members of a cluster that are listed. */
const LISTED = 50;

const Elsewhere = ({ cluster, row, t }: { cluster: Cluster; row: ClaimSummary; t: PageTranslator }) => {
  const { first, min, max, members, outlets } = cluster;
  const show = (value: number): string => {
    const { valueMax: _, ...reading } = row.reading;
    return readingValue(t, { ...reading, value });
  };
  return (
    <section class="tl-group" data-part="cluster">
      <h3>{t('lib.cluster.title')}</h3>
      <p>
        {t('lib.cluster.first', { outlet: outletOf(first), date: t.date(toldOn(first)) })}{' '}
        {min < max && t('lib.cluster.spread', { from: show(min), to: show(max) })}{' '}
        {t('lib.cluster.outlets', { count: outlets.length })}
      </p>
      <ul class="tl-lines">
        {members.slice(0, LISTED).map(({ row: member, rounding }) => (
          <li key={member.id}>
            {t.date(toldOn(member))} · {outletOf(member)} ·{' '}
            {rounding === 'same' ? member.quote : t.aside(member.quote, t(`lib.cluster.${rounding}`))}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Tags = ({ row, t, state }: Omit<Props, 'cluster' | 'onClose'>) => (
  <>
    {row.tags.length > 0 && (
      <ul class="tl-tools" aria-label={t('report.tags')}>
        {row.tags.map((tag) => (
          <li key={tag}>
            {tag}{' '}
            <button
              type="button"
              class="tl-button tl-plain"
              data-action="untag"
              aria-label={t('lib.tag.remove', { tag })}
              onClick={() => void state.change([row.id], { kind: 'untag', tags: [tag] })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    )}
    <Choice
      label={t('lib.colour')}
      value={row.colour ?? 'none'}
      options={[
        ['none', t('lib.colour.none')],
        ...CLAIM_COLOURS.map((one) => [one, t(`lib.colour.${one}`)] as const),
      ]}
      onChange={(one) => void state.change([row.id], { kind: 'colour', colour: one === 'none' ? null : one })}
    />
  </>
);

const Note = ({ row, t, state }: Omit<Props, 'cluster' | 'onClose'>) => {
  // What is typed holds for the note that it changes: once that is another one, it is done.
  const [draft, setDraft] = useState({ over: row.note, text: row.note });
  const text = draft.over === row.note ? draft.text : row.note;
  return (
    <div class="tl-check-text">
      <label class="tl-check-text">
        <span>{t('report.note')}</span>
        <textarea
          name="note"
          rows={3}
          value={text}
          onInput={(event) => setDraft({ over: row.note, text: event.currentTarget.value })}
        />
      </label>
      <button
        type="button"
        class="tl-button"
        data-action="save-note"
        disabled={text === row.note}
        onClick={() => void state.change([row.id], { kind: 'note', text })}
      >
        {t('lib.note.save')}
      </button>
    </div>
  );
};

/** One kept claim: page, reading, comparison with its sources and caveats, the same figure elsewhere, and its note. */
export const ClaimParticulars = ({ row, cluster, t, state, onClose }: Props) => {
  const { claim, failure } = useWhole(row);
  const href = safeUrl(row.fragmentUrl);
  return (
    <section
      class="tl-box tl-check"
      id="claim-particulars"
      data-claim={row.id}
      aria-label={t('lib.particulars')}
    >
      <h2 class="tl-group-title">{row.quote}</h2>
      <p>{row.sentence}</p>
      <p class="tl-quiet">{t.series([row.title, outletOf(row), row.published && t.date(row.published)])}</p>
      {href && (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {t('lib.go')}
        </a>
      )}
      {failure && <Failed failure={failure} t={t} />}
      {claim && <Compared claim={claim} t={t} />}
      {claim && (
        <ReadingForm
          key={JSON.stringify(claim.reading)}
          reading={claim.reading}
          corrected={claim.machineReading !== undefined}
          t={t}
          onCorrect={(patch) => void state.correct(row.id, patch)}
        />
      )}
      {claim && <ClaimHistory claim={claim} t={t} />}
      {claim && <ClaimSource claim={claim} t={t} />}
      {claim && <Pictures claim={claim} t={t} />}
      {cluster && <Elsewhere cluster={cluster} row={row} t={t} />}
      <Tags row={row} t={t} state={state} />
      <Note row={row} t={t} state={state} />
      <button type="button" class="tl-button" data-action="close-claim" onClick={onClose}>
        {t('ledger.close')}
      </button>
    </section>
  );
};
