import type { ClaimDraft } from '../../claims/draft';
import { CLAIM_COLOURS } from '../../claims/types';
import { FIGURE_METRICS } from '../../figures/metrics';
import type { Figure } from '../../figures/types';
import type { ArticleMeta } from '../../messages/protocol';
import type { CellKind, CellValue } from './cell-kinds';

/** What a column of a table can say of a claim. `name` is the column's name in our own CSV. */
export type ClaimField = {
  readonly name: string;
  readonly kind: CellKind;
  /** The values that choices and lists of them may have. */
  readonly options: readonly string[] | null;
  readonly get: (draft: ClaimDraft) => CellValue;
  /** The draft with a value as `readCell` gives it for this field; null where the cell is empty. */
  readonly set: (draft: ClaimDraft, value: CellValue) => ClaimDraft;
};

/** The fields without which there is no claim. */
export const REQUIRED_FIELDS = ['raw_text', 'url', 'unit', 'value', 'company', 'metric', 'stance'] as const;

const UNITS = ['money', 'percent', 'multiple'] as const;
const QUALIFIERS = ['exact', 'about', 'at-least', 'at-most', 'less-than', 'more-than'];
const COMPANIES = ['openai', 'microsoft', 'other'];
const STANCES = ['actual', 'projection', 'commitment', 'target', 'rumour'];
const SCOPES = ['azure-only', 'all-clouds', 'inference-only', 'includes-training', 'segment', 'product'];
const BASES = ['gaap', 'non-gaap', 'cash', 'accrual', 'pre-tax', 'after-tax', 'gross', 'net'];

const field = (
  name: string,
  kind: CellKind,
  get: ClaimField['get'],
  set: ClaimField['set'],
  options: readonly string[] | null = null,
): ClaimField => ({ name, kind, options, get, set });

/** Values were read by kind and are checked by schema once the row is whole. */
const withReading = (draft: ClaimDraft, change: object): ClaimDraft => ({
  ...draft,
  reading: { ...draft.reading, ...change },
});

const without = (draft: ClaimDraft, name: keyof Figure): ClaimDraft => {
  const { [name]: _, ...rest } = draft.reading;
  return { ...draft, reading: rest as Figure };
};

/** A field of the reading that is always there. */
const always = (name: string, key: keyof Figure, kind: CellKind, options: readonly string[] | null = null) =>
  field(
    name,
    kind,
    ({ reading }) => (reading[key] ?? null) as CellValue,
    (draft, value) => withReading(draft, { [key]: value ?? (kind === 'list' ? [] : null) }),
    options,
  );

/** A field of the reading that is absent where the cell is empty. */
const maybe = (name: string, key: keyof Figure, kind: CellKind, options: readonly string[] | null = null) =>
  field(
    name,
    kind,
    ({ reading }) => (reading[key] ?? null) as CellValue,
    (draft, value) => (value === null ? without(draft, key) : withReading(draft, { [key]: value })),
    options,
  );

const meta = (name: string, key: keyof ArticleMeta, kind: CellKind = 'text') =>
  field(
    name,
    kind,
    ({ page }) => page[key],
    (draft, value) => ({ ...draft, page: { ...draft.page, [key]: value } }),
  );

const quote = (name: string, key: 'exact' | 'prefix' | 'suffix') =>
  field(
    name,
    'text',
    (draft) => draft.quote[key],
    (draft, value) => ({ ...draft, quote: { ...draft.quote, [key]: value ?? '' } }),
  );

const period = (name: string, key: 'start' | 'end') =>
  field(
    name,
    'day',
    ({ reading }) => reading.period?.[key] ?? null,
    (draft, value) => {
      const { openStart: _, ...dates } = draft.reading.period ?? { start: '', end: '' };
      const changed = { ...dates, [key]: value ?? '' };
      return withReading(draft, { period: changed.start === '' && changed.end === '' ? null : changed });
    },
  );

const unit = field(
  'unit',
  'choice',
  ({ reading }) => (reading.kind === 'range' ? (reading.rangeUnit ?? null) : reading.kind),
  (draft, value) =>
    withReading(draft, draft.reading.kind === 'range' ? { rangeUnit: value } : { kind: value }),
  UNITS,
);

/** A second value makes a range of a figure, and its absence a plain figure of a range. */
const valueMax = field(
  'value_max',
  'number',
  ({ reading }) => reading.valueMax ?? null,
  (draft, value) => {
    const { kind, rangeUnit, valueMax: _, ...rest } = draft.reading;
    const plain = kind === 'range' ? (rangeUnit ?? 'money') : kind;
    const reading: Figure =
      value === null
        ? { ...rest, kind: plain, qualifier: rest.qualifier ?? 'exact' }
        : { ...rest, kind: 'range', rangeUnit: plain, valueMax: Number(value) };
    return { ...draft, reading };
  },
);

const colour = field(
  'colour',
  'choice',
  (draft) => draft.colour ?? null,
  (draft, value) => {
    const { colour: _, ...rest } = draft;
    const known = CLAIM_COLOURS.find((one) => one === value);
    return known ? { ...rest, colour: known } : rest;
  },
  CLAIM_COLOURS,
);

/** Which claim a row is, and where it stands: never changed by editing a table of ours. */
export const IDENTITY_FIELDS: readonly ClaimField[] = [
  field(
    'id',
    'text',
    (draft) => draft.id,
    (draft, value) => ({ ...draft, id: String(value ?? '') }),
  ),
  field(
    'kept_at',
    'instant',
    (draft) => draft.keptAt,
    (draft, value) => ({ ...draft, keptAt: String(value ?? '') }),
  ),
  quote('raw_text', 'exact'),
  quote('prefix', 'prefix'),
  quote('suffix', 'suffix'),
  field(
    'sentence',
    'text',
    (draft) => draft.sentence,
    (draft, value) => ({ ...draft, sentence: String(value ?? '') }),
  ),
  meta('url', 'url'),
  meta('canonical_url', 'canonicalUrl'),
];

/** What a person may change in a table, in the order in which it is set: the unit before what makes it a range. */
export const OPEN_FIELDS: readonly ClaimField[] = [
  unit,
  always('value', 'value', 'number'),
  valueMax,
  always('precision', 'precision', 'number'),
  maybe('currency', 'currency', 'text'),
  always('qualifier', 'qualifier', 'choice', QUALIFIERS),
  always('company', 'company', 'choice', COMPANIES),
  maybe('company_name', 'companyName', 'text'),
  maybe('counterparty', 'counterparty', 'text'),
  always('metric', 'metric', 'choice', FIGURE_METRICS),
  maybe('growth_of', 'growthOf', 'choice', FIGURE_METRICS),
  period('period_start', 'start'),
  period('period_end', 'end'),
  always('stance', 'stance', 'choice', STANCES),
  always('scope', 'scope', 'list', SCOPES),
  always('basis', 'basis', 'list', BASES),
  meta('title', 'title'),
  meta('author', 'author'),
  meta('publisher', 'publisher'),
  meta('published', 'published', 'instant'),
  meta('modified', 'modified', 'instant'),
  meta('language', 'lang'),
  field(
    'note',
    'text',
    (draft) => draft.note,
    (draft, value) => ({ ...draft, note: String(value ?? '') }),
  ),
  field(
    'tags',
    'list',
    (draft) => draft.tags,
    (draft, value) => ({ ...draft, tags: Array.isArray(value) ? value : [] }),
  ),
  colour,
];

/** Everything that a column can be mapped to. */
export const CLAIM_FIELDS: readonly ClaimField[] = [...IDENTITY_FIELDS, ...OPEN_FIELDS];
