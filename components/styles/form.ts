/** Switches, sliders and labelled choices: used in the card and on our own pages. */
export const FORM_CSS = `
.tl-toggle, .tl-field { display: flex; align-items: center; justify-content: space-between; gap: 16px; min-height: 34px; padding: 3px 0; }
.tl-toggle { cursor: pointer; }
.tl-toggle-hint { display: block; }
.tl-toggle input {
  appearance: none; flex: none; position: relative; width: 38px; height: 24px; margin: 0; border-radius: 12px;
  border: 1px solid var(--tl-edge); background: var(--tl-sunk); cursor: pointer; transition: background-color .12s;
}
.tl-toggle input::after {
  content: ''; position: absolute; inset-block-start: 4px; inset-inline-start: 4px; width: 14px; height: 14px;
  border-radius: 50%; border: 2px solid var(--tl-edge); transition: inset-inline-start .12s;
}
.tl-toggle input:checked { background: var(--tl-primary); border-color: var(--tl-primary); }
.tl-toggle input:checked::after { inset-inline-start: 18px; background: var(--tl-on-primary); border-color: var(--tl-on-primary); }
.tl-toggle:has(input:disabled) { cursor: default; color: var(--tl-quiet); }
.tl-toggle input:disabled { border-style: dashed; cursor: default; }
.tl-field { min-width: 0; max-width: 100%; }
.tl-field:has(> select, > input[type='date']) { flex-wrap: wrap; row-gap: 2px; }
.tl-field select { min-width: 0; min-height: 32px; max-width: 100%; margin-inline-start: auto; padding: 2px 6px; border: 1px solid var(--tl-edge); border-radius: 6px; background: var(--tl-paper); }
.tl-buttons { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 6px; }
.tl .tl-correct-part { display: grid; justify-items: end; gap: 4px; border-top: 1px solid var(--tl-rule); padding-top: 4px; }
.tl-correct-part > .tl-field { width: 100%; }
.tl-field:has(> .tl-slider) { flex-wrap: wrap; row-gap: 2px; }
.tl-field > span:has(+ .tl-slider) { flex: 1 1 180px; }
.tl-slider { display: inline-flex; align-items: center; gap: 8px; margin-inline-start: auto; }
.tl-slider input { min-height: 24px; accent-color: var(--tl-primary); width: 150px; max-width: 40vw; }
.tl-slider output { min-width: 4.5ch; text-align: end; }
@media (forced-colors: active) {
  .tl-toggle input:checked { forced-color-adjust: none; background: Highlight; }
  .tl-toggle input:checked::after { background: Canvas; }
}
.tl-check { border: 1px dashed var(--tl-edge); border-radius: 8px; padding: 14px; display: grid; gap: 12px; }
.tl-check-over { border-color: var(--tl-link); background: var(--tl-sunk); }
.tl-check-text { display: grid; gap: 6px; }
.tl-check textarea { width: 100%; padding: 8px; border: 1px solid var(--tl-edge); border-radius: 6px; background: var(--tl-paper); resize: vertical; }
.tl-row-still { cursor: default; }
.tl p.tl-row-sentence { padding: 0 12px 8px 32px; }
.tl-filters { border: 0; margin: 0; padding: 0; min-width: 0; display: flex; flex-wrap: wrap; gap: 4px 16px; }
.tl-filters .tl-field { flex: 1 1 150px; flex-wrap: nowrap; gap: 8px; }
.tl-filters .tl-field > span { flex: none; max-width: 70%; overflow-wrap: break-word; }
.tl-filters .tl-field > select { flex: 1 1 60px; }
.tl-file { position: relative; }
.tl-file:has(:focus-visible) { outline: 2px solid var(--tl-link); outline-offset: 2px; }
.tl-file:has(:disabled) { cursor: default; border-style: dashed; }
.tl-radio { display: flex; align-items: flex-start; gap: 8px; min-height: 28px; padding: 4px 0; cursor: pointer; }
.tl-radio input { flex: none; width: 18px; height: 18px; margin: 2px 0 0; accent-color: var(--tl-primary); }
.tl-radio:has(input:disabled) { cursor: default; color: var(--tl-quiet); }
.tl-check-row { display: grid; gap: 4px; padding: 8px 0; }
`;
