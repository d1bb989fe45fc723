import type { Automaton } from './automaton';
import type { Lexicon, Locale, TagPatterns } from './locale';
import { buildNumberTails } from './number-tails';
import { buildPeriods, type PeriodTable } from './period-find';
import type { PeriodPattern } from './periods';
import { buildTails, buildTrie, type Phrases } from './trie';

type Options = {
  readonly lang: string;
  readonly decimal: ',' | '.';
  readonly groups: string;
  readonly fine?: RegExp;
  readonly lexicon: Lexicon;
  readonly periods: readonly PeriodPattern[];
  readonly wordTrigger: RegExp;
};

/** A word between two ends of a range; where numbers go by myriads, words have no spaces around them. */
const joint = ({ myriads }: Lexicon, words: string): RegExp =>
  new RegExp(myriads ? `^ ?(?:${words}) ?` : `^ (?:${words}) `);

const optional = (source: string | undefined): RegExp | null => (source ? new RegExp(source, 'u') : null);

const compile = (lexicon: Lexicon, wordTrigger: RegExp): Locale['patterns'] => ({
  trigger: new RegExp(`\\d|${wordTrigger.source}`, 'g'),
  multiple: new RegExp(`^(?:${lexicon.multiples})(?![a-z0-9])`),
  rangeWord: joint(lexicon, lexicon.rangeWords),
  betweenAnd: joint(lexicon, lexicon.betweenAnd),
  between: new RegExp(`(?:${lexicon.between})[ ~]*(?:US|[$€£¥])?[$]?$`, 'i'),
  elided: new RegExp(lexicon.elided),
  moves: new RegExp(lexicon.moves),
  anywhere: new RegExp(lexicon.anywhere),
  ofWhich: new RegExp(lexicon.ofWhich),
  partOf: new RegExp(lexicon.partOf),
  indefinite: new RegExp(lexicon.indefinite, 'u'),
  describes: new RegExp(lexicon.describes),
  noun: new RegExp(lexicon.noun, 'u'),
  stressed: new RegExp(lexicon.stressed),
  headScale: new RegExp(lexicon.headScale, 'i'),
  perShare: new RegExp(lexicon.perShare, 'i'),
  of: new RegExp(lexicon.of),
  shareOf: new RegExp(lexicon.shareOf),
  owners: new RegExp(lexicon.owners),
  articles: new RegExp(lexicon.articles),
  possessive: new RegExp(lexicon.possessive),
  ownLink: new RegExp(lexicon.ownLink),
  numberLinks: new RegExp(lexicon.numberLinks),
  currencyLinks: new RegExp(lexicon.currencyLinks),
  dotted: new RegExp(`(?:(?<![\\p{L}\\d])(?:${lexicon.dotted})|(?<![\\p{L}\\d])\\p{Lu})\\.$`, 'iu'),
});

function compileTags<Tag extends string>(words: Readonly<Partial<Record<Tag, string>>>): TagPatterns<Tag> {
  const entries = Object.entries(words) as [Tag, string][];
  return {
    any: new RegExp(entries.map(([, source]) => source).join('|') || '$^'),
    each: entries.map(([tag, source]) => [tag, new RegExp(source)]),
  };
}

const NAME = '(\\p{Lu}[\\p{L}\\p{N}&-]{1,30}(?: \\p{Lu}[\\p{L}\\p{N}&-]{0,30}){0,3})';
const ALONE = "(?<![\\p{L}\\p{N}'.-])";

function compileNames({ properNames }: Lexicon): Locale['names'] {
  if (!properNames) return null;
  const { links, of, owner, common, plural } = properNames;
  return {
    subject: new RegExp(`${ALONE}${NAME}(?:, [^,.;:]{3,60},)? (?:(?:${links}) ?){0,3}$`, 'u'),
    owner: new RegExp(owner ? `${ALONE}${NAME}${owner} (?:[\\p{Ll}-]+ ){0,3}$` : '$^', 'u'),
    of: new RegExp(`^ (?:${of})${NAME}`, 'u'),
    common: new RegExp(`^(?:${common})$`, 'u'),
    plural: new RegExp(plural, 'u'),
  };
}

function compileClauseNames({ clauseNames }: Lexicon): Locale['clauseNames'] {
  if (!clauseNames) return null;
  const { han, latin, next } = clauseNames;
  return {
    han: new RegExp(`(?<![\\p{L}\\p{N}])(\\p{Script=Han}{2,6}?(?:${han}))(?=${next})`, 'giu'),
    latin: new RegExp(
      `(?<![A-Za-z\\d'.&-])(\\p{Lu}[A-Za-z\\d.&-]{2,20}(?: \\p{Lu}[A-Za-z\\d.&-]{1,20}){0,2})(?=${next})`,
      'gu',
    ),
    common: new RegExp(`^(?:${latin})$`),
  };
}

/** Makes a locale whose phrase tree is built when it is first needed. */
export function makeLocale(options: Options): Locale {
  let root: Phrases | null = null;
  let periods: PeriodTable | null = null;
  let numberTails: Automaton | null = null;
  let tails: Phrases | null | undefined;
  return {
    ...options,
    patterns: compile(options.lexicon, options.wordTrigger),
    links: new RegExp(options.lexicon.links, 'u'),
    bareNext: new RegExp(options.lexicon.bareNext, 'u'),
    clauseEnd: optional(options.lexicon.clauseEnd),
    movesBehind: optional(options.lexicon.movesBehind),
    postpositions: optional(options.lexicon.postpositions),
    topics: optional(options.lexicon.topics),
    baseBehind: optional(options.lexicon.baseBehind),
    levelBehind: optional(options.lexicon.levelBehind),
    by: optional(options.lexicon.by),
    elidedNext: optional(options.lexicon.elidedNext),
    halfBehind: options.lexicon.halfBehind ? new RegExp(options.lexicon.halfBehind, 'u') : null,
    names: compileNames(options.lexicon),
    clauseNames: compileClauseNames(options.lexicon),
    level: optional(options.lexicon.level),
    scopes: compileTags(options.lexicon.scopes),
    bases: compileTags(options.lexicon.bases),
    numberTails: () => {
      numberTails ??= buildNumberTails(options.lexicon);
      return numberTails;
    },
    trie: () => {
      root ??= buildTrie(options.lexicon.phrases);
      return root;
    },
    periods: () => {
      periods ??= buildPeriods(options.periods);
      return periods;
    },
    tails: () => {
      if (tails === undefined) tails = buildTails(options.lexicon.phrases);
      return tails;
    },
  };
}
