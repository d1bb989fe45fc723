import { useEffect, useState } from 'preact/hooks';
import { safeUrl } from '../../components/facts';
import { Caveats, Lines } from '../../components/Lines';
import { Failed } from '../../components/Notice';
import { NumberLine } from '../../components/NumberLine';
import { Receipt } from '../../components/Receipt';
import { readingPeriod, readingTitle, readingValue } from '../../components/reading';
import { Sources } from '../../components/Sources';
import { Verdict } from '../../components/Verdict';
import { type Cluster, outletOf, toldOn } from '../../lib/claims/clusters';
import type { ClaimSummary } from '../../lib/claims/summary';
import type { Claim } from '../../lib/claims/types';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import type { Failure } from '../../lib/messages/protocol';
import type { ClaimsState } from '../../lib/shell/use-claims';
import { wholeClaims } from '../../lib/shell/whole-claims';

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
            reading: `${readingTitle(t, machineReading)}, ${readingValue(t, machineReading)}, ${readingPeriod(t, machineReading)}`,
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

const Elsewhere = ({ cluster, t }: { cluster: Cluster; t: PageTranslator }) => (
  <section class="tl-group" data-part="cluster">
    <h3>{t('lib.cluster.title')}</h3>
    <ul class="tl-lines">
      {cluster.members.slice(0, 50).map(({ row, rounding }) => (
        <li key={row.id}>
          {t.date(toldOn(row))} · {outletOf(row)} · {row.quote}
          {rounding !== 'same' && ` (${t(`lib.cluster.${rounding}`)})`}
        </li>
      ))}
    </ul>
  </section>
);

const Note = ({ row, t, state }: Omit<Props, 'cluster' | 'onClose'>) => {
  const [text, setText] = useState(row.note);
  useEffect(() => setText(row.note), [row.note]);
  return (
    <div class="tl-check-text">
      <label class="tl-check-text">
        <span>{t('report.note')}</span>
        <textarea name="note" rows={3} value={text} onInput={(event) => setText(event.currentTarget.value)} />
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
    <section class="tl-box tl-check" id="claim-particulars" aria-label={t('lib.particulars')}>
      <h2 class="tl-group-title">{row.quote}</h2>
      <p>{row.sentence}</p>
      {href && (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {t('lib.go')}
        </a>
      )}
      {failure && <Failed failure={failure} t={t} />}
      {claim && <Compared claim={claim} t={t} />}
      {cluster && <Elsewhere cluster={cluster} t={t} />}
      <Note row={row} t={t} state={state} />
      <button type="button" class="tl-button" data-action="close-claim" onClick={onClose}>
        {t('ledger.close')}
      </button>
    </section>
  );
};
