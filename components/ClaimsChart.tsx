import type { PageTranslator } from '../lib/i18n/page-translator';
import type { ListedFigure } from '../lib/messages/protocol';
import {
  type ClaimsChart as Chart,
  type ChartRow,
  placeClaims,
  type ReferencePlace,
} from './claims-chart-scale';
import { VerdictIcon } from './icons';
import { readingPeriod, readingTitle, readingValue } from './reading';

type Props = {
  readonly figures: readonly ListedFigure[];
  readonly t: PageTranslator;
  readonly onGoto: (item: ListedFigure) => void;
};

/** Rows in sight; the others are in the table. */
const MOST_ROWS = 8;

const x = (share: number): string => `${(share * 100).toFixed(2)}%`;

const BillMark = ({ at, firm }: Pick<ReferencePlace, 'at' | 'firm'>) => (
  <line x1={x(at)} x2={x(at)} y1="1" y2="17" class={`tl-chart-bill${firm ? '' : ' tl-chart-soft'}`} />
);

/** A bracket with an open, dotted end: the value is a minimum. */
const FloorMark = ({ at, firm }: Pick<ReferencePlace, 'at' | 'firm'>) => (
  <svg
    aria-hidden="true"
    x={x(at)}
    y="0"
    width="20"
    height="18"
    overflow="visible"
    class={`tl-chart-floor${firm ? '' : ' tl-chart-soft'}`}
  >
    <path d="M6 2.5H1v13h5" />
    <path d="M7 9h10" class="tl-chart-open" />
  </svg>
);

const ClaimMark = ({ claim }: Pick<ChartRow, 'claim'>) => (
  <>
    {claim.to > claim.from && (
      <line x1={x(claim.from)} x2={x(claim.to)} y1="9" y2="9" class="tl-chart-range" />
    )}
    {claim.open && (
      <svg aria-hidden="true" x={x(claim.to)} y="0" width="18" height="18" overflow="visible">
        <path d="M6 9h8m-3-3l3 3-3 3" class="tl-chart-more" />
      </svg>
    )}
    <circle cx={x(claim.from)} cy="9" r="4.5" class="tl-chart-claim" />
  </>
);

/** The drawing of one row. The words beside it and the table below say all of it. */
const Strip = ({ row, ticks }: { readonly row: ChartRow; readonly ticks: Chart['ticks'] }) => (
  <svg class="tl-chart-strip" width="100%" height="18" aria-hidden="true" focusable="false">
    {ticks.map(({ value, at }) => (
      <line key={value} x1={x(at)} x2={x(at)} y1="0" y2="18" class="tl-chart-grid" />
    ))}
    {row.floor && <FloorMark {...row.floor} />}
    {row.bill && <BillMark {...row.bill} />}
    <ClaimMark claim={row.claim} />
  </svg>
);

const Axis = ({ ticks, t }: { readonly ticks: Chart['ticks']; readonly t: PageTranslator }) => (
  <div class="tl-chart-axis" aria-hidden="true">
    {ticks.map(({ value, at }) => (
      <span key={value} style={{ insetInlineStart: x(at) }}>
        {t.moneyShort(value, 'USD')}
      </span>
    ))}
  </div>
);

const Legend = ({ t }: { readonly t: PageTranslator }) => (
  <ul class="tl-chart-legend" aria-hidden="true">
    {(
      [
        ['line.claim', <circle key="c" cx="10" cy="9" r="4.5" class="tl-chart-claim" />],
        ['line.inference', <BillMark key="b" at={0.5} firm />],
        ['line.implied', <FloorMark key="f" at={0} firm />],
      ] as const
    ).map(([key, mark]) => (
      <li key={key}>
        <svg width="20" height="18" aria-hidden="true" focusable="false">
          {mark}
        </svg>
        {t(key)}
      </li>
    ))}
  </ul>
);

const referenceWords = (place: ReferencePlace | null, t: PageTranslator): string => {
  if (!place) return '–';
  const { value, bound, alignment } = place.reference;
  const money = t.money(value, 'USD', bound);
  return place.firm ? money : t.aside(money, t(`alignment.${alignment}`));
};

const Table = ({ rows, t }: { readonly rows: readonly ChartRow[]; readonly t: PageTranslator }) => (
  <details>
    <summary>{t('chart.table')}</summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
    <section class="tl-scroll" aria-label={t('chart.table')} tabIndex={0}>
      <table class="tl-table tl-table-narrow">
        <thead>
          <tr>
            <th scope="col">{t('line.claim')}</th>
            <th scope="col">{t('line.inference')}</th>
            <th scope="col">{t('line.implied')}</th>
            <th scope="col">{t('filter.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.item.frameId} ${row.item.id}`}>
              <th scope="row">
                {readingValue(t, row.item.figure)}:{' '}
                {t.series([readingTitle(t, row.item.figure), readingPeriod(t, row.item.figure)])}
              </th>
              <td>{referenceWords(row.bill, t)}</td>
              <td>{referenceWords(row.floor, t)}</td>
              <td>{t(`verdict.${row.item.comparison.verdict}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
);

const Row = ({
  row,
  ticks,
  t,
  onGoto,
}: Omit<Props, 'figures'> & { row: ChartRow; ticks: Chart['ticks'] }) => {
  const { figure, comparison } = row.item;
  return (
    <li>
      <button type="button" class="tl-chart-row" title={t('list.goto')} onClick={() => onGoto(row.item)}>
        <span class="tl-chart-name">
          <span class={`tl-tone-${comparison.verdict} tl-chart-verdict`}>
            <VerdictIcon verdict={comparison.verdict} size={13} />
          </span>
          <span>
            <strong>{figure.quote}</strong>{' '}
            {t.series([t(`metric.${figure.metric}`), readingPeriod(t, figure)])}
            <span class="tl-hidden">. {t(`verdict.${comparison.verdict}`)}</span>
          </span>
        </span>
        <Strip row={row} ticks={ticks} />
      </button>
    </li>
  );
};

/** The page's dollar claims among the leaked bill and the implied revenue for the days of each. */
export const ClaimsChart = ({ figures, t, onGoto }: Props) => {
  const chart = placeClaims(figures);
  if (!chart) return null;
  const shown = chart.rows.slice(0, MOST_ROWS);
  return (
    <figure class="tl-claims-chart">
      <figcaption class="tl-group-title">{t('claims-chart.title')}</figcaption>
      <Legend t={t} />
      <ul>
        {shown.map((row) => (
          <Row
            key={`${row.item.frameId} ${row.item.id}`}
            row={row}
            ticks={chart.ticks}
            t={t}
            onGoto={onGoto}
          />
        ))}
      </ul>
      <Axis ticks={chart.ticks} t={t} />
      <p class="tl-quiet">
        {t.sentences([chart.decades && t('claims-chart.decades'), t('claims-chart.note')])}
      </p>
      <Table rows={chart.rows} t={t} />
    </figure>
  );
};
