import { type Amount, findAmounts } from './amounts';
import { asLoss, cellText, headPeriods, isEstimated } from './cells';
import { filerOf } from './filers';
import type { Locale } from './locale';
import { type Memory, remember, rememberCell, rememberFiler, rememberSpeaker } from './memory';
import { type CleanText, cleanText } from './normalize';
import { readFigure, type Setting } from './read-figure';
import { buildScene, layOut, type Scene } from './scene';
import { splitSentences } from './sentences';
import { withoutLabel } from './speakers';
import type { Block, Figure } from './types';
import { hear, wait } from './waiting';

/** Text without figures is read for its names only while it is short enough to be a heading or a lead. */
const LONGEST_WITHOUT_FIGURES = 500;
/** A longer "cell" is a layout table's column of prose. */
const LONGEST_CELL = 400;

/** Where a block stands: its index, the article's date, and who is told the evidence of each figure. */
export type Place = Pick<Setting, 'block' | 'published' | 'observe'>;

/** Amounts that count money for sure, or may: a bare "4.33 billion" needs money around it and no users behind it. */
function keepMoney(amounts: readonly Amount[], scene: Scene, memory: Memory): Amount[] {
  const kept: Amount[] = [];
  const money = memory.money || amounts.some((a) => a.explicit && a.currency !== undefined && a.scaled);
  for (const amount of amounts) {
    if (amount.explicit) kept.push(amount);
    else if (
      countsMoney(scene, amount) &&
      (money || kept.length > 0 || scene.marks.some((m) => m.group === 'm' || isPaid(scene, amount, m)))
    )
      kept.push({ ...amount, currency: kept.at(-1)?.currency ?? 'USD' });
  }
  return kept;
}

/** Words that say what is counted: "users number 800 million". */
const COUNTED = /^[bmvw]$/;
const COUNTED_REACH = 1.5;

/** "Paid 5 billion to …": a verb of money in front of a number makes it money. */
const isPaid = (scene: Scene, amount: Amount, { group, end }: Scene['marks'][number]): boolean =>
  group === 'v' && end <= amount.start && scene.toll(amount.start) - scene.toll(end) < 0.5;

/** "865 millions de janvier à mars": what stands behind a scale is a date and nothing that is counted. */
const isDated = ({ periods }: Scene, { end }: Amount): boolean =>
  periods.some((p) => p.start >= end && p.start - end <= DATE_GAP);

const DATE_GAP = 4;

/** "11.600 de los 13.000 millones": a part counts what the amount that it is a part of counts. */
function isPart({ clean, locale, amounts }: Scene, { end }: Amount): boolean {
  const joint = locale.patterns.elided.exec(clean.lower.slice(end, end + JOINT))?.[0];
  return joint !== undefined && amounts.some(({ start }) => start === end + joint.length);
}

const JOINT = 32;

function countsMoney(scene: Scene, amount: Amount): boolean {
  const { lower } = scene.clean;
  const told = isDated(scene, amount) || isPart(scene, amount);
  if (!told && !scene.locale.bareNext.test(lower.slice(amount.end, amount.end + 24))) {
    if (scene.locale.lexicon.myriads) return false;
    const noun = scene.marks.find((m) => (m.group === 'm' || m.group === 'w') && m.start >= amount.end);
    if (!noun || noun.start - amount.end > 4) return false;
  }
  const last = scene.marks.filter((m) => m.end <= amount.start && COUNTED.test(m.group)).at(-1);
  if (last?.name === 'users' && scene.toll(amount.start) - scene.toll(last.end) < COUNTED_REACH) return false;
  const next = scene.marks.find((m) => m.start >= amount.end && (m.group === 'b' || m.group === 'm'));
  return !(
    next?.group === 'b' &&
    next.name === 'users' &&
    /^[ -](?:\p{L}+['-]? ?){0,3}$/u.test(lower.slice(amount.end, next.start))
  );
}

/** Reads a table cell as a sentence that its heads begin. Cues in the heads have no characters in the cell and are left out. */
function readCell(block: Block, locale: Locale, memory: Memory, place: Place): Figure[] {
  const { clean, amounts, shift, bracketed } = cellText(block, locale);
  if (amounts.length === 0) return [];
  hear(memory.waiting);
  const laid = buildScene(clean, { start: 0, end: clean.text.length }, amounts, locale);
  const dated = headPeriods(clean.text.slice(0, shift), laid.periods);
  const paces = dated.filter(({ expr }) => expr.kind === 'rate');
  const periods = paces.length < dated.length ? dated.filter((p) => !paces.includes(p)) : dated;
  const scene = { ...laid, periods };
  const said = {
    ...memory,
    ...(periods.length > 0 && { period: null }),
    ...(memory.filer && { subject: memory.filer }),
  };
  const read: Figure[] = [];
  for (const amount of keepMoney(amounts, scene, memory))
    read.push(readFigure({ ...place, scene, memory: said, before: [] }, amount));
  const ahead = isEstimated(block);
  rememberCell(memory, read);
  return read.map((each) => {
    const stated = ahead && each.stance === 'actual' ? { ...each, stance: 'projection' as const } : each;
    const figure = bracketed ? asLoss(stated) : stated;
    const [start, end] = [figure.start - shift, figure.end - shift];
    const cues = figure.cues.flatMap((cue) =>
      cue.start >= shift ? [{ ...cue, start: cue.start - shift, end: cue.end - shift }] : [],
    );
    return { ...figure, start, end, cues, quote: block.text.slice(start, end) };
  });
}

/** Reads one block, adding to what the text has said so far. */
export function readBlock(block: Block, locale: Locale, memory: Memory, place: Place): Figure[] {
  if (block.role === 'cell' && block.heads && block.text.length < LONGEST_CELL)
    return readCell(block, locale, memory, place);
  const clean = cleanText(block.text);
  const amounts = findAmounts(clean, locale);
  const read = (): Figure[] => readSentences(block, clean, amounts, { locale, memory, place });
  if (amounts.length > 0) {
    hear(memory.waiting);
    return read();
  }
  if (block.text.length <= LONGEST_WITHOUT_FIGURES) wait(memory.waiting, { length: block.text.length, read });
  return [];
}

type Around = { readonly locale: Locale; readonly memory: Memory; readonly place: Place };

function readSentences(
  block: Block,
  clean: CleanText,
  amounts: readonly Amount[],
  { locale, memory, place }: Around,
): Figure[] {
  const figures: Figure[] = [];
  let next = 0;
  for (const span of splitSentences(clean.text, locale)) {
    const inside: Amount[] = [];
    for (let amount = amounts[next]; amount && amount.start < span.end; amount = amounts[++next])
      inside.push(amount);
    const layout = layOut(clean, span, locale);
    const first = buildScene(clean, span, inside, locale, layout);
    const kept = keepMoney(inside, first, memory);
    const same = kept.length === inside.length && kept.every((amount, i) => amount === inside[i]);
    const laid = same ? first : buildScene(clean, span, kept, locale, layout);
    const read: Figure[] = [];
    if (span.start === 0) {
      rememberSpeaker(memory, laid);
      rememberFiler(memory, filerOf(laid));
    }
    const scene = span.start === 0 ? withoutLabel(laid) : laid;
    for (const amount of kept) read.push(readFigure({ ...place, scene, memory, before: read }, amount));
    if (kept.some((a) => a.scaled && a.currency)) memory.money = true;
    remember(memory, scene, read, { heading: block.role === 'heading', published: place.published });
    figures.push(...read.map((f) => ({ ...f, quote: block.text.slice(f.start, f.end) })));
  }
  return figures;
}
