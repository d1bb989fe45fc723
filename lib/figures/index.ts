import type { Locale } from './locale';
import { en } from './locales/en';
import { fr } from './locales/fr';
import { type Memory, newMemory } from './memory';
import { readBlock } from './read-block';
import type { Observe } from './read-figure';
import { blocksOfText } from './tables';
import type { Block, Figure } from './types';

export type { Locale } from './locale';

/** The languages that ship. */
export const LOCALES: readonly Locale[] = [en, fr];

type Input = {
  readonly blocks: readonly Block[];
  /** Date of the article (ISO), which settles "last quarter"; null where unknown. */
  readonly published?: string | null;
  /** BCP 47 tag of the page, for blocks that carry none. */
  readonly lang?: string;
  readonly locales?: readonly Locale[];
  /** Told the evidence of each figure, in the order of the figures. */
  readonly observe?: Observe;
};

const primary = (tag: string | undefined): string => (tag ?? '').toLowerCase().split('-')[0] ?? '';

/** Locale of a block by its own tag, then the page's; English when neither is known. */
function localeOf(tag: string | undefined, locales: readonly Locale[]): Locale {
  return locales.find((l) => l.lang === primary(tag)) ?? locales[0] ?? en;
}

const NAMES = /open ?ai\b|chatgpt|microsoft|\bmsft\b|\bazure\b/gi;
const NAMES_FIRST = new RegExp(NAMES.source, 'i');
const NAMES_LOOKED_AT = 200;
const NAMED_FIRST = 3;

/** The company named most in the first names of a text, and which of the two it names at all. */
function surveyNames(blocks: readonly Block[]): Memory {
  const counts = { openai: 0, microsoft: 0 };
  let total = 0;
  for (const { text } of blocks) {
    for (const match of text.matchAll(NAMES)) {
      counts[/^[oc]/i.test(match[0]) ? 'openai' : 'microsoft']++;
      if (++total >= NAMES_LOOKED_AT) break;
    }
    if (total >= NAMES_LOOKED_AT) break;
  }
  const first = blocks.map((b) => NAMES_FIRST.exec(b.text)?.[0]).find((name) => name !== undefined);
  if (first) counts[/^[oc]/i.test(first) ? 'openai' : 'microsoft'] += NAMED_FIRST;
  const company = counts.openai >= counts.microsoft ? 'openai' : 'microsoft';
  const seen = (['openai', 'microsoft'] as const).filter((c) => counts[c] > 0);
  return newMemory(total ? { company, mark: null, cost: 6 } : null, seen);
}

/**
 * Finds and reads every figure of a text given in blocks: amounts, whose they are, what they count and when.
 * Offsets are UTF-16 units of the block's text; `quote` is that slice. Pure, linear in the length of the text.
 */
export function readFigures(input: Input): Figure[] {
  const locales = input.locales ?? LOCALES;
  const memory = surveyNames(input.blocks);
  const { published = null, observe } = input;
  return input.blocks.flatMap((block, index) =>
    readBlock(block, localeOf(block.lang ?? input.lang, locales), memory, {
      block: index,
      published,
      ...(observe && { observe }),
    }),
  );
}

/** Reads a plain text whose lines are its blocks. Offsets are those of the whole text, `block` is always 0. */
export function readText(input: {
  text: string;
  lang?: string;
  published?: string | null;
  locales?: readonly Locale[];
  observe?: Observe;
}): Figure[] {
  const placed = blocksOfText(input.text);
  const starts = placed.map((p) => p.start);
  const blocks = placed.map((p) => p.block);
  return readFigures({ ...input, blocks }).map((figure) => {
    const shift = starts[figure.block] ?? 0;
    const cues = figure.cues.map((cue) => ({
      ...cue,
      block: 0,
      start: cue.start + (starts[cue.block] ?? 0),
      end: cue.end + (starts[cue.block] ?? 0),
    }));
    return { ...figure, block: 0, start: figure.start + shift, end: figure.end + shift, cues };
  });
}
