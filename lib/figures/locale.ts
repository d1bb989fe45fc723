import type { Automaton } from './automaton';
import type { Myriads } from './myriads';
import type { PeriodTable } from './period-find';
import type { Phrases } from './trie';
import type { BasisTag, ScopeTag } from './types';

/** Tags with the words that give them; `any` tells cheaply that a text gives none. */
export type TagPatterns<Tag> = { readonly any: RegExp; readonly each: readonly (readonly [Tag, RegExp])[] };

/** Words of a language: tag → phrases, and the words of its number grammar. Shape of data/lexicons/<xx>.json. */
export type Lexicon = {
  readonly numbers: Readonly<Record<string, number>>;
  readonly fractions: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  /** Short scales that count only beside a currency (`m`, `Md`). Case matters. */
  readonly abbreviations: Readonly<Record<string, number>>;
  readonly currencies: Readonly<Record<string, string>>;
  /** Scales that name their currency, too: `mdd` counts millions of dollars. */
  readonly scaleCurrencies?: Readonly<Record<string, string>>;
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
  /** What must follow such a number, where what stands before it may as well begin a count of things. */
  readonly elidedNext?: string;
  /** Words behind a percent that make it a part of what was named last. */
  readonly partOf: string;
  /** What ends before the noun of a somebody not named before: "a small"; and what in front of it makes it a description. */
  readonly indefinite: string;
  readonly describes: string;
  /** A sentence that opens with a noun of its own; and a pronoun that stresses that noun (", elle,"). */
  readonly noun: string;
  readonly stressed: string;
  /** Scale named in the head of a table; and the words that make an amount one of a share. */
  readonly headScale: string;
  readonly perShare: string;
  /** What joins a figure to the word behind it that says what it counts: "12 billion of revenue". */
  readonly of: string;
  /** What stands between a percent and the company that it is a part of: "27 % of the start-up". */
  readonly shareOf: string;
  /** Prepositions that name an owner; articles between a preposition and a name; the mark of a possessive. */
  readonly owners: string;
  readonly articles: string;
  readonly possessive: string;
  /** Prepositions that give a period a place of its own: "on inference in 2025". */
  readonly ownLink: string;
  /** Half of the scale in front, added to it: "tre miliardi e mezzo". */
  readonly halfBehind?: string;
  /** Words inside number words ("half of a"); and between a number and its currency ("milliards de dollars"). */
  readonly numberLinks: string;
  readonly currencyLinks: string;
  /** Abbreviations whose point ends no sentence. */
  readonly dotted: string;
  /** How numbers are written where scales go by ten thousand. */
  readonly myriads?: Myriads;
  /** What behind two amounts makes them a way from one to the other, where that is told behind them: "30億から40億に". */
  readonly movesBehind?: string;
  /** Where words follow the names that they govern: what stands behind a name in place of a preposition, and behind one that its clause speaks of. */
  readonly postpositions?: string;
  readonly topics?: string;
  /** What stands behind a figure that another is compared with ("39%から加速"), and behind a rate's height ("33%に"). */
  readonly baseBehind?: string;
  readonly levelBehind?: string;
  /** Currencies of signs that mean another one in this language (¥), and words in front of a number that name its currency. */
  readonly signs?: Readonly<Record<string, string>>;
  readonly currencyHeads?: Readonly<Record<string, string>>;
  /** Names of the two companies in another script, for the survey of what a text is about. */
  readonly spellings?: Readonly<Record<'openai' | 'microsoft', string>>;
  /** What stands in front of a percent that tells of a change: "um 18 Prozent". */
  readonly by?: string;
  /** What follows the last verb of a clause, where verbs stand at its end: "hat 5 Milliarden Dollar eingenommen." */
  readonly clauseEnd?: string;
  /**
   * How companies that no list knows are told by their capitals: words between a name and its verb, what joins a
   * quantity to its owner behind it, the mark of an owner in front, words that open sentences without being names, and
   * what ends common nouns that need no article. Left out where common nouns have capitals, or names have none.
   */
  readonly properNames?: Readonly<Record<'links' | 'of' | 'owner' | 'common' | 'plural', string>>;
  /** The same where words have no spaces between them: endings of firms, Latin words that name none, and what an owner has or does. */
  readonly clauseNames?: Readonly<Record<'han' | 'latin' | 'next', string>>;
  /** What stands before a percent that says how high a rate is, not how much it changed: "fell to". */
  readonly level?: string;
  /** Words of scope and of accounting basis around a figure. */
  readonly scopes: Readonly<Partial<Record<ScopeTag, string>>>;
  readonly bases: Readonly<Partial<Record<BasisTag, string>>>;
  /**
   * Tag → phrases separated by `|`. Braces expand, a trailing `*` is a stem, a leading one ends a compound (`*umsatz`),
   * and "gab … aus" is a verb whose last part closes its clause.
   */
  readonly phrases: Readonly<Record<string, string>>;
};

/** One language: grammar options, words and period forms. A locale never imports another. */
export type Locale = {
  readonly lang: string;
  readonly decimal: ',' | '.';
  /** Separators of thousands that this language writes. */
  readonly groups: string;
  /** Where both marks may group: what follows a number whose one mark in front of three digits is a decimal after all. */
  readonly fine?: RegExp;
  readonly lexicon: Lexicon;
  readonly trie: () => Phrases;
  /** What may follow a number that counts something. */
  readonly numberTails: () => Automaton;
  /** Phrases that end compounds, backwards. */
  readonly tails: () => Phrases | null;
  readonly clauseEnd: RegExp | null;
  readonly movesBehind: RegExp | null;
  readonly postpositions: RegExp | null;
  readonly topics: RegExp | null;
  readonly baseBehind: RegExp | null;
  readonly levelBehind: RegExp | null;
  readonly by: RegExp | null;
  readonly elidedNext: RegExp | null;
  readonly halfBehind: RegExp | null;
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
      | 'headScale'
      | 'perShare'
      | 'of'
      | 'shareOf'
      | 'owners'
      | 'articles'
      | 'possessive'
      | 'ownLink'
      | 'numberLinks'
      | 'currencyLinks'
      | 'dotted',
      RegExp
    >
  >;
  readonly names: Readonly<Record<'subject' | 'owner' | 'of' | 'common' | 'plural', RegExp>> | null;
  readonly clauseNames: Readonly<Record<'han' | 'latin' | 'common', RegExp>> | null;
  readonly level: RegExp | null;
  readonly scopes: TagPatterns<ScopeTag>;
  readonly bases: TagPatterns<BasisTag>;
  readonly links: RegExp;
  readonly bareNext: RegExp;
  readonly periods: () => PeriodTable;
  /** Cheap test that tells whether a text with numbers names an amount in words. */
  readonly wordTrigger: RegExp;
};
