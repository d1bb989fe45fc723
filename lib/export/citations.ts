import type { Claim } from '../claims/types';
import { type ArticleReference, References } from './references';
import type { ClaimParts } from './stream';
import type { ExportOptions } from './types';

/** A format that has one reference an article. */
export type ReferenceFormat = (references: readonly ArticleReference[]) => string;
type Build = (claims: readonly Claim[], options: ExportOptions) => string;

/** Writes references once all claims have gone by. */
export async function* writeReferences(
  format: ReferenceFormat,
  parts: ClaimParts,
  options: ExportOptions,
): AsyncGenerator<string> {
  const references = new References();
  for await (const part of parts) for (const claim of part) references.add(claim, options);
  yield format(references.list());
}

const buildWith =
  (format: ReferenceFormat): Build =>
  (claims, options) => {
    const references = new References();
    for (const claim of claims) references.add(claim, options);
    return format(references.list());
  };

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const risLines = (reference: ArticleReference): readonly (readonly [tag: string, value: string | null])[] => [
  ['TY', 'ELEC'],
  ['ID', reference.key],
  ['TI', reference.title],
  ...reference.authors.map((author) => ['AU', author] as const),
  ['PB', reference.publisher],
  ['PY', reference.published?.slice(0, 4) ?? null],
  ['DA', reference.published && `${reference.published.replaceAll('-', '/')}/`],
  ['Y2', `${reference.accessed.replaceAll('-', '/')}/`],
  ['LA', reference.language],
  ['UR', reference.url],
  ...reference.notes.map((note) => ['N1', note] as const),
  ['ER', ''],
];

/** RIS (CRLF, UTF-8): one electronic source an article, its figures as notes. */
export const RIS: ReferenceFormat = (references) =>
  references
    .flatMap(risLines)
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('');

/** Characters that mean something to TeX; letters of any script stay as they are. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escapeTex = (text: string): string =>
  oneLine(text).replace(/[\\{}%&#_$~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** Braces in an address would end its field. */
const texUrl = (url: string): string =>
  url.replace(/[{}\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const bibFields = (
  reference: ArticleReference,
): readonly (readonly [name: string, value: string | null])[] => [
  ['title', `{${escapeTex(reference.title)}}`],
  ['author', reference.authors.map((author) => `{${escapeTex(author)}}`).join(' and ')],
  ['organization', reference.publisher && escapeTex(reference.publisher)],
  ['date', reference.published],
  ['url', texUrl(reference.url)],
  ['urldate', reference.accessed],
  ['language', reference.language && escapeTex(reference.language)],
  ['note', reference.notes.map(escapeTex).join(' \\textbar{} ')],
];

/** BibLaTeX: one `@online` entry an article, its figures in the note. */
export const BIBTEX: ReferenceFormat = (references) =>
  references
    .map((reference) => {
      const fields = bibFields(reference).flatMap(([name, value]) =>
        value ? [`  ${name} = {${value}}`] : [],
      );
      return `@online{${reference.key},\n${fields.join(',\n')}\n}\n`;
    })
    .join('\n');

const dateParts = (iso: string) => ({ 'date-parts': [iso.split('-').map(Number)] });

/** CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html): one web page an article. */
export const CSL_JSON: ReferenceFormat = (references) => {
  const items = references.map((reference) => ({
    id: reference.key,
    type: 'webpage',
    title: reference.title,
    ...(reference.authors.length > 0 ? { author: reference.authors.map((literal) => ({ literal })) } : {}),
    ...(reference.publisher ? { 'container-title': reference.publisher } : {}),
    ...(reference.published ? { issued: dateParts(reference.published) } : {}),
    accessed: dateParts(reference.accessed),
    URL: reference.url,
    ...(reference.language ? { language: reference.language } : {}),
    note: reference.notes.join('\n'),
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
};

/** Claims in each of the three. */
export const buildRis = buildWith(RIS);
export const buildBibtex = buildWith(BIBTEX);
export const buildCslJson = buildWith(CSL_JSON);
