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
  t.named(t.series([t(`chart.${bar.series}`), t.period(bar)]), t.money(bar.value, 'USD', bar.bound));

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

const MARGIN = { left: 48, right: 8 };
/** Below this many pixels the axis names years alone, and numbers are set smaller. */
const NARROW = 600;

const axisWords = (t: PageTranslator, narrow: boolean) => {
  const word = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(t.language, { ...options, timeZone: 'UTC' });
  const [month, year] = [word({ month: 'short' }), word({ year: 'numeric' })];
  return (date: Date): string => {
    if (narrow) return year.format(date);
    return date.getUTCMonth() === 0 ? `${month.format(date)}\n${year.format(date)}` : month.format(date);
  };
};

/** Tells which bars have room above them for their number, at a guess of its width that is rather too wide. */
const roomFor = (bars: readonly TimelineBar[], t: PageTranslator, width: number, fontSize: number) => {
  const days = bars.flatMap((bar) => [startOf(bar).getTime(), endOf(bar).getTime()]);
  const pixels = (width - MARGIN.left - MARGIN.right) / (Math.max(...days) - Math.min(...days));
  return (bar: TimelineBar): boolean =>
    billions(t, bar).length * fontSize * 0.6 <= (endOf(bar).getTime() - startOf(bar).getTime()) * pixels;
};

const draw = (bars: readonly TimelineBar[], t: PageTranslator, width: number) => {
  const name = (bar: TimelineBar): string => t(`chart.${bar.series}`);
  const narrow = width < NARROW;
  const fontSize = narrow ? 10 : 12;
  return Plot.plot({
    width,
    height: narrow ? 560 : 460,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: narrow ? 50 : 40,
    style: { background: 'none', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
    ariaLabel: t('chart.title'),
    x: {
      type: 'utc',
      label: null,
      grid: true,
      ticks: narrow ? 'year' : '3 months',
      tickFormat: axisWords(t, narrow),
    },
    y: { label: t('chart.axis'), grid: true, ticks: 4 },
    fy: {
      domain: TIMELINE_SERIES.map((series) => t(`chart.${series}`)),
      label: null,
      axis: null,
      padding: narrow ? 0.36 : 0.24,
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
        filter: roomFor(bars, t, width, fontSize),
        fontSize,
        dy: -7,
        fill: 'currentColor',
      }),
      Plot.text(
        TIMELINE_SERIES.map((series) => t(`chart.${series}`)),
        {
          fy: (words: string) => words,
          text: (words: string) => words,
          frameAnchor: 'top-left',
          lineAnchor: 'bottom',
          lineWidth: (width - MARGIN.left - MARGIN.right) / (fontSize * 1.3),
          dy: -5,
          fontSize,
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
