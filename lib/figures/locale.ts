import type { PeriodPattern } from './periods';
import type { TrieNode } from './trie';

/** Words of a language: tag → phrases, and the words of its number grammar. Shape of data/lexicons/<xx>.json. */
export type Lexicon = {
  readonly numbers: Readonly<Record<string, number>>;
  readonly fractions: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  /** Short scales that count only beside a currency (`m`, `Md`). Case matters. */
  readonly abbreviations: Readonly<Record<string, number>>;
  readonly currencies: Readonly<Record<string, string>>;
  readonly percents: Readonly<Record<string, number>>;
  readonly multiples: string;
  /** Words between two ends of a range. */
  readonly rangeWords: string;
  /** Words that open a range whose ends are joined by "and". */
  readonly between: string;
  readonly betweenAnd: string;
  /** What may stand between a figure and the word behind it that says what it counts. */
  readonly links: string;
  /** What may follow a scaled number that names no currency for it to be money. */
  readonly bareNext: string;
  /** Words that join a number without a unit to one that has it: "11.6 of the 13 billion". */
  readonly elided: string;
  /** What stands before "X to Y" when it tells of a way from one figure to another, and the exception. */
  readonly moves: string;
  readonly anywhere: string;
  readonly ofWhich: string;
  /** Words behind a percent that make it a part of what was named last. */
  readonly partOf: string;
  /** What ends before the noun of a somebody not named before: "a small"; and what in front of it makes it a description. */
  readonly indefinite: string;
  readonly describes: string;
  /** A sentence that opens with a noun of its own; and a pronoun that stresses that noun (", elle,"). */
  readonly noun: string;
  readonly stressed: string;
  /** Scale named in the head of a table. */
  readonly headScale: string;
  readonly phrases: Readonly<Record<string, string>>;
};

/** One language: grammar options, words and period forms. A locale never imports another. */
export type Locale = {
  readonly lang: string;
  readonly decimal: ',' | '.';
  /** Separators of thousands that this language writes. */
  readonly groups: string;
  readonly lexicon: Lexicon;
  readonly trie: () => TrieNode;
  /** The lexicon's number grammar, compiled once. */
  readonly patterns: Readonly<
    Record<
      | 'trigger'
      | 'multiple'
      | 'rangeWord'
      | 'betweenAnd'
      | 'between'
      | 'elided'
      | 'moves'
      | 'anywhere'
      | 'ofWhich'
      | 'partOf'
      | 'indefinite'
      | 'describes'
      | 'noun'
      | 'stressed'
      | 'headScale',
      RegExp
    >
  >;
  readonly links: RegExp;
  readonly bareNext: RegExp;
  readonly periods: readonly PeriodPattern[];
  /** Cheap test that tells whether a text with numbers names an amount in words. */
  readonly wordTrigger: RegExp;
};
