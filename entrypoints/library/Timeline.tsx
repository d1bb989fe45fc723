import { useCallback, useState } from 'preact/hooks';
import { TimelineChart, TimelineTable } from '../../components/TimelineChart';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import type { LedgerRow } from '../../lib/ledger/fact-view';
import type { TimelineBar } from '../../lib/ledger/timeline';
import { type Picture, savePng, saveSvg } from '../../lib/shell/save-picture';

type Props = {
  readonly bars: readonly TimelineBar[];
  readonly facts: readonly LedgerRow[];
  readonly rate: number;
  readonly t: PageTranslator;
};

/** Publishers of the facts that the bars rest on, as far as derivations lead. */
const publishersOf = (bars: readonly TimelineBar[], facts: readonly LedgerRow[]): readonly string[] => {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = (id: string): void => {
    const fact = byId.get(id);
    if (!fact || seen.has(id)) return;
    seen.add(id);
    // A source that two outlets told names both.
    for (const name of fact.source?.publisher.split(', ') ?? []) names.add(name);
    fact.derivation?.inputs.forEach(visit);
  };
  for (const bar of bars) bar.facts.forEach(visit);
  return [...names];
};

/** The chart with its words, its table and the buttons that save it. */
export const Timeline = ({ bars, facts, rate, t }: Props) => {
  const [drawing, setDrawing] = useState<SVGSVGElement | null>(null);
  const onDrawn = useCallback((drawn: SVGSVGElement | null) => setDrawing(drawn), []);
  const note = t('chart.note', { rate: t.percent(Math.round(rate * 1000) / 10) });
  const source = t('chart.source', { publishers: t.series(publishersOf(bars, facts)) });
  const picture = (): Picture | null =>
    drawing && {
      drawing,
      name: 'two-ledgers-timeline',
      title: t('chart.title'),
      notes: [note, t('chart.caveat'), source],
    };
  const save = (action: (picture: Picture) => unknown): void => {
    const drawn = picture();
    if (drawn) void action(drawn);
  };
  return (
    <section class="tl-timeline" aria-label={t('chart.title')}>
      <h2 class="tl-group-title">{t('chart.title')}</h2>
      <TimelineChart bars={bars} t={t} onDrawn={onDrawn} />
      <p class="tl-quiet">{t.sentences([note, t('chart.caveat'), source])}</p>
      <div class="tl-tools">
        <button type="button" class="tl-button" data-action="save-svg" onClick={() => save(saveSvg)}>
          {t('chart.svg')}
        </button>
        <button type="button" class="tl-button" data-action="save-png" onClick={() => save(savePng)}>
          {t('chart.png')}
        </button>
      </div>
      <details>
        <summary>{t('chart.table')}</summary>
        <div class="tl-scroll">
          <TimelineTable bars={bars} t={t} />
        </div>
      </details>
    </section>
  );
};
