import { FORM_CSS } from './form';
import { SHEET_CSS } from './sheet';
import { TOKENS_CSS } from './tokens';

/** Verdict, number line, lines, sources and receipt: used in the card and on our own pages. */
export const COMPARISON_CSS = `
.tl-verdict { display: flex; gap: 8px; align-items: flex-start; color: var(--tl-tone); }
.tl-verdict .tl-icon { margin-top: 1px; }
.tl-verdict strong { display: block; font-weight: 650; font-size: 15px; line-height: 1.3; }
.tl-assumed { display: block; color: var(--tl-above); font-size: 13px; }
.tl-assumed-mark { color: var(--tl-above); font-weight: 700; padding-inline-start: 2px; }
.tl-verdict-why { display: block; color: var(--tl-ink); font-size: 13px; }
.tl-lanes { display: grid; gap: 9px; padding: 10px 12px !important; background: var(--tl-sunk); border-radius: 8px; }
.tl-lane { display: flex; flex-wrap: wrap; column-gap: 12px; font-size: 13px; overflow-wrap: normal; }
.tl-lane-name { color: var(--tl-quiet); flex: 1 0 auto; max-width: 100%; }
.tl-lane-value { text-align: end; font-weight: 600; margin-inline-start: auto; }
.tl-lane-note { flex: 0 0 100%; padding-top: 3px; color: var(--tl-quiet); font-size: 12px; }
.tl-lane-claim { --tl-lane: var(--tl-ink); }
.tl-lane-inference { --tl-lane: var(--tl-cost); }
.tl-lane-implied { --tl-lane: var(--tl-revenue); }
.tl-track {
  flex: 0 0 calc(100% - 10px); position: relative; display: block; height: 11px; margin: 2px 10px 0 0;
  border-bottom: 1px solid var(--tl-rule);
}
.tl-bar { position: absolute; inset-block-end: 1px; inset-inline-start: 0; height: 4px; background: var(--tl-lane); }
.tl-bar-range { opacity: .45; }
.tl-end {
  position: absolute; inset-block-end: -1px; width: 8px; height: 8px; margin-inline-start: -4px;
  border-radius: 50%; background: var(--tl-lane); border: 1px solid var(--tl-sunk); box-sizing: content-box !important;
}
.tl-floor {
  position: absolute; inset-block-end: -2px; inset-inline-end: -8px; height: 11px;
  border: 2px solid var(--tl-lane); border-inline-end: 0;
  mask-image: linear-gradient(to right, #000 8px, #0003);
}
.tl-floor::after {
  content: ''; position: absolute; inset: 3px 0 3px 2px;
  background: repeating-linear-gradient(to right, var(--tl-lane) 0 3px, transparent 3px 6px);
}
@media (forced-colors: active) {
  .tl-bar, .tl-end { forced-color-adjust: none; background: CanvasText; border-color: Canvas; }
}
.tl-guide { position: absolute; inset-block: 0; border-inline-start: 1px dotted var(--tl-edge); }
.tl-group h3 {
  font: 600 12px/1.4 var(--tl-sans); color: var(--tl-quiet); margin-bottom: 2px;
}
.tl-lines { display: grid; gap: 5px; }
.tl-lines li { padding-inline-start: 12px; position: relative; }
.tl-lines li::before {
  content: ''; position: absolute; inset-inline-start: 0; top: .62em; width: 5px; border-top: 1px solid var(--tl-edge);
}
/* Caveats run on as one short paragraph: always in sight, never taller than what they speak of. */
.tl-caveats { border-inline-start: 3px solid var(--tl-edge); padding-inline-start: 10px; font-size: 12.5px; line-height: 1.4; }
.tl-caveats h3, .tl-caveats .tl-lines, .tl-caveats .tl-lines li { display: inline; padding: 0; }
.tl-caveats h3 { color: var(--tl-ink); font-size: 12.5px; margin-inline-end: 4px; }
.tl-caveats h3::after { content: '.'; }
.tl-caveats .tl-lines li::before { display: none; }
.tl-caveats .tl-lines li::after { content: ' '; }
/* Full-width marks bring their own room with them. */
.tl-caveats:is(:lang(ja), :lang(zh)) h3::after { content: '：'; }
.tl-caveats:is(:lang(ja), :lang(zh)) h3 { margin-inline-end: 0; }
.tl-caveats:is(:lang(ja), :lang(zh)) .tl-lines li::after { content: ''; }
.tl-kept { display: grid; gap: 6px; border-inline-start: 3px solid var(--tl-primary); padding-inline-start: 10px; }
.tl-kept-form { display: grid; gap: 8px; padding: 6px 0; }
.tl-kept-form label { display: grid; gap: 3px; font-size: 13px; }
.tl-kept-form :is(input, textarea) {
  width: 100%; min-height: 32px; padding: 4px 8px; border: 1px solid var(--tl-edge); border-radius: 6px; background: var(--tl-paper);
}
.tl-kept-form textarea { resize: vertical; }
.tl-revision { display: grid; gap: 2px; font-size: 13px; }
.tl-revision strong { color: var(--tl-above); }
.tl details > summary {
  cursor: pointer; min-height: 24px; padding: 2px 0; color: var(--tl-link); width: fit-content;
  text-decoration: underline; text-decoration-color: var(--tl-rule); text-underline-offset: 3px;
}
.tl-sources { display: grid; gap: 12px; padding-top: 6px !important; font-size: 13px; }
.tl-sources li { border-top: 1px solid var(--tl-rule); padding-top: 8px; display: grid; gap: 3px; }
.tl-sources dl, .tl-receipt { display: grid; gap: 2px; font-size: 13px; }
.tl-sources dl > div, .tl-receipt > div { display: grid; grid-template-columns: 88px 1fr; gap: 8px; }
.tl :is(.tl-sources, .tl-receipt) dt { color: var(--tl-quiet); }
.tl-argument { display: grid; gap: 5px; padding: 6px 0 6px 18px !important; font-size: 13px; }
.tl .tl-argument { list-style: decimal; }
.tl-assumptions { display: grid; gap: 4px; padding: 6px 0; font-size: 13px; }
.tl-receipt { padding: 6px 0 !important; gap: 4px; }
`;

