/**
 * Cells that spreadsheets would run: they begin with `=`, `+`, `-`, `@` (or their full-width forms), a tab or
 * a line break, after any blanks (OWASP, CSV Injection). Plain numbers such as `-5` or `+1.5e9` are no danger.
 */
const RUNS = /^'*\s*[=+\-@＝＋－＠]|^'*[\t\r\n]/;
const PLAIN_NUMBER = /^[+-]?\d{1,30}(?:\.\d{1,30})?(?:e[+-]?\d{1,3})?$/i;

/** Puts an apostrophe before text that a spreadsheet would run; gives everything else back unchanged. */
export const guardFormula = (text: string): string =>
  RUNS.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

/** Takes off what `guardFormula` put on: `unguardFormula(guardFormula(x)) === x` for every text. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text;
