import { LONE_SURROGATE } from '../claims/lone-surrogate';
import type { Claim } from '../claims/types';
import type { Line, Reference } from '../compare/types';
import type { PageTranslator } from '../i18n/page-translator';
import type { FactView } from '../messages/protocol';
import { byWords, machineWords, madeWords, pageWords, readingLine } from './claim-words';
import { sinceWords } from './since-words';
import { type TextFormat, textOf } from './stream';
import type { ExportOptions } from './types';

/** Text from pages and packs, made harmless for Markdown and HTML, on one line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[ \t\r\n\v\f\u2028\u2029]+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]#+!|~<>&$]/g, (sign) => `\\${sign}`)
    .replace(/^(\d*)([-=.)])(?=\s|$)/, '$1\\$2');

/** Halves of signs, which no address can have, become replacement characters. */
const encodeAddress = (url: string): string =>
  encodeURI(url.replace(LONE_SURROGATE, '\uFFFD')).replace(/%25/g, '%').replace(/[<>]/g, encodeURIComponent);

/** A link, or the label alone where the address cannot be opened. */
export const linkMarkdown = (label: string, url: string): string =>
  /^https?:\/\//i.test(url) ? `[${escapeMarkdown(label)}](<${encodeAddress(url)}>)` : escapeMarkdown(label);

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const reference = (t: PageTranslator, name: string, item: Reference | null): readonly string[] =>
  item
    ? [
        t.named(
          name,
          t.aside(
            t.series([t.money(item.value, 'USD', item.bound), t.period(item.period)].map(escapeMarkdown)),
            t.series([t(`alignment.${item.alignment}`), !item.knownThen && t('line.after')]),
          ),
        ),
      ]
    : [];

const factLine = (t: PageTranslator, fact: FactView): string => {
  const from = fact.source
    ? t.series([
        linkMarkdown(fact.source.title, fact.source.url),
        escapeMarkdown(fact.source.publisher),
        fact.source.relay && escapeMarkdown(t('source.relay', { relay: fact.source.relay })),
        fact.source.published ? t.date(fact.source.published) : t('source.undated'),
      ])
    : t('source.none');
  const notes = [
    t.message(`basis.${fact.basis}`),
    t.message(`verification.${fact.verification}`),
    fact.caveat ?? '',
  ];
  const text = t.clauses(notes.map(escapeMarkdown));
  return t.named(`\`${fact.id.replace(/[`\s]/g, '')}\``, t.aside(from, text));
};

const reading = ({ reading: figure }: Claim, t: PageTranslator): string =>
  escapeMarkdown(t.series([readingLine(t, figure), t(`stance.${figure.stance}`)]));

const page = (claim: Claim, t: PageTranslator): string => {
  const { page: meta, fragmentUrl } = claim;
  const by = byWords(t, claim).map(escapeMarkdown);
  return t.series([linkMarkdown(meta.title ?? meta.url, fragmentUrl || meta.url), ...by]);
};

const lines = (t: PageTranslator, items: readonly Line[]): readonly string[] =>
  items.map((item) => {
    const words = escapeMarkdown(t.line(item));
    return item.since ? t.named(t('card.since'), words) : words;
  });

const claimSection = (claim: Claim, t: PageTranslator): string => {
  const { comparison } = claim;
  const { references } = comparison;
  const since = sinceWords(t, claim);
  const verdict = `**${t(`verdict.${comparison.verdict}`)}**`;
  const judged = comparison.reason
    ? t.aside(verdict, escapeMarkdown(t.message(`reason.${comparison.reason}`)))
    : verdict;
  const parts = [
    `## ${escapeMarkdown(claim.quote.exact)}`,
    `> ${escapeMarkdown(claim.sentence)}`,
    page(claim, t),
    bullets(pageWords(t, claim).map(({ name, text }) => t.named(name, escapeMarkdown(text)))),
    t.sentences([t.sentence(reading(claim, t)), judged]),
    bullets([
      ...machineWords(t, claim).map(({ name, text }) => t.named(name, escapeMarkdown(text))),
      ...reference(t, t('line.inference'), references.inferenceCost),
      ...reference(t, t('line.implied'), references.impliedRevenue),
      ...lines(t, comparison.lines),
    ]),
    ...(comparison.caveats.length > 0
      ? [`### ${t('card.caveats')}`, bullets(lines(t, comparison.caveats))]
      : []),
    ...(claim.facts.length > 0
      ? [`### ${t('report.sources')}`, bullets(claim.facts.map((fact) => factLine(t, fact)))]
      : []),
    ...(since.length > 0 ? [`### ${t('lib.since')}`, bullets(since.map(escapeMarkdown))] : []),
    ...(claim.note ? [t.named(t('report.note'), escapeMarkdown(claim.note))] : []),
    ...(claim.tags.length > 0 ? [t.named(t('report.tags'), t.series(claim.tags.map(escapeMarkdown)))] : []),
    ...madeWords(t, claim).map(escapeMarkdown),
  ];
  return parts.filter(Boolean).join('\n\n');
};

/** A report to read: quote, page, reading, verdict, reference lines, caveats and sources of each claim. */
export const MARKDOWN: TextFormat = {
  head: ({ t, now }) =>
    `# ${t('report.title')}\n\n${escapeMarkdown(t('html.intro', { date: t.date(now) }))}\n`,
  item: (claim, { t }) => `\n${claimSection(claim, t)}\n`,
  foot: () => '',
};

/** Claims as a report to read. */
export const buildMarkdown = (claims: readonly Claim[], options: ExportOptions): string =>
  textOf(MARKDOWN, claims, options);
