import { LANGUAGES, type Language } from './languages';
import { addAll, type Evidence, highest, judge, newEvidence, type Verdict, weigh } from './speech';
import type { Block } from './types';

/** The language that a block is read in (null: in none), and what settled it. */
export type Choice = {
  readonly language: Language | null;
  readonly why: 'text' | 'tag' | 'neighbour' | 'whole' | 'default';
};

const AGAINST = 1.5;
const AGAINST_LEAD = 3;
const scoreOf = ({ scores }: Evidence, language: Language): number =>
  scores[LANGUAGES.indexOf(language)] ?? 0;

/** Whether the words speak against the tag that they carry: less than it takes to settle a language without one. */
const contradicts = (evidence: Evidence, tag: Language | 'other'): boolean =>
  tag !== 'other' &&
  (evidence.scores[highest(evidence.scores)] ?? 0) >= AGAINST + AGAINST_LEAD * scoreOf(evidence, tag);

const NO_TAGS = new Set(['und', 'mul', 'mis', 'zxx']);

/** Language of a BCP 47 tag (`other` when it is not read); null for none, and for what is no tag. */
export function languageOfTag(tag: string | undefined): Language | 'other' | null {
  const primary = /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase();
  if (primary === undefined || NO_TAGS.has(primary)) return null;
  return LANGUAGES.find((language) => language === primary) ?? 'other';
}

type Known = {
  readonly tag: Language | 'other' | null;
  readonly verdict: Verdict | null;
  /** Whether the words settle the language, whatever the tag says. */
  readonly settled: boolean;
};

function knownOf(tag: Known['tag'], evidence: Evidence): Known {
  const verdict = judge(evidence);
  return {
    tag,
    verdict,
    settled: verdict !== null && (verdict.clear || (tag !== null && contradicts(evidence, tag))),
  };
}

type Survey = { readonly blocks: readonly Known[]; readonly groups: ReadonlyMap<Known['tag'], Known> };

/** What each block speaks, and what the blocks of each tag speak together: a tag that they contradict is wrong for all. */
function survey(blocks: readonly Block[], page: string | undefined): Survey {
  const sums = new Map<Known['tag'], Evidence>();
  const tags = new Map<string | undefined, Known['tag']>();
  const evidence = newEvidence();
  const known = blocks.map(({ text, lang }) => {
    const tag = tags.get(lang) ?? languageOfTag(lang) ?? languageOfTag(page);
    tags.set(lang, tag);
    evidence.scores.fill(0);
    evidence.words = 0;
    weigh(text, tag, evidence);
    const sum = sums.get(tag) ?? newEvidence();
    sums.set(tag, sum);
    addAll(sum, evidence);
    return knownOf(tag, evidence);
  });
  return { blocks: known, groups: new Map([...sums].map(([tag, sum]) => [tag, knownOf(tag, sum)])) };
}

const NEAR = 12;

/** The nearest block whose words settle its language, the one before first. */
function neighbour(blocks: readonly Known[], at: number): Verdict['language'] | null {
  for (let step = 1; step <= NEAR; step++) {
    for (const near of [blocks[at - step], blocks[at + step]]) {
      if (near?.verdict && near.settled) return near.verdict.language;
    }
  }
  return null;
}

const chosen = (language: Verdict['language'], why: Choice['why']): Choice => ({
  language: language === 'other' ? null : language,
  why,
});

/**
 * Chooses the language of each block: the one that its text clearly speaks, else that of its tag or its page's, where
 * the blocks of that tag do not contradict it together, else that of its neighbours, else that of the whole text; English
 * where nothing tells.
 */
export function chooseLanguages(blocks: readonly Block[], page?: string): Choice[] {
  const known = survey(blocks, page);
  return known.blocks.map(({ tag, verdict, settled }, at) => {
    if (verdict && settled) return chosen(verdict.language, 'text');
    const group = known.groups.get(tag);
    const refuted = group?.settled && group.verdict?.language !== tag;
    if (tag && (!refuted || verdict?.language === tag)) return chosen(tag, 'tag');
    const near = neighbour(known.blocks, at);
    if (near) return chosen(near, 'neighbour');
    return group?.verdict ? chosen(group.verdict.language, 'whole') : chosen('en', 'default');
  });
}
