/** The card as a sheet at the edge of a narrow screen: `data-sheet` on its frame, `data-top` at the upper edge. */
export const SHEET_CSS = `
.tl-grip { display: none; }
.frame[data-sheet] { width: var(--tl-sheet, 100%); transform-origin: 0 0; }
.frame[data-sheet] .tl-card {
  width: auto; max-height: calc(var(--tl-room, 50vh) / var(--tl-zoom)); border-width: 1px 0 0; border-radius: 16px 16px 0 0;
  padding-bottom: env(safe-area-inset-bottom, 0px); box-shadow: 0 -1px 2px #0002, 0 -10px 32px #0000002e;
}
.frame[data-sheet][data-top] .tl-card {
  border-width: 0 0 1px; border-radius: 0 0 16px 16px; padding-block: env(safe-area-inset-top, 0px) 0;
  box-shadow: 0 1px 2px #0002, 0 10px 32px #0000002e;
}
.frame[data-sheet] .tl-head { padding-top: 0; }
.frame[data-sheet] .tl-head-buttons { margin-bottom: -16px; }
.frame[data-sheet] [data-action='move'] { display: none; }
.frame[data-sheet] .tl-head-button { width: 40px; height: 40px; }
.frame[data-sheet] .tl-actions .tl-button { min-height: 40px; }
.frame[data-sheet] .tl-icon-only { width: 44px; }
.frame[data-sheet] .tl-grip {
  display: block; flex: none; width: 100%; height: 28px; padding: 0; border: 0; background: none; cursor: ns-resize; touch-action: none;
}
.tl-grip::before {
  content: ''; display: block; width: 40px; height: 4px; margin: 0 auto; border-radius: 2px; background: var(--tl-edge);
}
@media (forced-colors: active) { .tl-grip::before { background: ButtonText; } }
`;
