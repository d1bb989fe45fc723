import { form, gated, opt, type PeriodForm, YEAR, year } from '../../period-kit';
import type { PeriodPattern } from '../../periods';
import { RELATIVE_FORMS } from './relative';

const MONTHS =
  'janvier|janv\\.?|f[ée]vrier|f[ée]vr\\.?|mars|avril|mai|juin|juillet|juil\\.?|ao[uû]t|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|d[ée]cembre|d[ée]c\\.?';
const NAMES = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'];
const WORDS: Readonly<Record<string, number>> = {
  premier: 1,
  '1er': 1,
  première: 1,
  deuxième: 2,
  second: 2,
  '2e': 2,
  '2ème': 2,
  seconde: 2,
  troisième: 3,
  '3e': 3,
  '3ème': 3,
  quatrième: 4,
  '4e': 4,
  '4ème': 4,
  dernier: 4,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
};
const OF = "(?: (?:de |en |de l'année |de l'an |du |pour )?|, )";
const FISCAL =
  "(?:l'|de l'|son |de son )?(?:exercice(?: fiscal| comptable| décalé| annuel)?|année fiscale|fy)[ -]?((?:20)?\\d\\d)(?:[-/](?:20)?\\d\\d)?";
const ORDINAL = '(premier|1er|deuxième|second|2e|2ème|troisième|3e|3ème|quatrième|4e|4ème)';
const COUNT = '(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|\\d{1,2})';

const plain = (name: string | undefined): string => (name ?? '').replace(/[ée]/g, 'e').replace('û', 'u');
const month = (name: string | undefined): number => NAMES.findIndex((n) => plain(name).startsWith(n)) + 1;
const count = (word: string | undefined): number => WORDS[word ?? ''] ?? Number(word);
const MONTH_HEADS = 'janv|f[ée]v|mars|avril|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c';
const FISCAL_FORMS: readonly PeriodForm[] = [
  form(`${ORDINAL} trimestre(?: fiscal)? (?:de |du )?${FISCAL}`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1]),
    year: year(g[2]),
    fiscal: true,
  })),
  form(`[qt]([1-4])(?: fiscal)? (?:de |du )?${FISCAL}|${FISCAL} [qt]([1-4])`, (g) => ({
    kind: 'quarter',
    quarter: Number(g[1] ?? g[4]),
    year: year(g[2] ?? g[3]),
    fiscal: true,
  })),
  form(`${ORDINAL} trimestre fiscal(?: ${YEAR})?|[qt]([1-4]) fiscal(?: ${YEAR})?`, (g) => ({
    kind: 'quarter',
    quarter: g[1] ? count(g[1]) : Number(g[3]),
    fiscal: true,
    ...opt(g[2] ?? g[4]),
  })),
  form(`${ORDINAL} trimestre de (?:son|l') ?exercice(?: fiscal| décalé)?`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1]),
    fiscal: true,
  })),
  form(`${ORDINAL} semestre (?:de |du )?${FISCAL}`, (g) => ({
    kind: 'half',
    half: count(g[1]),
    year: year(g[2]),
    fiscal: true,
  })),
  form(FISCAL, (g) => ({ kind: 'year', year: year(g[1]), fiscal: true })),
];

const AGO =
  "(?: de)? (l'an (?:dernier|passé)|l'année (?:dernière|passée|précédente)|cette année|l'année en cours|l'an prochain|l'année prochaine)";
const ago = (words: string | undefined): number =>
  /prochain/.test(words ?? '') ? -1 : /derni|pass|précéd/.test(words ?? '') ? 1 : 0;

const AGO_FORMS: readonly PeriodForm[] = [
  form(`(?:${COUNT} premiers|premiers ${COUNT}) (mois|trimestres)${AGO}`, (g) => ({
    kind: 'months',
    count: count(g[1] ?? g[2]) * (g[3] === 'trimestres' ? 3 : 1),
    ago: ago(g[4]),
  })),
  form(`(premier|1er|second|deuxième|2e|première|seconde|deuxième) (?:semestre|moitié)${AGO}`, (g) => ({
    kind: 'half',
    half: count(g[1]),
    ago: ago(g[2]),
  })),
  form(`${ORDINAL} trimestre(?: civil)?${AGO}`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1]),
    calendar: true,
    ago: ago(g[2]),
  })),
];

