/** Tables and exports of the library. Wide tables scroll inside their own region, never the page. */
export const TABLE_CSS = `
.tl-library { max-width: 1180px; margin: 0 auto !important; }
.tl-tools { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.tl-tools > div { min-width: 0; }
.tl-tools .tl-field { gap: 8px; }
.tl-tools .tl-count { margin-inline-end: 12px; }
.tl-scroll { overflow-x: auto; border: 1px solid var(--tl-rule); border-radius: 8px; }
.tl-table { border-collapse: collapse; width: 100%; min-width: 820px; font-size: 13px; overflow-wrap: break-word; }
.tl-table th, .tl-table td { padding: 9px 12px; text-align: start; vertical-align: top; border-bottom: 1px solid var(--tl-rule); }
.tl-table tbody tr:last-child > * { border-bottom: 0; }
.tl-table thead th { vertical-align: middle; font-weight: 600; color: var(--tl-quiet); background: var(--tl-sunk); }
.tl-table tbody th { font-weight: 400; min-width: 200px; }
.tl-cell-quote { max-width: 340px; }
.tl-cell-quote span { display: block; }
.tl-table td { min-width: 110px; }
.tl-table td:has(.tl-tick) { min-width: 0; }
.tl-table .tl-cell-caveat { min-width: 220px; max-width: 360px; color: var(--tl-quiet); }
.tl-cell-verdict { display: inline-flex; gap: 6px; align-items: flex-start; color: var(--tl-tone); }
.tl-cell-verdict .tl-icon { margin-top: 2px; }
.tl-scroll-tall { max-height: min(70vh, 900px); overflow-y: auto; }
.tl-scroll-tall thead th { position: sticky; top: 0; z-index: 1; }
.tl-table-narrow { min-width: 0; margin-top: 8px; }
.tl-sort { border: 0; padding: 0; min-height: 24px; background: none; font: inherit; font-weight: 600; color: inherit; cursor: pointer; text-align: start; }
.tl-colour { border-inline-start: 10px solid var(--tl-own-colour); padding-inline-start: 6px; font-size: 13px; }
.tl-colour-amber { --tl-own-colour: var(--tl-above); }
.tl-colour-red { --tl-own-colour: var(--tl-cost); }
.tl-colour-violet { --tl-own-colour: var(--tl-below); }
.tl-colour-blue { --tl-own-colour: var(--tl-link); }
.tl-colour-green { --tl-own-colour: var(--tl-agree); }
.tl-colour-grey { --tl-own-colour: var(--tl-edge); }
.tl-bars caption { text-align: start; }
.tl-bars th { width: 40%; }
.tl-count-bar { display: block; height: 8px; min-width: 2px; background: var(--tl-revenue); }
@media (forced-colors: active) { .tl-count-bar { forced-color-adjust: none; background: CanvasText; } }
.tl-tags { font-size: 13px; font-weight: 600; }
.tl-history { display: grid; gap: 8px; }
.tl-changed { color: var(--tl-above); font-size: 13px; font-weight: 600; }
.tl-exact { background: none; color: inherit; font-weight: 700; }
.tl-cell-fact { text-align: start; }
.tl-table .tl-cell-value { font: 500 15px/1.35 var(--tl-serif); font-variant-numeric: lining-nums; }
.tl-table .tl-gap td { padding: 0; border: 0; }
.tl-row-open > * { background: var(--tl-sunk); }
.tl-particulars { display: grid; grid-template-columns: max-content 1fr; gap: 4px 14px; font-size: 13px; }
.tl-particulars dt { color: var(--tl-quiet); }
.tl-fact-links .tl-link { text-align: start; }
.tl-own, .tl .tl-timeline { width: 100%; }
.tl-own-fields { display: grid; gap: 4px 24px; grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr)); width: 100%; }
.tl-field input:not([type='range'], [type='file']) { min-height: 32px; min-width: 0; max-width: 60%; padding: 2px 8px; border: 1px solid var(--tl-edge); border-radius: 6px; background: var(--tl-paper); }
.tl .tl-tools .tl-field :is(input, select) { max-width: 100%; }
.tl .tl-field input[type='date'] { flex: none; max-width: 100%; margin-inline-start: auto; }
.tl-field input[aria-invalid='true'] { border: 2px solid var(--tl-above); }
.tl-fault { display: block; color: var(--tl-above); font-size: 13px; font-weight: 600; }
.tl-timeline { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
.tl-chart { min-height: 460px; overflow-x: auto; }
.tl-chart svg { max-width: none; }
.tl-packs li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 16px; padding: 8px 0; border-top: 1px solid var(--tl-rule); }
.tl-diff { display: grid; gap: 6px; padding: 6px 0 !important; font-size: 13px; }
.tl-diff del { color: var(--tl-quiet); }
.tl-diff ins { text-decoration: none; font-weight: 600; }
.tl-import { grid-template-columns: minmax(0, 1fr); width: 100%; }
.tl-import .tl-scroll { width: 100%; }
.tl-import .tl-table { min-width: 560px; }
.tl-import .tl-table tbody th { min-width: 0; }
.tl-nowrap { white-space: nowrap; }
.tl-tick { display: grid; place-items: center; min-width: 24px; min-height: 24px; cursor: pointer; }
.tl-tick input { width: 16px; height: 16px; margin: 0; accent-color: var(--tl-primary); }
.tl-exports { display: grid; gap: 8px; max-width: 720px; }
.tl-export ul { display: grid; gap: 8px; }
.tl-which { display: inline-flex; align-items: center; gap: 6px; min-height: 28px; cursor: pointer; }
.tl-which input { width: 16px; height: 16px; margin: 0; accent-color: var(--tl-primary); }
.tl-exports progress { width: 180px; max-width: 60vw; accent-color: var(--tl-primary); }
.tl-template { width: 100%; padding: 8px; border: 1px solid var(--tl-edge); border-radius: 6px; background: var(--tl-paper); font: 13px/1.5 ui-monospace, monospace; resize: vertical; }
.tl-export li { display: grid; grid-template-columns: minmax(0, 180px) 1fr; gap: 12px; align-items: center; }
@media (max-width: 520px) { .tl-export li { grid-template-columns: 1fr; gap: 2px; } }
`;
