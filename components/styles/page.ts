import { COMPARISON_CSS } from './card';
import { CHART_CSS } from './chart';
import { FORM_CSS } from './form';
import { TABLE_CSS } from './table';
import { TOKENS_CSS } from './tokens';

/** Lists, switches and forms of our own pages; laid out from 280 px upwards. */
const LAYOUT_CSS = `
html, body { margin: 0; padding: 0; }
html { background: light-dark(#fdfcf8, #1c1b18); }
.tl-page { min-height: calc(100vh / var(--tl-zoom)); zoom: var(--tl-zoom); }
.tl-page:has(> .tl-popup) { min-height: 0; }
.tl-popup { width: 380px; max-width: 100%; }
.tl-popup .tl-rows {
  max-height: 270px; overflow-y: auto; overscroll-behavior: contain;
  /* A shade at the lower edge as long as there is more below: the first layer scrolls along and covers it. */
  background:
    linear-gradient(to top, var(--tl-paper) 40%, transparent) bottom / 100% 40px no-repeat local,
    linear-gradient(to top, var(--tl-rule), transparent) bottom / 100% 12px no-repeat scroll;
  margin-inline: -4px !important; padding-inline: 4px !important; }
.tl-bar-top { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 12px 16px; border-bottom: 1px solid var(--tl-rule); }
.tl-bar-top h1 { font: 600 15px/1.2 var(--tl-sans); }
.tl-nav { display: flex; flex-wrap: wrap; gap: 4px 12px; margin-inline-start: auto; font-size: 13px; }
.tl-nav a, .tl-link { display: inline-flex; align-items: center; min-height: 24px; }
.tl-nav a[aria-current='page'] { color: var(--tl-ink); font-weight: 600; text-decoration-thickness: 2px; }
.tl-link { border: 0; padding: 0 2px; background: none; color: var(--tl-link); cursor: pointer; text-decoration: underline; text-underline-offset: 2px; }
.tl-main, .tl-above { display: grid; gap: 16px; }
.tl-main { padding: 14px 16px 20px; align-content: start; }
.tl-above { align-content: end; }
.tl-main > *, .tl-above > *, .tl-groups > * { min-width: 0; }
.tl-box { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; justify-items: start; padding: 12px 14px; border: 1px solid var(--tl-rule); border-radius: 8px; background: var(--tl-sunk); }
.tl-box-alert { border-inline-start: 4px solid var(--tl-above); }
.tl-box .tl-button { margin-top: 4px; }
.tl-summary-head { display: flex; align-items: center; justify-content: space-between; gap: 8px; }
.tl-section { display: grid; gap: 8px; justify-items: start; }
.tl-section > :is(.tl-box, .tl-field, dl, div) { width: 100%; box-sizing: border-box; min-width: 0; }
.tl-counts { width: 100%; border-collapse: collapse; font-size: 14px; }
.tl-counts :is(th, td) { padding: 4px 8px; text-align: start; border-bottom: 1px solid var(--tl-rule); overflow-wrap: anywhere; }
.tl-counts tbody th { font-weight: 400; color: var(--tl-quiet); }
.tl-counts td { font-variant-numeric: tabular-nums; }
.tl-pairs { display: grid; gap: 6px; }
.tl-pairs > div { display: grid; align-items: baseline; grid-template-columns: minmax(110px, 200px) 1fr; gap: 4px 16px; }
.tl-pairs dt { color: var(--tl-quiet); overflow-wrap: anywhere; }
.tl-pairs dd { min-width: 0; }
.tl-count { font: 500 20px/1.25 var(--tl-serif); }
.tl-tally { display: flex; flex-wrap: wrap; gap: 2px 12px; font-size: 13px; padding-top: 4px !important; }
.tl-tally li { display: inline-flex; align-items: center; gap: 5px; color: var(--tl-tone); }
.tl-row { border-top: 1px solid var(--tl-rule); padding: 2px 0; }
.tl-row:last-child { border-bottom: 1px solid var(--tl-rule); }
.tl-row-line { display: flex; align-items: center; gap: 4px; }
.tl-row-go {
  flex: 1; min-width: 0; display: flex; flex-wrap: wrap; column-gap: 12px; align-items: baseline; position: relative;
  padding: 8px 4px 8px 32px; border: 0; border-radius: 6px; background: none; text-align: start; cursor: pointer;
}
.tl-row-go:hover { background: var(--tl-sunk); }
.tl-row-icon { position: absolute; inset-inline-start: 6px; inset-block-start: 11px; color: var(--tl-tone); }
.tl-row-amount { font: 500 17px/1.25 var(--tl-serif); font-variant-numeric: lining-nums; }
.tl-row-go .tl-row-amount { flex: 1 0 auto; max-width: 100%; }
.tl-row-verdict { font-size: 13px; color: var(--tl-quiet); }
.tl-row-reading { flex: 0 0 100%; font-size: 13px; color: var(--tl-quiet); }
.tl-row-kept { padding: 0 4px 6px 32px; display: grid; gap: 4px; }
.tl-row-detail { padding: 0 4px 6px 32px; font-size: 13px; }
.tl-row-body { display: grid; gap: 12px; padding: 8px 0; font-size: 14px; }
.tl-groups { display: grid; gap: 18px; }
.tl-group-title { font: 600 14px/1.4 var(--tl-sans); padding-bottom: 4px !important; }
.tl-checks { display: grid; gap: 6px; }
.tl-tips ul { display: grid; gap: 8px; font-size: 13px; }
.tl-tips li { padding-inline-start: 14px; position: relative; }
.tl-tips li::before { content: ''; position: absolute; inset-inline-start: 0; top: .5em; width: 7px; height: 2px; background: var(--tl-cost); box-shadow: 0 3px 0 var(--tl-revenue); }
.tl-samples { display: flex; flex-wrap: wrap; gap: 2px 14px; padding-top: 3px; color: var(--tl-quiet); }
.tl-sample { color: var(--tl-ink); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; font-family: var(--tl-serif); }
.tl-sample-solid { text-decoration-color: var(--tl-agree); }
.tl-sample-double { text-decoration-style: double; text-decoration-color: var(--tl-above); }
.tl-sample-wavy { text-decoration-style: wavy; text-decoration-thickness: 1.5px; text-decoration-color: var(--tl-below); }
.tl-sample-dotted { text-decoration-style: dotted; text-decoration-color: var(--tl-edge); }
.tl-settings { display: grid; gap: 20px; max-width: 620px; }
.tl fieldset { border: 0; border-top: 1px solid var(--tl-rule); margin: 0; padding: 8px 0 0; min-width: 0; }
.tl legend { font-weight: 600; padding: 0 8px 0 0; }
.tl .tl-after { margin-top: 12px; }
.tl fieldset > fieldset { margin-block: 14px 10px; }
.tl-muted li { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 3px 0; }
.tl-muted li > .tl-button { overflow-wrap: break-word; }
.tl-choices { display: grid; gap: 10px; grid-template-columns: repeat(auto-fit, minmax(min(210px, 100%), 1fr)); padding-top: 8px !important; }
.tl-choices li { display: grid; }
.tl-choice {
  display: grid; gap: 6px; align-content: start; padding: 14px 16px; text-align: start; cursor: pointer;
  border: 1px solid var(--tl-edge); border-radius: 10px; background: var(--tl-paper);
}
.tl-choice:hover { background: var(--tl-sunk); }
.tl-choice strong { font: 500 19px/1.2 var(--tl-serif); }
.tl-choice span { font-size: 13px; }
.tl-choice[aria-pressed='true'] { outline: 2px solid var(--tl-ink); outline-offset: -2px; }
.tl-choice-state { font-weight: 600; }
.tl-choice-state:empty { display: none; }
.tl-welcome { max-width: 760px; margin: 0 auto !important; padding: 48px 20px !important; display: grid; gap: 20px; }
.tl-welcome h1 { font: 500 clamp(28px, 5vw, 42px)/1.12 var(--tl-serif); letter-spacing: -.015em; text-wrap: balance; }
.tl-lead { font-size: 17px; line-height: 1.5; max-width: 62ch; }
.tl-promises { display: grid; gap: 6px; max-width: 62ch; }
.tl-promises li { padding-inline-start: 18px; position: relative; }
.tl-promises li::before { content: ''; position: absolute; inset-inline-start: 0; top: .55em; width: 9px; height: 2px; background: var(--tl-cost); box-shadow: 0 4px 0 var(--tl-revenue); }
.tl-welcome h2:not(.tl-group-title), .tl-page-title { font: 500 22px/1.25 var(--tl-serif); }
.tl-prose { display: grid; gap: 16px; max-width: 66ch; }
.tl-prose h2 { font: 600 15px/1.4 var(--tl-sans); }
@media (forced-colors: active) {
  .tl-choice[aria-pressed='true'] { outline-color: Highlight; }
  .tl :is(.tl-tips, .tl-promises) li::before { forced-color-adjust: none; background: CanvasText; box-shadow: none; }
}
`;

/** Everything our own pages need. */
export const PAGE_CSS = `${TOKENS_CSS}${COMPARISON_CSS}${FORM_CSS}${LAYOUT_CSS}${CHART_CSS}${TABLE_CSS}`;
