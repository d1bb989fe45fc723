import { useState } from 'preact/hooks';
import { Choice } from '../../components/Choice';
import { LedgerTable } from '../../components/LedgerTable';
import { Failed, Notice, StorageNotice } from '../../components/Notice';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import type { FactView } from '../../lib/messages/protocol';
import type { ShellProps } from '../../lib/shell/mount';
import { type LedgerStatus, useLedger } from '../../lib/shell/use-ledger';

const Status = ({ status, t }: { status: LedgerStatus; t: PageTranslator }) => (
  <>
    <p class="tl-quiet">
      {t('ledger.status', { pack: status.pack, version: status.version, date: t.date(status.asOf) })}
    </p>
    {status.storage === 'unavailable' && <StorageNotice t={t} />}
    {status.problems.length > 0 && (
      <Notice tone="alert" title={t('ledger.problem')}>
        <ul>
          {status.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </Notice>
    )}
  </>
);

const Facts = ({ facts, t }: { facts: readonly FactView[]; t: PageTranslator }) => {
  const [metric, setMetric] = useState('');
  const metrics = [...new Set(facts.map((fact) => fact.metric))];
  const shown = metric === '' ? facts : facts.filter((fact) => fact.metric === metric);
  const names = metrics.map((name): readonly [string, string] => [name, t.message(`metric.${name}`)]);
  names.sort(([, a], [, b]) => a.localeCompare(b, t.language));
  return (
    <>
      <div class="tl-tools">
        <p class="tl-count">{t('ledger.count', { count: shown.length })}</p>
        <Choice
          label={t('ledger.filter')}
          value={metric}
          options={[['', t('ledger.filter.all')], ...names]}
          onChange={setMetric}
        />
      </div>
      <LedgerTable facts={shown} t={t} />
    </>
  );
};

/** Every fact of the ledger, to read and to check. */
export const Ledger = ({ t }: ShellProps) => {
  const { facts, status, failure } = useLedger();
  return (
    <>
      <h1 class="tl-page-title">{t('ledger.title')}</h1>
      {failure && <Failed failure={failure} t={t} />}
      {status && <Status status={status} t={t} />}
      {facts && <Facts facts={facts} t={t} />}
    </>
  );
};
