import type { Claim } from './types';

/** Characters kept on either side of a quote, as other annotation tools do. */
export const CONTEXT_LENGTH = 32;

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/u.test(char);

/**
 * The end of `text`, at most 32 characters. A word cut in two is left out, because browsers find the start
 * of a text fragment only at the start of a word; text without spaces is cut where it falls.
 */
const cutStart = (text: string): string => {
  const cut = text.slice(-CONTEXT_LENGTH);
  if (cut.length === text.length || isSpace(text[text.length - CONTEXT_LENGTH - 1])) return cut;
  const space = cut.search(/\s/u);
  return space === -1 ? cut : cut.slice(space);
};

const cutEnd = (text: string): string => {
  const cut = text.slice(0, CONTEXT_LENGTH);
  if (cut.length === text.length || isSpace(text[CONTEXT_LENGTH])) return cut;
  const tail = /\s\S*$/u.exec(cut);
  return tail === null ? cut : cut.slice(0, tail.index + 1);
};

/** The quote with its surroundings (W3C TextQuoteSelector). */
export const makeQuote = (exact: string, before: string, after: string): Claim['quote'] => ({
  exact,
  prefix: cutStart(before),
  suffix: cutEnd(after),
});

/** Equal for the same words at the same place of the same page; the part of the address after `#` is ignored. */
export const duplicateKey = ({ page, quote }: Pick<Claim, 'page' | 'quote'>): string =>
  JSON.stringify([page.url.split('#')[0], quote.exact, quote.prefix, quote.suffix]);
