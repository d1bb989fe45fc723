/** Names of months. */
export const MONTHS =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?';
/** First letters of the months, January first. */
export const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Ordinals and counts. */
export const WORDS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  nine: 9,
  ten: 10,
  eleven: 11,
  eight: 8,
  seven: 7,
  five: 5,
  one: 1,
  half: 6,
};
/** A calendar year, captured. */
export const YEAR = '(?:calendar(?: year)? )?(20[0-4]\\d)';
/** What joins a part to its year. */
export const OF = "(?:,? (?:of|in|for) (?:the )?(?:year |calendar (?:year )?)?| |, |,|'s )";
/** A fiscal year, captured. */
export const FISCAL = "(?:fiscal(?: year)?|fy|financial year)[ -]?'?((?:20)?\\d\\d)(?:/\\d\\d)?(?:e|f|a)?";
/** What joins two months. */
export const LINK =
  '(?: ?[-\\u2013\\u2014] ?| to | through | until | till | and | up to )(?:the end of |end )?';
/** Ordinals, captured. */
export const ORDINAL = '(first|second|third|fourth|final|1st|2nd|3rd|4th)';
/** Counts, captured. */
export const COUNT = '(two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2})';

/** Number of a month by its name. */
export const month = (name: string | undefined): number => NAMES.indexOf((name ?? '').slice(0, 3)) + 1;
/** Number of an ordinal or count. */
export const count = (word: string | undefined): number => WORDS[word ?? ''] ?? Number(word);
/** First letters of months, for gates. */
export const MONTH_HEADS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
