import { useMemo, useState } from 'preact/hooks';
import { statisticsOf, type Tally } from '../lib/claims/statistics';
import type { ClaimSummary } from '../lib/claims/summary';
import type { PageTranslator } from '../lib/i18n/page-translator';

type Props = { readonly claims: readonly ClaimSummary[]; readonly t: PageTranslator };
type Part = 'outlet' | 'month' | 'verdict';

/** Rows of a chart; what is left goes into one more. */
const SHOWN = 24;

type ChartProps = {
  readonly part: Part;
  readonly tally: Tally;
  readonly t: PageTranslator;
  readonly name: (value: string) => string;
};

const Bars = ({ part, tally, t, name }: ChartProps) => {
  // Months are in their order, so that the latest are those to be seen.
  const shown = part === 'month' ? tally.slice(-SHOWN) : tally.slice(0, SHOWN);
  const sum = (rows: Tally): number => rows.reduce((total, [, count]) => total + count, 0);
  const rest = sum(tally) - sum(shown);
  const most = Math.max(1, ...shown.map(([, count]) => count));
  const rows = [
    ...shown.map(([value, count]) => [name(value), count] as const),
    ...(rest > 0 ? [[t('lib.stats.rest'), rest] as const] : []),
  ];
  return (
    <table class="tl-table tl-table-narrow tl-bars" data-statistics={part}>
      <caption class="tl-group-title">{t(`lib.stats.${part}`)}</caption>
      <thead class="tl-hidden">
        <tr>
          <th scope="col">{t(`lib.stats.${part}`)}</th>
          <th scope="col">{t('lib.stats.count')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([words, count]) => (
          <tr key={words}>
            <th scope="row">{words}</th>
            <td>
              <span class="tl-count-bar" style={{ inlineSize: `${Math.min(100, (count / most) * 100)}%` }} />
              {t.amount(count, 'point', 6)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Charts = ({ claims, t }: Props) => {
  const { outlet, month, verdict } = useMemo(() => statisticsOf(claims), [claims]);
  const plain = (value: string): string => value || '–';
  const byMonth = new Intl.DateTimeFormat(t.language, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <>
      <Bars part="outlet" tally={outlet} t={t} name={plain} />
      <Bars part="month" tally={month} t={t} name={(value) => byMonth.format(new Date(`${value}-01`))} />
      <Bars part="verdict" tally={verdict} t={t} name={(value) => t.message(`verdict.${value}`)} />
    </>
  );
};

/** How many of the claims shown each outlet, month and verdict has: tables with a bar in each row. */
export const ClaimStatistics = ({ claims, t }: Props) => {
  const [open, setOpen] = useState(false);
  return (
    <details class="tl-more" data-part="statistics" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('lib.stats')}</summary>
      {open && <Charts claims={claims} t={t} />}
    </details>
  );
};
