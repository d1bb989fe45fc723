/** The panel's chart of claims: shapes tell the marks apart, colours only help. */
export const CHART_CSS = `
/* Columns that may be narrower than their words: a table in a folded part scrolls by itself. */
.tl-claims-chart { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; min-width: 0; padding: 12px 14px !important; background: var(--tl-sunk); border-radius: 8px; }
.tl-chart-legend { display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 12px; color: var(--tl-quiet); }
.tl-chart-legend li { display: inline-flex; align-items: center; gap: 4px; }
.tl-chart-row {
  display: grid; grid-template-columns: minmax(0, 1fr); gap: 3px; width: 100%; padding: 5px 2px; border: 0; border-radius: 6px; background: none;
  font-size: 13px; text-align: start; cursor: pointer; min-width: 0;
}
.tl-chart-row:hover { background: var(--tl-paper); }
.tl-chart-name { display: flex; gap: 6px; align-items: baseline; min-width: 0; overflow-wrap: anywhere; }
.tl-chart-name strong { font: 500 15px/1.25 var(--tl-serif); }
.tl-chart-verdict { color: var(--tl-tone); flex: none; }
.tl-chart-strip { display: block; overflow: visible; }
.tl-chart-grid { stroke: var(--tl-rule); stroke-width: 1; }
.tl-chart-bill { stroke: var(--tl-cost); stroke-width: 3.5; }
.tl-chart-floor { fill: none; stroke: var(--tl-revenue); stroke-width: 2.5; }
.tl-chart-open { stroke-dasharray: 2 3; }
.tl-chart-soft { stroke-dasharray: 3 2.5; }
.tl-chart-claim { fill: var(--tl-ink); stroke: var(--tl-sunk); stroke-width: 1.5; }
.tl-chart-range { stroke: var(--tl-ink); stroke-width: 4; opacity: .5; }
.tl-chart-more { fill: none; stroke: var(--tl-ink); stroke-width: 1.8; }
.tl-chart-axis { position: relative; height: 16px; margin-inline: 2px; font-size: 11px; color: var(--tl-quiet); white-space: nowrap; }
.tl-chart-axis span { position: absolute; transform: translateX(-50%); }
.tl-chart-axis span:first-child { transform: none; }
.tl-chart-axis span:last-child { transform: translateX(-100%); }
@media (forced-colors: active) {
  .tl-chart-bill, .tl-chart-floor, .tl-chart-range, .tl-chart-more { stroke: CanvasText; }
  .tl-chart-claim { fill: Highlight; stroke: Canvas; }
  .tl-chart-grid { stroke: CanvasText; stroke-dasharray: 1 3; }
}
`;
