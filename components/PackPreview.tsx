import type { PageTranslator } from '../lib/i18n/page-translator';
import type { DiffCounts, PackPreview as PackChange } from '../lib/ledger/packs';
import type { FactView } from '../lib/messages/protocol';
import { factTitle, factValue, factWhen } from './facts';
import { Preview } from './Preview';

type Props = {
  readonly preview: PackChange;
  readonly busy: boolean;
  readonly t: PageTranslator;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
};

const factWords = (t: PageTranslator, fact: FactView): string =>
  t.named(t.series([factTitle(t, fact), factWhen(t, fact)]), factValue(t, fact));

const Facts = ({
  title,
  facts,
  count,
  t,
}: {
  title: string;
  facts: readonly FactView[];
  count: number;
  t: PageTranslator;
}) =>
  count === 0 ? null : (
    <details>
      <summary>{title}</summary>
      <ul class="tl-diff">
        {facts.map((fact) => (
          <li key={fact.id}>
            {factWords(t, fact)} <code class="tl-quiet">{fact.id}</code>
          </li>
        ))}
      </ul>
      {count > facts.length && <p class="tl-quiet">{t('packs.more', { count: count - facts.length })}</p>}
    </details>
  );

const Changed = ({ preview, t }: Pick<Props, 'preview' | 't'>) =>
  preview.factCounts.changed === 0 ? null : (
    <details open>
      <summary>{t('packs.changed', { count: preview.factCounts.changed })}</summary>
      <ul class="tl-diff">
        {preview.changed.map(({ before, after, fields }) => (
          <li key={after.id}>
            <del>{factWords(t, before)}</del>
            <br />
            <ins>{factWords(t, after)}</ins> <code class="tl-quiet">{after.id}</code>{' '}
            <span class="tl-quiet">{t('packs.fields', { fields: t.series(fields) })}</span>
          </li>
        ))}
      </ul>
      {preview.factCounts.changed > preview.changed.length && (
        <p class="tl-quiet">
          {t('packs.more', { count: preview.factCounts.changed - preview.changed.length })}
        </p>
      )}
    </details>
  );

const Verdicts = ({ preview, t }: Pick<Props, 'preview' | 't'>) => (
  <>
    <p>
      <strong>{t('packs.verdicts', { count: preview.verdictCount })}</strong>
    </p>
    <ul class="tl-diff">
      {preview.verdicts.map(({ claimId, quote, title, before, after, onlyBasis }) => (
        <li key={claimId}>
          {quote}, <cite>{title}</cite>:{' '}
          {onlyBasis
            ? t('packs.verdict.basis', { verdict: t(`verdict.${after}`) })
            : t('packs.verdict', { before: t(`verdict.${before}`), after: t(`verdict.${after}`) })}
        </li>
      ))}
    </ul>
  </>
);

const nothing = ({ added, changed, removed }: DiffCounts): boolean => added + changed + removed === 0;

/** What accepting a pack would change, with the choice to accept or refuse it. */
export const PackPreview = ({ preview, busy, t, onAccept, onRefuse }: Props) => (
  <Preview
    what="pack"
    heading="h2"
    title={t('packs.preview.title', {
      pack: preview.pack,
      version: preview.version,
      date: t.date(preview.asOf),
    })}
    shown={`${preview.pack} ${preview.version}`}
    accept={t('packs.accept')}
    refuse={t('packs.refuse')}
    busy={busy}
    onAccept={onAccept}
    onRefuse={onRefuse}
  >
    <p class="tl-quiet">
      {preview.installed
        ? t('packs.preview.over', {
            version: preview.installed.version,
            date: t.date(preview.installed.installedAt),
          })
        : t('packs.preview.new')}
    </p>
    <p data-counts={JSON.stringify(preview.factCounts)}>
      {t.sentences([t('packs.counts', preview.factCounts), t('packs.counts.sources', preview.sourceCounts)])}
    </p>
    {nothing(preview.factCounts) && nothing(preview.sourceCounts) && <p>{t('packs.same')}</p>}
    <Changed preview={preview} t={t} />
    <Facts
      title={t('packs.added', { count: preview.factCounts.added })}
      facts={preview.added}
      count={preview.factCounts.added}
      t={t}
    />
    <Facts
      title={t('packs.removed', { count: preview.factCounts.removed })}
      facts={preview.removed}
      count={preview.factCounts.removed}
      t={t}
    />
    <Verdicts preview={preview} t={t} />
  </Preview>
);
