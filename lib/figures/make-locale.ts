import type { Lexicon, Locale } from './locale';
import type { PeriodPattern } from './periods';
import { buildTrie, type TrieNode } from './trie';

type Options = {
  readonly lang: string;
  readonly decimal: ',' | '.';
  readonly groups: string;
  readonly lexicon: Lexicon;
  readonly periods: readonly PeriodPattern[];
  readonly wordTrigger: RegExp;
};

/** Makes a locale whose phrase tree is built when it is first needed. */
export function makeLocale(options: Options): Locale {
  let root: TrieNode | null = null;
  return {
    ...options,
    links: new RegExp(options.lexicon.links, 'u'),
    bareNext: new RegExp(options.lexicon.bareNext, 'u'),
    trie: () => {
      root ??= buildTrie(options.lexicon.phrases);
      return root;
    },
  };
}
