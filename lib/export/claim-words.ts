import type { Claim, GuessedField } from '../claims/types';
import { boundOf } from '../compare/amounts';
import type { Comparison, Reference } from '../compare/types';
import type { Figure } from '../figures/types';
import { metricName } from '../i18n/metric-name';
import type { PageTranslator } from '../i18n/page-translator';
import type { FactView } from '../messages/protocol';
import { sinceWords } from './since-words';

/** A named line of a report. */
export type Named = { readonly name: string; readonly text: string };

/** Where a fact is from. `url` is null where there is none that can be opened. */
export type SourceWords = {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  /** Publisher, relay, date, basis, how it was verified, caveat. */
  readonly notes: readonly string[];
};

/** A claim in words of one language: what every readable format is made of. All of it is plain text. */
export type ClaimWords = {
  readonly quote: string;
  readonly sentence: string;
  /** BCP 47 tag of the page's language; null where it names none. */
  readonly lang: string | null;
  readonly title: string;
  /** With a text fragment; null where it cannot be opened. */
  readonly url: string | null;
  /** Author, publisher, date. */
  readonly by: readonly string[];
  /** What else is known of the page: its own address, when it was changed, its language. */
  readonly page: readonly Named[];
  readonly reading: readonly Named[];
  readonly verdict: string;
  /** The verdict in a sentence, and the reason where there is one. */
  readonly judged: readonly string[];
  /** The two reference lines, with bound and alignment. */
  readonly references: readonly Named[];
  readonly lines: readonly string[];
  readonly caveats: readonly string[];
  readonly sources: readonly SourceWords[];
  /** What became of it since it was kept. */
  readonly since: readonly string[];
  readonly note: string;
  readonly tags: readonly string[];
  /** When it was kept, under which assumptions, with which pack and version. */
  readonly made: readonly string[];
};

