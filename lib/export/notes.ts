import { isCorrected } from '../claims/summary';
import type { Claim } from '../claims/types';
import { claimWords } from './claim-words';
import { escapeMarkdown, linkMarkdown } from './markdown';
import type { Chunks, ClaimParts } from './stream';
import { defaultTemplate, fillTemplate, readTemplate, type Template, templateValues } from './template';
import type { ExportOptions } from './types';
import { type ZipEntry, zipStream } from './zip';

/** A text as YAML: a double-quoted scalar, which JSON's strings are (YAML 1.2.2, §7.3.1). */
const scalar = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const yamlValue = (value: string | number | boolean | null | readonly string[]): string => {
  if (Array.isArray(value)) return `[${value.map(scalar).join(', ')}]`;
  return typeof value === 'string' ? scalar(value) : String(value);
};

/** Obsidian's tags hold letters, digits, `-`, `_` and `/`, and a letter at least. */
const obsidianTag = (tag: string): string => {
  const plain = tag.trim().replace(/[^\p{L}\p{N}_/-]+/gu, '-');
  return /[^\d]/.test(plain) ? plain : `tag-${plain}`;
};

const frontMatter = (claim: Claim, { t, now }: ExportOptions): string => {
  const { page, reading, comparison } = claim;
  const words = claimWords(claim, t);
  const fields = {
    id: claim.id,
    title: page.title,
    url: page.url,
    canonical_url: page.canonicalUrl,
    link: claim.fragmentUrl,
    author: page.author,
    publisher: page.publisher,
    published: page.published,
    modified: page.modified,
    language: page.lang,
    kept: claim.keptAt,
    exported: now,
    company: reading.companyName ?? reading.company,
    metric: reading.metric,
    growth_of: reading.growthOf ?? null,
    value: reading.value,
    value_max: reading.valueMax ?? null,
    currency: reading.currency ?? null,
    qualifier: reading.qualifier,
    period_start: reading.period?.start ?? null,
    period_end: reading.period?.end ?? null,
    corrected: isCorrected(claim),
    verdict: comparison.verdict,
    reason: comparison.reason,
    caveats: words.caveats,
    since: words.since,
    sources: [...new Set(claim.facts.flatMap(({ source }) => (source ? [source.url] : [])))],
    assumptions: words.made,
    pack: claim.packVersion,
    extension: claim.extensionVersion,
    tags: claim.tags.map(obsidianTag),
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${yamlValue(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n`;
};

/** A name that every file system takes: letters, digits and hyphens, told apart by the claim's id. */
const fileName = ({ page, quote, id }: Claim): string => {
  const plain = `${page.publisher ?? ''} ${quote.exact}`
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${[...plain].slice(0, 60).join('')}-${id}.md`;
};

const ESCAPE = { text: escapeMarkdown, link: linkMarkdown };

const noteOf = (claim: Claim, template: Template, options: ExportOptions): string =>
  frontMatter(claim, options) +
  fillTemplate(template, templateValues(options.t, claimWords(claim, options.t), ESCAPE)).replace(
    /\n{3,}/g,
    '\n\n',
  );

/** One claim as a note: front matter that is always whole, then the template filled. Throws on a bad template. */
export const buildNote = (claim: Claim, options: ExportOptions): string => {
  const read = readTemplate(options.template || defaultTemplate(options.t));
  if (!read.ok) throw new Error(`Template, line ${read.fault.line}: ${read.fault.words}`);
  return noteOf(claim, read.template, options);
};

async function* entries(parts: ClaimParts, options: ExportOptions): AsyncGenerator<ZipEntry> {
  for await (const part of parts) {
    for (const claim of part) {
      yield { name: `two-ledgers/${fileName(claim)}`, content: [buildNote(claim, options)] };
    }
  }
}

/** A zip of notes, one a claim: a folder for Obsidian and other editors of Markdown. */
export const writeNotes = (parts: ClaimParts, options: ExportOptions): Chunks =>
  zipStream(entries(parts, options), options.now);
