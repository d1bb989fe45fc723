import type { CompanyReading, Discourse } from './company';
import { findMarks, type Mark, type Scene } from './scene';

const QUOTES = /["“”«»„「」『』]/g;
const OPENING = /[„「『]/;
const CLOSING = /[”」』]/;
const BEYOND = 300;
const LABEL = /^[\s"“«(-]*[\p{Lu}\p{Lo}][^:!?\n|]{0,90}?(?:(?: ?:| ?—| --| –)\s|:(?=[\p{Lo}「]))/u;
const LONGEST_LINE = 110;

const head = (mark: Mark): string => mark.name.split('.')[0] ?? '';
const speaks = (mark: Mark): boolean =>
  mark.group === 'c' && !mark.name.endsWith('.product') && !mark.name.endsWith('.segment');

/** Whether an offset lies between quotation marks of its sentence. */
function isQuoted(text: string, from: number, at: number): boolean {
  let open = false;
  for (const [mark] of text.slice(from, at).matchAll(QUOTES))
    open = OPENING.test(mark) || (!CLOSING.test(mark) && !open);
  return open;
}

/** Who says what a sentence quotes: "…," Altman said. A quotation that goes on may name its speaker behind its end. */
function quotedSpeaker({ clean, span, marks, locale }: Scene, first: Mark): Mark | undefined {
  const outside = marks.filter((m) => speaks(m) && !isQuoted(clean.text, span.start, m.start));
  const here =
    outside.find((m) => m.name.endsWith('.exec')) ?? outside.find((m) => m.start > first.end) ?? outside[0];
  if (here || !isQuoted(clean.text, span.start, first.start)) return here;
  const from = clean.text.slice(span.end, span.end + BEYOND).search(/["”»」』]/);
  if (from < 0) return undefined;
  const start = span.end + from;
  const end = Math.min(clean.text.length, start + LONGEST_LINE);
  return findMarks(clean, { start, end }, locale).find(speaks);
}

/** Company of somebody who says "we": of the person quoted or labelled, else what the text speaks of. */
export function speakerOf(scene: Scene, mark: Mark, discourse: Discourse): CompanyReading | null {
  const quoted = QUOTES.test(scene.clean.text.slice(scene.span.start, scene.span.end));
  QUOTES.lastIndex = 0;
  const said = quoted
    ? quotedSpeaker(scene, mark)
    : scene.marks.find((m) => m.group === 'c' && m.name.endsWith('.exec'));
  if (said) return asCompany(said, scene);
  const { speaker, host, subject, main } = discourse;
  const known = speaker ?? host ?? subject ?? main;
  return known && !speaker && scene.marks.some((m) => speaks(m) && head(m) === known.company)
    ? otherParty(known)
    : known;
}

/** Who says "we" names others: "our share of OpenAI's loss" is not said by OpenAI. */
const otherParty = (known: CompanyReading): CompanyReading =>
  known.company === 'other'
    ? known
    : { ...known, company: known.company === 'openai' ? 'microsoft' : 'openai' };

function asCompany(mark: Mark, { clean }: Scene): CompanyReading {
  const company = head(mark) as 'openai' | 'microsoft' | 'other';
  return company === 'other'
    ? { company, name: clean.text.slice(mark.start, mark.end), mark, cost: 0 }
    : { company, mark, cost: 0 };
}

/** Name in front of what somebody says ("Amy Hood: …"): null for somebody of no known company, undefined where nobody is named. */
export function labelOf(scene: Scene): CompanyReading | null | undefined {
  const { clean, span, marks } = scene;
  const text = clean.text.slice(span.start, Math.min(clean.text.length, span.start + LONGEST_LINE));
  const label = LABEL.exec(text);
  if (!label) return undefined;
  const end = span.start + label[0].length;
  const named = marks.find((m) => speaks(m) && m.end <= end);
  if (named) return { ...asCompany(named, scene), mark: null };
  return marks.some((m) => m.start < end && m.group !== 'k') ? undefined : null;
}

/** A person's name and what goes with it in front of a company: "Kash Rangan, Goldman Sachs: ". */
const PERSON = /^[\s"“«(-]*\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*)+(?:,| --| —| –| -| of| at| \()? ?$/u;

/** A sentence without the company that its speaker's label names: it does not own what the speaker says. */
export function withoutLabel(scene: Scene): Scene {
  const { clean, span, marks } = scene;
  const text = clean.text.slice(span.start, Math.min(clean.text.length, span.start + LONGEST_LINE));
  const label = LABEL.exec(text);
  if (!label) return scene;
  const end = span.start + label[0].length;
  const named = marks.find((m) => speaks(m) && m.end <= end);
  if (!named || named.name.endsWith('.exec') || !PERSON.test(clean.text.slice(span.start, named.start)))
    return scene;
  return { ...scene, marks: marks.filter((m) => m.start >= end || !speaks(m)) };
}
