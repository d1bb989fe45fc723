import type { KeptHere } from '../lib/claims/visits';
import type { Line } from '../lib/compare/types';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { FactView, ListedFigure } from '../lib/messages/protocol';
import { Argument } from './Argument';
import { AssumedMark } from './assumed';
import { CorrectedMark } from './CorrectionForm';
import { KeepIcon, VerdictIcon } from './icons';
import { Caveats, Lines } from './Lines';
import { NumberLine } from './NumberLine';
import { Receipt } from './Receipt';
import { RevisionLine } from './RevisionLine';
import { factIds, readingPeriod, readingTitle } from './reading';
import { Sources } from './Sources';
import { Verdict } from './Verdict';

export type RowActions = {
  /** Leads to the figure; without it the row shows the figure's sentence instead. */
  readonly onGoto?: (item: ListedFigure) => void;
  /** Where it stands in a file with pages: `page 3`. */
  readonly where?: (item: ListedFigure) => string | null;
  /** Keeps the figure; left out where there is no page that it could be kept with. */
  readonly onKeep?: (item: ListedFigure) => void;
  /** Asked for when the row is unfolded: its sources may not be at hand yet. */
  readonly onNeedFacts?: (ids: readonly string[]) => void;
  /** Gives the comparison as an argument; rows that unfold nothing need none. */
  readonly onExplain?: (item: ListedFigure) => Promise<readonly Line[] | null>;
};

type Props = RowActions & {
  item: ListedFigure;
  /** The claim that the figure is; null: kept just now; undefined: not kept. */
  kept: KeptHere | null | undefined;
  /** With the comparison underneath, one click away. */
  full: boolean;
  facts: ReadonlyMap<string, FactView>;
  t: PageTranslator;
};

const Detail = ({ item, facts, t, onNeedFacts, onExplain }: Props) => {
  const { figure, comparison } = item;
  const ids = factIds(comparison);
  return (
    <details class="tl-row-detail" onToggle={(event) => event.currentTarget.open && onNeedFacts?.(ids)}>
      <summary>{t('list.compare')}</summary>
      <div class="tl-row-body">
        <Verdict comparison={comparison} t={t} />
        <NumberLine figure={figure} comparison={comparison} t={t} />
        <Caveats comparison={comparison} t={t} />
        <Lines comparison={comparison} t={t} />
        <Sources facts={ids.flatMap((id) => facts.get(id) ?? [])} expected={ids.length} t={t} />
        <Receipt figure={figure} t={t} />
        {onExplain && <Argument comparison={comparison} t={t} onExplain={() => onExplain(item)} />}
      </div>
    </details>
  );
};

const Head = ({ item, full, t }: Props) => {
  const { figure, comparison } = item;
  return (
    <>
      <span class={`tl-row-icon tl-tone-${comparison.verdict}`}>
        <VerdictIcon verdict={comparison.verdict} />
      </span>
      <span class="tl-row-amount">{figure.quote}</span>
      <span class="tl-row-verdict">
        {t(`verdict.${comparison.verdict}`)}
        <AssumedMark comparison={comparison} t={t} />
        <CorrectedMark figure={figure} t={t} />
      </span>
      <span class="tl-row-reading">
        {full ? readingPeriod(t, figure) : t.series([readingTitle(t, figure), readingPeriod(t, figure)])}
      </span>
    </>
  );
};

const KeptLine = ({ kept, t }: { kept: KeptHere; t: PageTranslator }) => (
  <div class="tl-row-kept tl-quiet" data-part="kept">
    {[t('kept.on', { date: t.date(kept.keptAt) }), ...kept.tags, kept.note].filter(Boolean).join(' · ')}
    {kept.revision && <RevisionLine revision={kept.revision} t={t} folded />}
  </div>
);

/** One figure: a button that leads to it or its sentence, its verdict, and a button that keeps it. */
export const FigureRow = (props: Props) => {
  const { item, kept, full, t, where, onGoto, onKeep } = props;
  const { figure, context } = item;
  const isKept = kept !== undefined;
  return (
    <li class="tl-row">
      <div class="tl-row-line">
        {onGoto ? (
          <button type="button" class="tl-row-go" title={t('list.goto')} onClick={() => onGoto(item)}>
            <Head {...props} />
          </button>
        ) : (
          <div class="tl-row-go tl-row-still">
            <Head {...props} />
          </div>
        )}
        {onKeep && (
          <button
            type="button"
            class="tl-button tl-plain tl-icon-only"
            aria-label={t(isKept ? 'list.kept' : 'list.keep', { quote: figure.quote })}
            title={kept ? t('kept.on', { date: t.date(kept.keptAt) }) : t(isKept ? 'card.kept' : 'card.keep')}
            disabled={isKept}
            onClick={() => onKeep(item)}
          >
            <KeepIcon filled={isKept} />
          </button>
        )}
      </div>
      {!onGoto && (
        <p class="tl-quiet tl-row-sentence">
          {[where?.(item), context.sentence].filter(Boolean).join(' · ')}
        </p>
      )}
      {kept && full && <KeptLine kept={kept} t={t} />}
      {full && <Detail {...props} />}
    </li>
  );
};
