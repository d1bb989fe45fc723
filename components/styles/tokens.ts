/**
 * Colours, type and resets that every surface shares. Root class `tl`; `data-theme` is `auto`, `light`
 * or `dark`. Sizes are in px and em, never rem: the page under a card may have any root font size.
 */
export const TOKENS_CSS = `
.tl {
  color-scheme: light dark;
  --tl-paper: light-dark(#fdfcf8, #1c1b18);
  --tl-sunk: light-dark(#f4f1e8, #26241f);
  --tl-ink: light-dark(#1f1c16, #f1ede3);
  --tl-quiet: light-dark(#5c574b, #b8b2a3);
  --tl-rule: light-dark(#ddd7c8, #423e35);
  --tl-edge: light-dark(#8b8473, #857e6f);
  --tl-link: light-dark(#1d4699, #a9c1ff);
  --tl-cost: light-dark(#9c3d17, #f2a682);
  --tl-revenue: light-dark(#0a665a, #72d2bf);
  --tl-agree: light-dark(#1b6637, #8ad8a2);
  --tl-above: light-dark(#83500a, #f0c070);
  --tl-below: light-dark(#5a3a9e, #c8b3ff);
  --tl-primary: light-dark(#1f1c16, #f1ede3);
  --tl-on-primary: light-dark(#fdfcf8, #1c1b18);
  --tl-serif: ui-serif, 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'Noto Serif', serif;
  --tl-sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  background: var(--tl-paper);
  color: var(--tl-ink);
  font: 400 14px/1.45 var(--tl-sans);
  font-variant-numeric: tabular-nums;
  letter-spacing: normal;
  text-align: start;
  text-transform: none;
  overflow-wrap: anywhere;
}
.tl { --tl-zoom: 1; }
.tl[data-size='small'] { --tl-zoom: .9; }
.tl[data-size='large'] { --tl-zoom: 1.2; }
.tl[data-size='larger'] { --tl-zoom: 1.45; }
.tl[data-font='serif'] { --tl-sans: ui-serif, 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'Noto Serif', serif; }
.tl[data-theme='light'] { color-scheme: light; }
.tl[data-theme='dark'] { color-scheme: dark; }
.tl *, .tl *::before, .tl *::after { box-sizing: border-box; }
.tl :is(h1, h2, h3, p, ul, ol, dl, dd, figure) { margin: 0; padding: 0; }
.tl :is(ul, ol) { list-style: none; }
:where(.tl) :where(button, select, input, textarea) { font: inherit; color: inherit; }
.tl a { color: var(--tl-link); text-underline-offset: 2px; }
.tl :focus-visible { outline: 2px solid var(--tl-link); outline-offset: 2px; border-radius: 4px; }
.tl-quiet, .tl-note { color: var(--tl-quiet); font-size: 13px; }
.tl-icon { flex: none; display: block; }
.tl-fill { fill: currentColor; }
.tl-stroke { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linejoin: round; stroke-linecap: round; }
.tl-dots { stroke-dasharray: 1.6 3.2; }
.tl-cut { fill: none; stroke: var(--tl-paper); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.tl-tone-matches, .tl-tone-consistent { --tl-tone: var(--tl-agree); }
.tl-tone-above { --tl-tone: var(--tl-above); }
.tl-tone-below { --tl-tone: var(--tl-below); }
.tl-tone-context, .tl-tone-not-comparable { --tl-tone: var(--tl-quiet); }
.tl-mark-cost { fill: var(--tl-cost); }
.tl-mark-revenue { fill: var(--tl-revenue); }
.tl-mark-lines { stroke: var(--tl-paper); fill: none; }
.tl-button {
  display: inline-flex; align-items: center; justify-content: center; gap: 6px;
  min-height: 32px; padding: 4px 10px; border: 1px solid var(--tl-edge); border-radius: 6px;
  background: transparent; color: var(--tl-ink); font-size: 13px; line-height: 1.2; cursor: pointer;
}
.tl-button:hover { background: var(--tl-sunk); }
.tl-button:disabled { cursor: default; border-style: dashed; }
.tl-primary { background: var(--tl-primary); color: var(--tl-on-primary); border-color: var(--tl-primary); }
.tl-primary:hover { background: var(--tl-primary); text-decoration: underline; text-underline-offset: 3px; }
.tl-primary:disabled { background: transparent; color: var(--tl-ink); text-decoration: none; }
.tl-plain { border-color: transparent; color: var(--tl-quiet); }
.tl-icon-only { width: 34px; padding: 4px; }
.tl-hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
@media (forced-colors: active) {
  .tl-button, .tl-card { border: 1px solid ButtonBorder; }
  .tl-fill { fill: CanvasText; }
  .tl-stroke { stroke: CanvasText; }
}
/* Japanese is cut between phrases where a browser knows them, not in the middle of a word. */
.tl:lang(ja) :is(h1, h2, h3, strong, legend, label, button, summary, dt, th, .tl-cell-verdict) { word-break: auto-phrase; }
@media (prefers-reduced-motion: reduce) {
  .tl *, .tl { transition: none !important; animation: none !important; scroll-behavior: auto !important; }
}
`;