/** Everything the card needs inside its shadow root. */
export const CARD_CSS = `${TOKENS_CSS}${COMPARISON_CSS}${FORM_CSS}${SHEET_CSS}
.tl-card {
  display: flex; flex-direction: column; width: 372px; max-width: 100%; zoom: var(--tl-zoom);
  /* Never higher than the room beside its line, which is measured where the card is mounted, without zoom. */
  max-height: min(600px, var(--tl-room, 82vh) / var(--tl-zoom));
  border: 1px solid var(--tl-rule); border-radius: 12px; overflow: hidden;
  box-shadow: 0 1px 2px #0003, 0 12px 32px #0000002e;
}
.tl-card:focus { outline: none; }
.tl-card:focus-visible { outline: 2px solid var(--tl-link); outline-offset: -2px; border-radius: 12px; }
/* The buttons stand beside the first line alone: the amount has the whole width, and is not broken for them. */
.tl-head {
  display: grid; flex: none; grid-template-columns: minmax(0, 1fr) auto; column-gap: 8px; align-items: start;
  padding: 12px 10px 10px 16px; border-bottom: 1px solid var(--tl-rule);
}
.tl-head-text { display: contents; }
.tl-head-text > * { grid-column: 1 / -1; padding-inline-end: 6px !important; }
.tl-head-text > .tl-eyebrow { grid-area: 1 / 1; padding-top: 2px !important; }
.tl-head-buttons { display: flex; grid-area: 1 / 2; gap: 2px; margin-bottom: -8px; }
.tl-eyebrow { font-size: 13px; color: var(--tl-quiet); }
.tl-amount { font: 500 27px/1.15 var(--tl-serif); letter-spacing: -.01em; font-variant-numeric: lining-nums; }
.tl-when { font-size: 13px; margin-top: 3px !important; }
.tl-head-button {
  display: grid; place-items: center; width: 30px; height: 30px; padding: 0; border: 0; border-radius: 6px;
  background: transparent; color: var(--tl-quiet); cursor: pointer;
}
.tl-head-button:hover { background: var(--tl-sunk); color: var(--tl-ink); }
.tl-head-button[aria-pressed='true'] { color: var(--tl-ink); }
.tl-head-button[data-action='move'] { cursor: move; touch-action: none; }
.tl-gone { display: grid; gap: 6px; justify-items: start; }
.tl-body { padding: 12px 16px; scroll-padding: 8px; display: grid; gap: 12px; overflow: auto; overscroll-behavior: contain; }
.tl-notice { padding: 0 16px 8px !important; color: var(--tl-above); font-size: 13px; }
.tl-notice:empty { display: none; }
.tl-actions {
  display: flex; flex-wrap: wrap; gap: 6px; padding: 10px 14px; border-top: 1px solid var(--tl-rule);
}
/* Where little height is left (zoom, small windows), all of the card scrolls, not a slit between head and foot. */
@media (max-height: 520px) {
  .tl-card { overflow: auto; overscroll-behavior: contain; }
  .tl-body { overflow: visible; flex: none; }
}
/* Where the row has no room for them, both go to the next. */
.tl-spring { display: flex; gap: 6px; margin-inline-start: auto; }
`;
