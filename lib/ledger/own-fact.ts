import type { OwnFact } from './packs';
import { BASES, type Fact, factSchema, METRICS, type SCOPES, sourceSchema, UNITS } from './rows';

/** What a person types about a fact of their own; all of it text, as forms give it. */
export type OwnFactDraft = {
  readonly company: string;
  readonly metric: string;
  /** Number as written: "8.67". */
  readonly amount: string;
  /** What the number counts: 1, 1e3, 1e6, 1e9 or 1e12. */
  readonly scale: string;
  readonly unit: string;
  readonly precision: string;
  /** ISO dates: both for a period; `start` empty for a fact of the day `end`. */
  readonly start: string;
  readonly end: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly caveat: string;
};

export const EMPTY_DRAFT: OwnFactDraft = {
  company: 'openai',
  metric: 'revenue',
  amount: '',
  scale: '1e9',
  unit: 'USD',
  precision: 'rounded',
  start: '',
  end: '',
  publisher: '',
  title: '',
  url: '',
  published: '',
  caveat: '',
};

/** The choices of the form. */
export const DRAFT_CHOICES = {
  company: ['openai', 'microsoft'],
  metric: METRICS,
  scale: ['1e12', '1e9', '1e6', '1e3', '1'],
  unit: UNITS,
  precision: ['exact', 'rounded', 'about', 'at-least', 'at-most'],
} as const;

/** Fields of the draft that are wrong, each with a word for why. */
export type DraftFaults = Partial<
  Record<keyof OwnFactDraft, 'missing' | 'number' | 'date' | 'order' | 'address' | 'choice'>
>;

export type Drafted =
  | { readonly ok: true; readonly own: OwnFact }
  | { readonly ok: false; readonly faults: DraftFaults };

const REQUIRED = ['amount', 'end', 'publisher', 'title', 'url', 'published'] as const;

/** Half a unit of the last digit written: "8.67" of billions is known to 5 million. */
const roundingOf = (amount: string, scale: number): number =>
  (0.5 * scale) / 10 ** (/[.,](\d+)$/.exec(amount)?.[1]?.length ?? 0);

const FIELD_OF: Readonly<Record<string, keyof OwnFactDraft>> = {
  value: 'amount',
  company: 'company',
  metric: 'metric',
  unit: 'unit',
  precision: 'precision',
  asOf: 'end',
  period: 'end',
  caveat: 'caveat',
  publisher: 'publisher',
  title: 'title',
  url: 'url',
  published: 'published',
  knownSince: 'published',
};

const FAULT_OF: DraftFaults = {
  end: 'date',
  published: 'date',
  url: 'address',
  publisher: 'missing',
  title: 'missing',
};

const faultsOf = (draft: OwnFactDraft): DraftFaults => {
  const faults: DraftFaults = {};
  for (const field of REQUIRED) if (draft[field].trim() === '') faults[field] = 'missing';
  if (!faults.amount && !/^\d{1,15}(?:[.,]\d{1,12})?$/.test(draft.amount.trim())) faults.amount = 'number';
  if (draft.start !== '' && draft.end !== '' && draft.end < draft.start) faults.end = 'order';
  return faults;
};

const whenOf = ({ start, end }: OwnFactDraft): Pick<Fact, 'period' | 'asOf'> =>
  start === ''
    ? { period: null, asOf: end }
    : { period: { start, end, calendar: 'calendar', label: `${start}/${end}` }, asOf: null };

/** Makes an own fact and its source from a form; `id` is new for a new fact. */
export const draftToFact = (draft: OwnFactDraft, id: string): Drafted => {
  const faults = faultsOf(draft);
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const amount = draft.amount.trim();
  const scale = draft.unit === 'percent' || draft.unit === 'GW' ? 1 : Number(draft.scale);
  const source = sourceSchema.safeParse({
    id: `${id}.source`,
    publisher: draft.publisher.trim(),
    title: draft.title.trim(),
    author: null,
    url: draft.url.trim(),
    published: draft.published,
    relay: null,
    host: /^https?:\/\/([^/?#]+)/i.exec(draft.url.trim())?.[1] ?? '',
  });
  const fact = factSchema.safeParse({
    id,
    company: draft.company,
    counterparty: null,
    metric: draft.metric,
    value: Number(amount.replace(',', '.')) * scale,
    rounding: roundingOf(amount, scale),
    unit: draft.unit,
    ...whenOf(draft),
    asOfApproximate: false,
    basis: BASES[BASES.length - 1],
    precision: draft.precision,
    derivation: null,
    scope: [] satisfies (typeof SCOPES)[number][],
    variantOf: null,
    verification: 'user',
    source: `${id}.source`,
    caveat: draft.caveat.trim() === '' ? null : draft.caveat.trim(),
    knownSince: draft.published,
    knownSinceApproximate: false,
    role: 'fact',
  });
  if (fact.success && source.success) return { ok: true, own: { fact: fact.data, source: source.data } };
  const wrong: DraftFaults = {};
  for (const { path } of [...(fact.error?.issues ?? []), ...(source.error?.issues ?? [])]) {
    const field = FIELD_OF[String(path[0])];
    if (field) wrong[field] = FAULT_OF[field] ?? 'choice';
  }
  return { ok: false, faults: wrong };
};

const SCALES = [1e12, 1e9, 1e6, 1e3] as const;

/** The draft that makes an own fact again, for editing it. */
export const factToDraft = ({ fact, source }: OwnFact): OwnFactDraft => {
  const counted = fact.unit === 'percent' || fact.unit === 'GW';
  const scale = counted ? 1 : (SCALES.find((step) => Math.abs(fact.value) >= step) ?? 1);
  const digits = Math.max(0, Math.round(-Math.log10((2 * fact.rounding) / scale)));
  return {
    company: fact.company,
    metric: fact.metric,
    amount: (fact.value / scale).toFixed(fact.rounding > 0 ? Math.min(12, digits) : 2),
    scale: DRAFT_CHOICES.scale.find((choice) => Number(choice) === scale) ?? '1',
    unit: fact.unit,
    precision: fact.precision,
    start: fact.period?.start ?? '',
    end: fact.period?.end ?? fact.asOf ?? '',
    publisher: source?.publisher ?? '',
    title: source?.title ?? '',
    url: source?.url ?? '',
    published: source?.published ?? fact.knownSince,
    caveat: fact.caveat ?? '',
  };
};
