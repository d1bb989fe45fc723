import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../lib/figures';
import { Automaton, DEAD } from '../../../lib/figures/automaton';
import { parseExpression } from '../../../lib/figures/pattern';
import { buildPeriods, findPeriods } from '../../../lib/figures/period-find';
import { buildTrie, matchTrie } from '../../../lib/figures/trie';
import { corpusItems, corpusLanguages } from '../../corpus/corpus';

/** Patterns that an automaton finds from the start of a text, with the lengths of their matches. */
function endsIn(sources: readonly string[], text: string): [number, number][] {
  const automaton = new Automaton(sources.map(parseExpression));
  const found: [number, number][] = [];
  let state = automaton.root();
  for (let at = 0; at < text.length && state !== DEAD; at++) {
    state = automaton.step(state, text.charCodeAt(at));
    for (const end of automaton.endsAt(state) ?? []) found.push([end / 2, at + 1]);
  }
  return found;
}

describe('automaton', () => {
  it.each<[string, string, number[]]>([
    ['a(?:b|cd)?e', 'acde', [4]],
    ['ab*', 'abbc', [1, 2, 3]],
    ['x{2,3}', 'xxxx', [2, 3]],
    ['[ -]?\\d+ ?(?:m|mio\\.)', '-12 mio.', [5, 8]],
    ['(?<!z)q[1-4](?=x)\\b', 'q3', [2]],
    ["l'\\u00e9t\\u00e9", "l'été", [5]],
    ['\\p{L}+年', '去年', [2]],
    ['[^,]+,', 'ab,', [3]],
    ['第[一二三四]四半期', '第二四半期', [5]],
    ['a.c', 'abc', [3]],
  ])('ends %s in %s where the expression does', (source, text, lengths) => {
    expect(endsIn([source], text)).toEqual(lengths.map((length) => [0, length]));
  });

  it('tells patterns apart that end at one place', () => {
    expect(endsIn(['ab?', 'a[bc]', 'x'], 'ab')).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  it('starts anew when a text has led it to too many states', () => {
    const automaton = new Automaton([parseExpression('(?:[ab]{0,20}a[ab]{14})')]);
    let random = 7;
    for (let run = 0; run < 2000; run++) {
      let state = automaton.root();
      for (let at = 0; at < 34 && state !== DEAD; at++) {
        random = (random * 1103515245 + 12345) % 2147483648;
        state = automaton.step(state, random & 65536 ? 97 : 98);
      }
    }
    let state = automaton.root();
    for (const char of 'abbbbbbbbbbbbbb') state = automaton.step(state, char.charCodeAt(0));
    expect(automaton.endsAt(state)).toEqual([0]);
  });

  it('finds the longest phrase, and stems to the end of the word', () => {
    const phrases = buildTrie({ 'm.a': 'net {loss{es,},gain}|r&d', 'v.b': 'invest*', 'x.c': 'net|investor' });
    const of = (text: string) => {
      const hit = matchTrie(phrases, text, 0);
      return hit && [hit.end, hit.tags.map(({ name }) => name).join()];
    };
    expect(of('net losses of')).toEqual([10, 'a']);
    expect(of('net lossy')).toEqual([3, 'c']);
    expect(of('r&d costs')).toEqual([3, 'a']);
    expect(of('investing in')).toEqual([9, 'b']);
    expect(of('investor day')).toEqual([8, 'c']);
    expect(of('netto')).toBeNull();
  });

  it.each(corpusLanguages())('misses no period of %s that trying every form everywhere finds', (lang) => {
    const locale = LOCALES.find((l) => l.lang === lang);
    if (!locale) throw new Error(`no locale ${lang}`);
    const table = locale.periods();
    const everywhere = { ...table, automaton: anywhere(table.forms.length), spaceless: true };
    for (const { text } of corpusItems(lang)) {
      const lower = text.toLowerCase().slice(0, 300);
      expect(findPeriods(lower, 0, lower.length, table)).toEqual(
        findPeriods(lower, 0, lower.length, everywhere),
      );
    }
  });
});

/** An automaton by which each form may match at every place. */
const anywhere = (forms: number): Automaton =>
  buildPeriods(Array.from({ length: forms }, () => ({ source: '[^]', spaceless: true, make: () => null })))
    .automaton;
