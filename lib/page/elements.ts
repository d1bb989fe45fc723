const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Elements that end a run of text. Custom elements do, too (as their usual styles do). */
const BLOCKS = set(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol optgroup option p ' +
    'search section summary table tbody td tfoot th thead tr ul',
);

/** Elements whose text is not the article's: code, controls, scripts, drawings, struck-through text. */
const SKIPPED = set(
  'applet area audio base canvas code datalist del embed frame frameset head iframe img input kbd link map math ' +
    'meta meter noembed noframes noscript object option param picture plaintext pre progress rp rt s samp script ' +
    'select strike style svg template textarea title tt video xmp',
);

/** Whether an element of this local name ends the run of text before it. */
export const isBlock = (name: string): boolean => BLOCKS.has(name) || name.includes('-');

/** Whether text inside an element of this local name is never read. */
export const isSkipped = (name: string): boolean => SKIPPED.has(name);

/** Whether a local name is that of a heading. */
export const isHeading = (name: string): boolean => name.length === 2 && /^h[1-6]$/.test(name);

/** Elements that hold lines of text and, as parsers make them, no block. */
const LEAVES = set('p h1 h2 h3 h4 h5 h6 dt figcaption caption legend summary');

/** Whether a block of this local name holds nothing but lines of text. */
export const isLeaf = (name: string): boolean => LEAVES.has(name);
