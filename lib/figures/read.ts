import { withEchoes } from './echoes';
import { chooseLanguages } from './language';
import type { Language } from './languages';
import type { Locale } from './locale';
import { type Memory, newMemory } from './memory';
import type { Metric } from './metrics';
import { readBlock } from './read-block';
import type { Observe } from './read-figure';
import { withLabels } from './stat-cards';
import { blocksOfText } from './tables';
import type { Block, Figure } from './types';

type Setting = {
  /** Date of the article (ISO), which settles "last quarter"; null where unknown. */
  readonly published?: string | null;
  /** BCP 47 tag of the page, for blocks that carry none. */
  readonly lang?: string;
  /** The languages that can be read; text in others is left alone. */
  readonly locales: readonly Locale[];
  /** Told the evidence of each figure, in the order of the figures. */
  readonly observe?: Observe;
};

/** Blocks to read; `languages` where they were chosen before, one a block, null for text that is left alone. */
export type BlocksInput = Setting & {
  readonly blocks: readonly Block[];
  readonly languages?: readonly (Language | null)[];
};

/** A plain text to read, whose lines are its blocks. */
export type TextInput = Setting & { readonly text: string };

const OPENAI = 'open ?ai\\b|chatgpt';
const MICROSOFT = 'microsoft|\\bmsft\\b|\\bazure\\b';

/** Names of the two companies, with the spellings of the languages that are read; group 1 holds OpenAI's. */
function namesOf(locales: readonly Locale[]): RegExp {
  const own = locales.flatMap(({ lexicon }) => lexicon.spellings ?? []);
  const openai = [OPENAI, ...own.map((names) => names.openai)].join('|');
  const microsoft = [MICROSOFT, ...own.map((names) => names.microsoft)].join('|');
  return new RegExp(`(${openai})|${microsoft}`, 'gi');
}

const NAMES_LOOKED_AT = 200;
const NAMED_FIRST = 3;

/** The company named most in the first names of a text, and which of the two it names at all. */
function surveyNames(blocks: readonly Block[], locales: readonly Locale[]): Memory {
  const names = namesOf(locales);
  const counts = { openai: 0, microsoft: 0 };
  let total = 0;
  for (const { text } of blocks) {
    for (const match of text.matchAll(names)) {
      const company = match[1] ? 'openai' : 'microsoft';
      counts[company] += total === 0 ? 1 + NAMED_FIRST : 1;
      if (++total >= NAMES_LOOKED_AT) break;
    }
    if (total >= NAMES_LOOKED_AT) break;
  }
  const company = counts.openai >= counts.microsoft ? 'openai' : 'microsoft';
  const seen = (['openai', 'microsoft'] as const).filter((c) => counts[c] > 0);
  return newMemory(total ? { company, mark: null, cost: 6 } : null, seen);
}

/**
 * Finds and reads every figure of a text given in blocks: amounts, whose they are, what they count and when.
 * Each block is read in its own language. Offsets are UTF-16 units of the block's text; `quote` is that slice. Pure,
 * linear in the length of the text.
 */
export function readFigures(input: BlocksInput): Figure[] {
  const { locales, published = null, observe } = input;
  const blocks = withLabels(input.blocks);
  const languages = input.languages ?? chooseLanguages(blocks, input.lang).map(({ language }) => language);
  const read = (memory: Memory, told: Pick<Setting, 'observe'>): Figure[] =>
    blocks.flatMap((block, index) => {
      const locale = locales.find(({ lang }) => lang === languages[index]);
      return locale ? readBlock(block, locale, memory, { block: index, published, ...told }) : [];
    });
  const named = surveyNames(blocks, locales);
  const unnamed = named.main ? null : read(named, {});
  const memory = unnamed ? memoryOfUnnamed(named, unnamed) : named;
  return withEchoes(blocks, read(memory, observe ? { observe } : {}));
}

const RESULTS: ReadonlySet<Metric> = new Set<Metric>([
  'revenue',
  'operating-income',
  'net-income',
  'gross-margin',
]);
const FEWEST_RESULTS = 2;

/** Results in dollars with earnings a share: what a listed company reports. */
function isListedReport(figures: readonly Figure[]): boolean {
  const metrics = new Set(figures.map(({ metric }) => metric));
  const results = [...RESULTS].filter((metric) => metrics.has(metric));
  const dollars = figures.every(({ currency }) => currency === undefined || currency === 'USD');
  return dollars && metrics.has('earnings-per-share') && results.length >= FEWEST_RESULTS;
}

/**
 * A part of a listed company's report that names nobody at all: of the two companies that are read for, only one is
 * listed. Anything else that names nobody is nobody's.
 */
function memoryOfUnnamed({ latest, subject }: Memory, figures: readonly Figure[]): Memory {
  const nobody = latest === null && subject === null && figures.every(({ company }) => company === 'none');
  return nobody && isListedReport(figures)
    ? newMemory({ company: 'microsoft', mark: null, cost: 6 }, ['microsoft'])
    : newMemory(null, []);
}

/** Reads a plain text whose lines are its blocks. Offsets are those of the whole text, `block` is always 0. */
export function readText(input: TextInput): Figure[] {
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
