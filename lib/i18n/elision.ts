import type { Language } from './languages';

/** Italian prepositions and articles as they are before a vowel; 8 and 11 are spoken with one (otto, undici). */
const ELIDED: Readonly<Record<string, string>> = {
  il: 'l’',
  al: 'all’',
  dal: 'dall’',
  del: 'dell’',
  nel: 'nell’',
  sul: 'sull’',
};

/** A number that is spoken with a vowel first: eight and its tens, hundreds and thousands, and eleven alone. */
const BEFORE_VOWEL = /(?<!\p{L})(il|al|dal|del|nel|sul) (?=8|11(?!\d))/giu;

const elide = (article: string): string => {
  const elided = ELIDED[article.toLowerCase()] ?? article;
  return article[0] === article[0]?.toUpperCase() ? elided[0]?.toUpperCase() + elided.slice(1) : elided;
};

/** Joins an article to the number after it as the language does: `il 8 novembre` is `l’8 novembre` in Italian. */
export const joinArticles = (language: Language, text: string): string =>
  language === 'it' ? text.replace(BEFORE_VOWEL, (_whole, article: string) => elide(article)) : text;