const CALENDAR_FORMS: readonly PeriodForm[] = [
  form(
    `${COUNT} (?:premiers )?mois (?:clos|achevés|arrêtés|au|terminés|à)(?: au| le| en| fin| à fin)*(?: (\\d{1,2}|1er))? (${MONTHS})(?: ${YEAR})?`,
    (g) => ({ kind: 'ended', count: count(g[1]), month: month(g[3]), ...opt(g[4]) }),
  ),
  form(
    `(trimestre|semestre|exercice)(?: fiscal)?,?(?: qui s'est)? (?:clos|achevé|terminé|arrêté)(?: au| le| en| fin| à fin)*(?: (\\d{1,2}|1er))? (${MONTHS})(?: ${YEAR})?`,
    (g) => ({
      kind: 'ended',
      count: g[1] === 'trimestre' ? 3 : g[1] === 'semestre' ? 6 : 12,
      month: month(g[3]),
      ...opt(g[4]),
    }),
  ),
  form(
    `(?:de |d'|entre |du mois de )?(${MONTHS})(?: ${YEAR})?(?: ?[-\\u2013] ?| à (?:fin )?| et (?:fin )?| jusqu'à (?:fin )?)(${MONTHS})(?: (?:de )?${YEAR})?`,
    (g) => ({ kind: 'month', month: month(g[1]), toMonth: month(g[3]), ...opt(g[4] ?? g[2]) }),
  ),
  form(`(?:${COUNT} premiers|premiers ${COUNT}) (mois|trimestres)(?:${OF}${YEAR})?`, (g) => ({
    kind: 'months',
    count: count(g[1] ?? g[2]) * (g[3] === 'trimestres' ? 3 : 1),
    ...opt(g[4]),
  })),
  form(`${COUNT} (mois|trimestres)${OF}${YEAR}`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2] === 'trimestres' ? 3 : 1),
    ...opt(g[3]),
  })),
  form(`(?:la )?première moitié (?:de )?(?:l'année )?${YEAR}`, (g) => ({
    kind: 'half',
    half: 1,
    ...opt(g[1]),
  })),
  form(
    `(?:(premier|1er|second|deuxième|2e)) semestre(?:${OF}${YEAR})?|s([12])[ -]?${YEAR}|h([12])[ -]?${YEAR}|(?:la )?première moitié de l'année`,
    (g) => ({ kind: 'half', half: count(g[1] ?? g[3] ?? g[5] ?? '1'), ...opt(g[2] ?? g[4] ?? g[6]) }),
  ),
  form(`semestre(?=,| écoulé| seul)|seul premier semestre`, () => ({
    kind: 'relative',
    unit: 'half',
    offset: 0,
  })),
  form(`[qt]([1-4])[ -]?${YEAR}|${ORDINAL} trimestre(?: civil)?${OF}${YEAR}`, (g) => ({
    kind: 'quarter',
    quarter: g[1] ? Number(g[1]) : count(g[3]),
    ...opt(g[2] ?? g[4]),
  })),
  form(`(?:dernier|ultime) trimestre${OF}${YEAR}`, (g) => ({ kind: 'quarter', quarter: 4, ...opt(g[1]) })),
  form(
    `(premier|deuxième|second|troisième|quatrième) (?:trimestre|exercice) (?:à (?:plus|dépasser)|de plus de|au-dessus)`,
    () => null,
  ),
  form(`[qt]([1-4])|${ORDINAL} trimestre`, (g) => ({
    kind: 'quarter',
    quarter: g[1] ? Number(g[1]) : count(g[2]),
  })),
];

const ORDINAL_FORMS: readonly PeriodForm[] = [
  form(`(?:au|le) (deuxième|second|troisième|quatrième)(?=[,.;:)]| et | puis |$)`, (g) => ({
    kind: 'ordinal',
    number: count(g[1]),
  })),
];

const DATE_FORMS: readonly PeriodForm[] = [
  form(`(?:l'ensemble de )?(?:toute )?l'(?:année|an) ${YEAR}`, (g) => ({ kind: 'year', year: year(g[1]) })),
  form(`(?:au|à la date du|en date du|le) (\\d{1,2}|1er) (${MONTHS})(?: ${YEAR})?`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: parseInt(g[1] ?? '1', 10),
    ...opt(g[3]),
  })),
  form(`(?:à |à la )?fin (${MONTHS})(?: ${YEAR})?`, (g) => ({
    kind: 'day',
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(`(\\d{1,2}|1er) (${MONTHS}) ${YEAR}`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: parseInt(g[1] ?? '1', 10),
    ...opt(g[3]),
  })),
  form(`(?:(?:en|dès|pour) |au mois (?:de |d'))(?:(?:début|mi|fin)[ -])?(${MONTHS})(?: ${YEAR})?`, (g) => ({
    kind: 'month',
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(`(${MONTHS}) ${YEAR}`, (g) => ({ kind: 'month', month: month(g[1]), ...opt(g[2]) })),
  form(`jusqu'(?:en|à(?: la)? fin(?: de(?: l'année)?)?) (20[2-4]\\d)`, (g) => ({
    kind: 'until',
    year: year(g[1]),
  })),
  form(`(?:d'ici|avant)(?: à| la| à la)?(?: fin(?: de)?(?: l'année)?)? (20[2-4]\\d)`, (g) => ({
    kind: 'by',
    year: year(g[1]),
  })),
  form(
    `depuis (?:le (?:début|commencement) (?:de l'année |de |d'))?(?:(?:début|mi|fin)[ -])?(?:(${MONTHS})(?: ${YEAR})?|(?:l'année )?${YEAR})`,
    (g) => ({ kind: 'since', ...(g[1] && { month: month(g[1]) }), ...opt(g[2] ?? g[3]) }),
  ),
  form(`(?:à la )?fin ${YEAR}`, (g) => ({ kind: 'month', month: 12, year: year(g[1]) })),
  form(`(?:début|mi|courant)[ -]${YEAR}`, () => ({ kind: 'rate' })),
];

const YEAR_FORMS: readonly PeriodForm[] = [form(YEAR, (g) => ({ kind: 'year', year: year(g[1]) }))];

/** French forms of periods; earlier ones win where they overlap. */
export const PERIODS: readonly PeriodPattern[] = [
  ...gated(`fy|fiscal|exercice`, FISCAL_FORMS),
  ...gated(`année|an`, AGO_FORMS),
  ...gated(`trimestre|semestre|mois|moitié|[qt][1-4]|[sh][12]|exercice|${MONTH_HEADS}`, CALENDAR_FORMS),
  ...gated(`${MONTH_HEADS}|jusqu|d'ici|l'an|depuis|avant|début|mi-|courant|fin`, DATE_FORMS),
  ...gated(`deuxième|second|troisième|quatrième`, ORDINAL_FORMS),
  ...gated(`même|période|mois|an|trimestr|année|exercice|annuel|mensuel|jour|semaine`, RELATIVE_FORMS),
  ...gated(`20\\d\\d`, YEAR_FORMS),
];