/** Addresses that may be opened. */
export const safeAddress = (url: string): string | null => (/^https?:\/\//i.test(url) ? url : null);

/** The value with the qualifier that the text gives it. */
export const valueWords = (t: PageTranslator, figure: Figure): string => {
  const unit = figure.kind === 'range' ? figure.rangeUnit : figure.kind;
  const bound = boundOf(figure);
  const show = (value: number): string => {
    if (unit === 'percent') return t.percent(value, bound);
    if (unit === 'multiple') return t.multiple(value, bound);
    return t.money(value, figure.currency ?? 'USD', bound, 4);
  };
  return figure.valueMax === undefined
    ? show(figure.value)
    : t('period.range', { from: show(figure.value), to: show(figure.valueMax) });
};

const companyWords = (t: PageTranslator, { company, companyName }: Figure): string =>
  company === 'other' && companyName ? companyName : t(`company.${company}`);

/** Company, quantity, period and value in one line. */
export const readingLine = (t: PageTranslator, figure: Figure): string =>
  t.series([
    companyWords(t, figure),
    metricName(t, figure),
    figure.period ? t.period(figure.period) : t('period.none'),
    valueWords(t, figure),
  ]);

/** The machine's own reading of a claim that a person corrected; else nothing. */
export const machineWords = (t: PageTranslator, { machineReading }: Claim): readonly Named[] =>
  machineReading ? [{ name: t('html.machine'), text: readingLine(t, machineReading) }] : [];

const readingWords = (t: PageTranslator, claim: Claim): readonly Named[] => {
  const { reading } = claim;
  return [
    { name: t('cue.company'), text: companyWords(t, reading) },
    { name: t('cue.metric'), text: metricName(t, reading) },
    { name: t('html.value'), text: valueWords(t, reading) },
    { name: t('cue.period'), text: reading.period ? t.period(reading.period) : t('period.none') },
    { name: t('cue.stance'), text: t(`stance.${reading.stance}`) },
    ...machineWords(t, claim),
  ];
};

const referenceWords = (t: PageTranslator, name: string, reference: Reference | null): readonly Named[] =>
  reference
    ? [
        {
          name,
          text: t.aside(
            t.series([t.money(reference.value, 'USD', reference.bound), t.period(reference.period)]),
            t.series([t(`alignment.${reference.alignment}`), !reference.knownThen && t('line.after')]),
          ),
        },
      ]
    : [];

const sourceWords = (
  t: PageTranslator,
  { id, source, basis, verification, caveat }: FactView,
): SourceWords => ({
  id,
  title: source ? source.title : t('source.none'),
  url: source ? safeAddress(source.url) : null,
  notes: [
    ...(source
      ? [
          source.publisher,
          ...(source.relay ? [t('source.relay', { relay: source.relay })] : []),
          source.published ? t.date(source.published) : t('source.undated'),
        ]
      : []),
    t.message(`basis.${basis}`),
    t.message(`verification.${verification}`),
    ...(caveat ? [caveat] : []),
  ],
});

/** The assumptions of a comparison in words, with whether its result rests on one that was changed. */
const assumptionWords = (t: PageTranslator, { assumptions, restsOn }: Comparison): readonly string[] => [
  ...(restsOn.length > 0 ? [t('report.assumed')] : []),
  ...(assumptions.onlyThen ? [t('report.only-then')] : []),
  ...(assumptions.exchangeRates.length > 0
    ? [
        t('report.rates', {
          rates: t.series(
            assumptions.exchangeRates.map(({ currency, dollars, date }) =>
              t.aside(`${dollars} USD/${currency}`, t.date(date)),
            ),
          ),
        }),
      ]
    : []),
];

/** When a claim was kept, at which rate, and with which pack and version, in a sentence. */
export const keptLine = (t: PageTranslator, claim: Claim): string => {
  const { assumptions } = claim.comparison;
  return t('report.made', {
    date: t.date(claim.keptAt),
    rate: t.percent(assumptions.revenueShareRate * 100),
    annualise: t(`settings.annualise.${assumptions.annualise}`),
    prorate: t(assumptions.prorate ? 'report.prorate.on' : 'report.prorate.off'),
    pack: claim.packVersion,
    version: claim.extensionVersion,
  });
};

/** When a claim was kept, under which assumptions, with which pack and version. */
export const madeWords = (t: PageTranslator, claim: Claim): readonly string[] => [
  keptLine(t, claim),
  ...assumptionWords(t, claim.comparison),
];

/** Author, publisher and date of a page; what the page did not state is marked as found in its text. */
export const byWords = (t: PageTranslator, { page, guessed }: Claim): readonly string[] => {
  const marked = (field: GuessedField, text: string): string =>
    guessed?.includes(field) ? t('prov.guessed', { value: text }) : text;
  const { author, publisher, published } = page;
  return [
    ...(author ? [marked('author', author)] : []),
    ...(publisher ? [marked('publisher', publisher)] : []),
    published ? marked('published', t.date(published)) : t('source.undated'),
  ];
};

/** The address that a page calls its own, when it was changed last, and its language, as far as it says them. */
export const pageWords = (t: PageTranslator, { page }: Claim): readonly Named[] => {
  const { url, canonicalUrl, modified, lang } = page;
  return [
    ...(canonicalUrl && canonicalUrl !== url ? [{ name: t('prov.canonical'), text: canonicalUrl }] : []),
    ...(modified ? [{ name: t('prov.modified'), text: t.date(modified) }] : []),
    ...(lang ? [{ name: t('prov.lang'), text: lang }] : []),
  ];
};

/** Puts a claim into words. */
export const claimWords = (claim: Claim, t: PageTranslator): ClaimWords => {
  const { comparison, page } = claim;
  const { references, verdict, reason } = comparison;
  return {
    quote: claim.quote.exact,
    sentence: claim.sentence,
    lang: page.lang && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(page.lang) ? page.lang : null,
    title: page.title ?? page.url,
    url: safeAddress(claim.fragmentUrl) ?? safeAddress(page.url),
    by: byWords(t, claim),
    page: pageWords(t, claim),
    reading: readingWords(t, claim),
    verdict: t(`verdict.${verdict}`),
    judged: [t(`verdict.${verdict}.sentence`), ...(reason ? [t.message(`reason.${reason}`)] : [])],
    references: [
      ...referenceWords(t, t('line.inference'), references.inferenceCost),
      ...referenceWords(t, t('line.implied'), references.impliedRevenue),
    ],
    lines: comparison.lines.map((line) =>
      line.since ? t.named(t('card.since'), t.line(line)) : t.line(line),
    ),
    caveats: comparison.caveats.map(t.line),
    sources: claim.facts.map((fact) => sourceWords(t, fact)),
    since: sinceWords(t, claim),
    note: claim.note,
    tags: claim.tags,
    made: madeWords(t, claim),
  };
};
