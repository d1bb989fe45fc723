import { type Claim, GUESSABLE, type GuessedField } from './types';

type Page = Claim['page'];
/** Particulars as they were found by searching the text. */
export type PageGuess = Pick<Page, GuessedField>;

/** Whether a page leaves so much unsaid that its text is worth a search: who wrote it, when, or what it is called. */
export const saysTooLittle = ({ title, author, published }: Page): boolean =>
  title === null || author === null || published === null;

/** The page with what was guessed where it says nothing, and which particulars these are. */
export const fillPage = (page: Page, guess: PageGuess | null): Required<Pick<Claim, 'page' | 'guessed'>> => {
  const guessed = GUESSABLE.filter(
    (field) => page[field] === null && guess !== null && guess[field] !== null,
  );
  const found = Object.fromEntries(guessed.map((field) => [field, guess?.[field] ?? null]));
  return { page: { ...page, ...found }, guessed };
};
