import { LIMITS } from '../../messages/schemas/limits';
import { checkClaim } from './check-claim';
import { isFields, refuseLater } from './own-json';
import { type Opened, type RowRead, refuse } from './types';

type Fields = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const isOfType = (value: unknown, type: string): value is Fields =>
  isFields(value) && [...list(value.type), ...list(value['@type'])].includes(type);

/** Whether a parsed file is an annotation, or a page, collection or list of them. */
export const isAnnotations = (file: unknown): boolean => {
  const [first] = list(file);
  return ['Annotation', 'AnnotationPage', 'AnnotationCollection'].some((type) => isOfType(first, type));
};

const itemsOf = (file: unknown): readonly unknown[] => {
  if (isOfType(file, 'AnnotationCollection')) return itemsOf(file.first);
  return isOfType(file, 'AnnotationPage') ? list(file.items) : list(file);
};

/** A target's quote; selectors may be several, or refine one another (Web Annotation Data Model, 4.2). */
const quoteSelector = (selectors: unknown, depth = 0): Fields | null => {
  for (const selector of list(selectors)) {
    if (isOfType(selector, 'TextQuoteSelector')) return selector;
    const refined = depth < 8 && isFields(selector) ? quoteSelector(selector.refinedBy, depth + 1) : null;
    if (refined) return refined;
  }
  return null;
};

const bodies = (annotation: Fields, purpose: string): readonly string[] =>
  list(annotation.body).flatMap((body) =>
    isOfType(body, 'TextualBody') && list(body.purpose).includes(purpose) && typeof body.value === 'string'
      ? [body.value]
      : [],
  );

const UUID = 'urn:uuid:';

/** The claim that our writer made an annotation of: its quote, note and tags are the annotation's own. */
const toClaim = (annotation: Fields, quote: Fields): unknown => {
  const { id, created, article, reading, comparison, facts, packVersion, extensionVersion, kept } =
    annotation;
  return {
    ...(isFields(kept) ? kept : {}),
    id: typeof id === 'string' && id.startsWith(UUID) ? id.slice(UUID.length) : id,
    keptAt: created,
    page: article,
    quote: { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
    reading,
    comparison,
    facts,
    packVersion,
    extensionVersion,
    note: bodies(annotation, 'commenting').join('\n'),
    tags: bodies(annotation, 'tagging'),
  };
};

/** What an annotation of somebody else points at, for the report: its words and its page. */
const pointsAt = (quote: Fields, target: unknown): string => {
  const source = isFields(target) ? target.source : target;
  const page = isFields(source) ? source.id : source;
  return `“${String(quote.exact).slice(0, LIMITS.name)}” ${typeof page === 'string' ? page : ''}`.trim();
};

const readAnnotation = (value: unknown, row: number): RowRead => {
  if (!isOfType(value, 'Annotation')) return refuse(row, 'bad-field', 'type');
  const later = refuseLater(value.formatVersion, row, 'formatVersion');
  if (later) return later;
  const [target] = list(value.target);
  const quote = isFields(target) ? quoteSelector(target.selector) : null;
  if (typeof quote?.exact !== 'string') return refuse(row, 'no-quote', 'target.selector');
  if (!isFields(value.reading)) return refuse(row, 'no-reading', 'reading', pointsAt(quote, target));
  return checkClaim(toClaim(value, quote), row);
};

/**
 * W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/), parsed. Annotations of other tools hold a
 * quote but no reading; they are refused with the page they point at, because a few words around a quote do not say
 * whose figure it is, and a guessed reading would be judged as if somebody had kept it.
 */
export const openAnnotations = (file: unknown): Opened => {
  const items = itemsOf(file);
  return {
    ok: true,
    format: 'web-annotation',
    count: items.length,
    read: (index) => readAnnotation(items[index], index + 1),
  };
};
