import regions from '../../data/page/regions.json';

const WORDS: ReadonlySet<string> = new Set(regions.words);
const KEPT: ReadonlySet<string> = new Set(regions.keep);
const PHRASES = regions.phrases.map((phrase) => `-${phrase}-`);
const HEADING = new RegExp(`^(?:${regions.headings.join('|')})(?: ?\\(\\d+\\))?[ :：]*$`, 'iu');
const LONGEST_HEADING = 48;

const tokensOf = (text: string): string[] =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

/** Whether class names, ids or labels name something beside the article: comments, advertising, tickers … */
export const namesChrome = (text: string): boolean => {
  const tokens = tokensOf(text);
  if (tokens.some((token) => WORDS.has(token))) return true;
  const joined = `-${tokens.join('-')}-`;
  return PHRASES.some((phrase) => joined.includes(phrase));
};

/** Whether class names say that an aside belongs to the article: pull quotes, corrections, footnotes … */
export const namesAside = (text: string): boolean => tokensOf(text).some((token) => KEPT.has(token));

/** Whether a heading says that what follows is not the article ("Related", "3 comments", "Poll"). */
export const headsChrome = (text: string): boolean => {
  const heading = text.replace(/\s+/g, ' ').trim();
  return heading.length > 0 && heading.length <= LONGEST_HEADING && HEADING.test(heading);
};
