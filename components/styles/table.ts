/** Tables and exports of the library. Wide tables scroll inside their own region, never the page. */
export const TABLE_CSS = `
.tl-library { max-width: 1180px; margin: 0 auto !important; }
.tl-tools { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.tl-tools .tl-field { gap: 8px; }
.tl-tools .tl-field select { max-width: 100%; }
.tl-tools .tl-count { margin-inline-end: 12px; }
.tl-scroll { overflow-x: auto; border: 1px solid var(--tl-rule); border-radius: 8px; }
.tl-table { border-collapse: collapse; width: 100%; min-width: 820px; font-size: 13px; overflow-wrap: break-word; }
.tl-table th, .tl-table td { padding: 9px 12px; text-align: start; vertical-align: top; border-bottom: 1px solid var(--tl-rule); }
.tl-table tbody tr:last-child > * { border-bottom: 0; }
.tl-table thead th { font-weight: 600; color: var(--tl-quiet); background: var(--tl-sunk); }
.tl-table tbody th { font-weight: 400; min-width: 200px; }
.tl-cell-quote { max-width: 340px; }
.tl-cell-quote span { display: block; }
.tl-table td { min-width: 110px; }
.tl-table td:has(.tl-tick) { min-width: 0; }
.tl-table .tl-cell-caveat { min-width: 220px; max-width: 360px; color: var(--tl-quiet); }
.tl-cell-verdict { display: inline-flex; gap: 6px; align-items: center; color: var(--tl-tone); }
.tl-nowrap { white-space: nowrap; }
.tl-tick { display: grid; place-items: center; min-width: 24px; min-height: 24px; cursor: pointer; }
.tl-tick input { width: 16px; height: 16px; margin: 0; accent-color: var(--tl-primary); }
.tl-exports { display: grid; gap: 8px; max-width: 720px; }
.tl-export ul { display: grid; gap: 8px; }
.tl-export li { display: grid; grid-template-columns: 150px 1fr; gap: 12px; align-items: center; }
@media (max-width: 520px) { .tl-export li { grid-template-columns: 1fr; gap: 2px; } }
`;
