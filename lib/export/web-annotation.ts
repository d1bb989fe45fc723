import type { Claim } from '../claims/types';
import { machineWords, readingLine } from './claim-words';
import { JSON_FORMAT } from './json';
import { sinceWords } from './since-words';
import { type TextFormat, textOf } from './stream';
import type { ExportOptions } from './types';

/**
 * Terms of our own beside the W3C Web Annotation vocabulary (https://www.w3.org/TR/annotation-model/). Reading,
 * comparison and facts travel as JSON literals (JSON-LD 1.1), so that a processor keeps them whole.
 */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@version': 1.1,
    tl: 'urn:two-ledgers:ns#',
    reading: { '@id': 'tl:reading', '@type': '@json' },
    comparison: { '@id': 'tl:comparison', '@type': '@json' },
    facts: { '@id': 'tl:facts', '@type': '@json' },
    article: { '@id': 'tl:article', '@type': '@json' },
    kept: { '@id': 'tl:kept', '@type': '@json' },
    packVersion: 'tl:packVersion',
    extensionVersion: 'tl:extensionVersion',
    formatVersion: 'tl:formatVersion',
  },
];

const textBody = (purpose: string, value: string, language: string) => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  language,
});

const bodies = (claim: Claim, { t }: ExportOptions) => {
  const { comparison, reading } = claim;
  const verdict = t(`verdict.${comparison.verdict}`);
  const reason = comparison.reason ? [t.message(`reason.${comparison.reason}`)] : [];
  const judged = [verdict, ...reason, ...[...comparison.lines, ...comparison.caveats].map(t.line)];
  const machine = machineWords(t, claim).map(({ name, text }) => t.named(name, text));
  const read = [readingLine(t, reading), ...machine, ...sinceWords(t, claim)];
  return [
    textBody('describing', read.join('\n'), t.language),
    textBody('assessing', judged.join('\n'), t.language),
    ...(claim.note
      ? [{ type: 'TextualBody', purpose: 'commenting', value: claim.note, format: 'text/plain' }]
      : []),
    ...claim.tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
};

/** Both selectors select the same words: the quote, and where it stood when it was kept, where that is known. */
const target = ({ page, quote, position }: Claim) => {
  const exact = { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix };
  return {
    source: page.url,
    selector: position ? [exact, { type: 'TextPositionSelector', ...position }] : exact,
  };
};

/** What a claim holds that no other term of the annotation says: without it, reading it back would lose something. */
const keptOf = (claim: Claim) => {
  const { id, keptAt, quote, note, tags, page, reading, comparison, facts, packVersion, ...rest } = claim;
  const { extensionVersion, ...kept } = rest;
  return kept;
};

const annotation = (claim: Claim, options: ExportOptions) => ({
  id: `urn:uuid:${claim.id}`,
  type: 'Annotation',
  motivation: 'assessing',
  created: claim.keptAt,
  generated: options.now,
  generator: { type: 'Software', name: 'Two Ledgers' },
  body: bodies(claim, options),
  target: target(claim),
  article: claim.page,
  reading: claim.reading,
  comparison: claim.comparison,
  facts: claim.facts,
  packVersion: claim.packVersion,
  extensionVersion: claim.extensionVersion,
  formatVersion: JSON_FORMAT.version,
  kept: keptOf(claim),
});

/** A W3C annotation page in JSON-LD; each annotation stands on a line of its own. */
export const WEB_ANNOTATION: TextFormat = {
  head: ({ now }) => {
    const page = { '@context': CONTEXT, id: `urn:two-ledgers:export:${now}`, type: 'AnnotationPage' };
    return `${JSON.stringify(page).slice(0, -1)},"items":[`;
  },
  between: ',',
  item: (claim, options) => `\n${JSON.stringify(annotation(claim, options))}`,
  foot: () => '\n]}\n',
};

/** Claims as a W3C annotation page. */
export const buildWebAnnotation = (claims: readonly Claim[], options: ExportOptions): string =>
  textOf(WEB_ANNOTATION, claims, options);
