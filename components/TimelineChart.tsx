import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'preact/hooks';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { TIMELINE_SERIES, type TimelineBar, type TimelineSeries } from '../lib/ledger/timeline';

type Props = {
  readonly bars: readonly TimelineBar[];
  readonly t: PageTranslator;
  /** Called with the drawing once it is there, for saving it. */
  readonly onDrawn: (drawing: SVGSVGElement | null) => void;
};

const COLOURS: Readonly<Record<TimelineSeries, string>> = {
  'inference-cost': 'var(--tl-cost)',
  'implied-revenue': 'var(--tl-revenue)',
  'audited-revenue': 'var(--tl-quiet)',
  'reported-revenue': 'var(--tl-edge)',
};
const MS_PER_DAY = 86_400_000;
/** Days of an average quarter: heights are amounts a quarter, so that areas are amounts. */
const QUARTER_DAYS = 365.25 / 4;

const nextDay = (iso: string): Date => new Date(Date.parse(iso) + MS_PER_DAY);
const startOf = ({ start }: TimelineBar): Date => new Date(start);
const endOf = ({ end }: TimelineBar): Date => nextDay(end);

/** Billions of dollars in an average quarter of the bar's days. */
export const quarterly = (bar: TimelineBar): number => {
  const days = (endOf(bar).getTime() - startOf(bar).getTime()) / MS_PER_DAY;
  return ((bar.value / 1e9) * QUARTER_DAYS) / days;
};

/** What a bar says when it is pointed at, and in the table. */
export const barWords = (t: PageTranslator, bar: TimelineBar): string =>
  `${t(`chart.${bar.series}`)}, ${t.period(bar)}: ${t.money(bar.value, 'USD', bar.bound)}`;

/** The total above a bar, in billions: a minimum is rounded down. */
export const billions = (t: PageTranslator, { value, bound }: TimelineBar): string => {
  const roundingMode = bound === 'at-least' ? 'floor' : 'halfExpand';
  const format = new Intl.NumberFormat(t.language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    roundingMode,
  });
  return `${bound === 'at-least' ? '≥ ' : ''}${format.format(value / 1e9)}`;
};

const draw = (bars: readonly TimelineBar[], t: PageTranslator, width: number) => {
  const name = (bar: TimelineBar): string => t(`chart.${bar.series}`);
  return Plot.plot({
    width,
    height: 460,
    marginLeft: 48,
    marginRight: 8,
    style: { background: 'none', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
    ariaLabel: t('chart.title'),
    x: { type: 'utc', label: null, grid: true },
    y: { label: t('chart.axis'), grid: true, ticks: 4 },
    fy: {
      domain: TIMELINE_SERIES.map((series) => t(`chart.${series}`)),
      label: null,
      axis: null,
      padding: 0.22,
    },
    marks: [
      Plot.rectY(bars, {
        x1: startOf,
        x2: endOf,
        y: quarterly,
        fy: name,
        fill: (bar: TimelineBar) => COLOURS[bar.series],
        insetLeft: 1,
        insetRight: 1,
        title: (bar: TimelineBar) => barWords(t, bar),
      }),
      Plot.text(bars, {
        x: (bar: TimelineBar) => (startOf(bar).getTime() + endOf(bar).getTime()) / 2,
        y: quarterly,
        fy: name,
        text: (bar: TimelineBar) => billions(t, bar),
        dy: -7,
        fill: 'currentColor',
      }),
      Plot.text(
        TIMELINE_SERIES.map((series) => t(`chart.${series}`)),
        {
          fy: (words: string) => words,
          text: (words: string) => words,
          frameAnchor: 'top-left',
          dy: -2,
          dx: 4,
          fontWeight: 600,
        },
      ),
      Plot.ruleY([0]),
    ],
  });
};

/**
 * Leaked inference and implied revenue over time, audited and reported revenue below: one row each on one scale, bars
 * as wide as their periods and as high as an average quarter of them, so that areas are amounts.
 */
export const TimelineChart = ({ bars, t, onDrawn }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element || bars.length === 0) return undefined;
    let width = 0;
    const redraw = (): void => {
      const room = Math.max(320, Math.min(1140, element.clientWidth));
      if (room === width) return;
      width = room;
      const drawing = draw(bars, t, width);
      // The chart is one image with a name; Plot also names its groups, which have no role to be named by.
      for (const group of drawing.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
      element.replaceChildren(drawing);
      onDrawn(drawing instanceof SVGSVGElement ? drawing : drawing.querySelector('svg'));
    };
    const sizes = new ResizeObserver(redraw);
    sizes.observe(element);
    redraw();
    return () => {
      sizes.disconnect();
      onDrawn(null);
    };
  }, [bars, t, onDrawn]);
  return <div class="tl-chart" role="img" aria-label={t('chart.title')} ref={place} />;
};

/** The chart as a table: the same bars in the same order. */
export const TimelineTable = ({ bars, t }: Pick<Props, 'bars' | 't'>) => (
  <table class="tl-table tl-table-narrow">
    <caption class="tl-hidden">{t('chart.title')}</caption>
    <thead>
      <tr>
        {(['series', 'period', 'total', 'quarter'] as const).map((column) => (
          <th key={column} scope="col">
            {t(`chart.column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {bars.map((bar) => (
        <tr key={`${bar.series} ${bar.start} ${bar.end} ${bar.facts.join(' ')}`}>
          <th scope="row">{t(`chart.${bar.series}`)}</th>
          <td>{t.period(bar)}</td>
          <td>{t.money(bar.value, 'USD', bar.bound)}</td>
          <td>{t.money(quarterly(bar) * 1e9, 'USD', bar.bound)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
