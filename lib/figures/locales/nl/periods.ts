import { form, gated, opt, type PeriodForm, YEAR, year } from '../../period-kit';
import { monthSpan, type PeriodPattern } from '../../periods';
import { FISCAL_FORMS } from './fiscal';
import { RELATIVE_FORMS } from './relative';
import { COUNT, count, MONTH_HEADS, MONTHS, month, OF, ORDINAL, ordinal } from './words';

const AGO = '(?:van )?(dit|vorig|het lopende|het afgelopen|afgelopen) jaar(?! 20)';
const ago = (words: string | undefined): number => (/vorig|afgelopen/.test(words ?? '') ? 1 : 0);

const AGO_FORMS: readonly PeriodForm[] = [
  form(`eerste ${COUNT} (maanden|kwartalen) ${AGO}`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2] === 'kwartalen' ? 3 : 1),
    ago: ago(g[3]),
  })),
  form(`${ORDINAL} (?:jaarhelft|helft|halfjaar) ${AGO}`, (g) => ({
    kind: 'half',
    half: ordinal(g[1]),
    ago: ago(g[2]),
  })),
  form(`${ORDINAL} kwartaal ${AGO}`, (g) => ({
    kind: 'quarter',
    quarter: ordinal(g[1]),
    calendar: true,
    ago: ago(g[2]),
  })),
];

const EARLIER =
  '(?:een jaar (?:eerder|geleden|ervoor)|vorig jaar|het jaar (?:ervoor|daarvoor)|het (?:voorgaande|vorige) jaar|(?:dezelfde periode|hetzelfde kwartaal|hetzelfde tijdvak)(?: van| in)? (?:vorig jaar|een jaar (?:eerder|geleden)|het jaar ervoor))';

const VERSUS_FORMS: readonly PeriodForm[] = [
  form(`(?:ten opzichte van|vergeleken met|in vergelijking met) ${EARLIER}`, () => null),
  form(
    `sinds (?:(?:begin|medio|eind|het begin van) )?(?:(${MONTHS})(?: ${YEAR})?|${YEAR})|sinds (?:begin dit jaar|het begin van (?:het|dit) jaar|de jaarwisseling)`,
    (g) => ({ kind: 'since', ...(g[1] && { month: month(g[1]) }), ...opt(g[2] ?? g[3]) }),
  ),
  form(`in het (tweede|derde|vierde)(?=[,.;:)]| en | nog | al |$)`, (g) => ({
    kind: 'ordinal',
    number: ordinal(g[1]),
  })),
];

const CALENDAR_FORMS: readonly PeriodForm[] = [
  form(
    `${COUNT} maanden (?:tot en met|t/m|tot|geëindigd op|eindigend op|die eindigden op|tot aan) (?:eind |\\d{1,2} )?(${MONTHS})(?: ${YEAR})?`,
    (g) => ({ kind: 'ended', count: count(g[1]), month: month(g[2]), ...opt(g[3]) }),
  ),
  form(`maanden tot (?:en met )?(?:eind |\\d{1,2} )?(${MONTHS})(?: ${YEAR})?`, (g) => ({
    kind: 'ended',
    count: 3,
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(
    `(kwartaal|halfjaar|boekjaar)(?:,| \\()? ?(?:dat )?(?:tot en met|tot|geëindigd op|eindigend op|liep tot)(?: eind| \\d{1,2})? (${MONTHS})(?: ${YEAR})?`,
    (g) => ({
      kind: 'ended',
      count: g[1] === 'kwartaal' ? 3 : g[1] === 'halfjaar' ? 6 : 12,
      month: month(g[2]),
      ...opt(g[3]),
    }),
  ),
  form(
    `(?:van |tussen |vanaf )?(?:begin |\\d{1,2} )?(${MONTHS})(?: ${YEAR})?(?: ?[-\\u2013] ?| tot en met (?:eind )?| t/m | tot (?:eind )?| en (?:eind )?)(?:\\d{1,2} )?(${MONTHS})(?: (?:van )?${YEAR})?`,
    (g) => ({ kind: 'month', month: month(g[1]), toMonth: month(g[3]), ...opt(g[4] ?? g[2]) }),
  ),
  form(`eerste ${COUNT} (maanden|kwartalen)(?: van (?:dit|het) jaar(?! 20))?(?:${OF}${YEAR})?`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2] === 'kwartalen' ? 3 : 1),
    ...opt(g[3]),
  })),
  form(`${COUNT} (maanden|kwartalen)${OF}${YEAR}`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2] === 'kwartalen' ? 3 : 1),
    ...opt(g[3]),
  })),
  form(
    `${ORDINAL} (?:jaarhelft|helft|halfjaar|halve jaar|semester)(?: van (?:dit|het) jaar(?! 20))?(?:${OF}${YEAR})?|[hs]([12])[ -]?${YEAR}|${YEAR}[ -]?h([12])`,
    (g) => ({
      kind: 'half',
      half: g[1] ? ordinal(g[1]) : Number(g[3] ?? g[6]),
      ...opt(g[2] ?? g[4] ?? g[5]),
    }),
  ),
  form(`[qk]([1-4])[ -]?(?:/ ?)?(?:van )?(?:${YEAR}|'(\\d\\d))|${YEAR}[ -]?[qk]([1-4])`, (g) => ({
    kind: 'quarter',
    quarter: Number(g[1] ?? g[5]),
    fiscal: false,
    ...opt(g[2] ?? g[3] ?? g[4]),
  })),
  form(`${ORDINAL} kwartaal${OF}${YEAR}|kwartaal ([1-4]|één|een|twee|drie|vier)${OF}${YEAR}`, (g) => ({
    kind: 'quarter',
    quarter: ordinal(g[1] ?? g[3]),
    fiscal: false,
    ...opt(g[2] ?? g[4]),
  })),
  form(`(maart|juni|september|december)kwartaal(?:${OF}${YEAR})?`, (g) => ({
    kind: 'ended',
    count: 3,
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(`(kerst|slot|openings|start)kwartaal(?:${OF}${YEAR})?`, (g) => ({
    kind: 'quarter',
    quarter: g[1] === 'kerst' || g[1] === 'slot' ? 4 : 1,
    ...(g[1] === 'kerst' && { fiscal: false, calendar: true }),
    ...opt(g[2]),
  })),
  form(
    `[qk]([1-4])|${ORDINAL} kwartaal|kwartaal (één|een|twee|drie|vier|[1-4])(?! ?(?:\\d|%|procent|mil|bil|ml|dollar|euro))`,
    (g) => ({
      kind: 'quarter',
      quarter: ordinal(g[1] ?? g[2] ?? g[3]),
    }),
  ),
];

const DATE_FORMS: readonly PeriodForm[] = [
  form(`(?:het |hele |gehele |volledige |kalender)?jaar (20[0-4]\\d)`, (g) => ({
    kind: 'year',
    year: year(g[1]),
  })),
  form(`(?:eind|ultimo|einde van|eindejaars) (20[0-4]\\d)`, (g) => ({
    kind: 'day',
    month: 12,
    ...opt(g[1]),
  })),
  form(`(?:op|per|tot en met|tot|vanaf|sinds|van|stand per) (\\d{1,2}) (${MONTHS})(?: ${YEAR})?`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: Number(g[1]),
    ...opt(g[3]),
  })),
  form(`(?:per |tot |tegen )?(?:eind|einde|ultimo) (${MONTHS})(?: ${YEAR})?`, (g) => ({
    kind: 'day',
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(`(\\d{1,2}) (${MONTHS}) ${YEAR}`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: Number(g[1]),
    ...opt(g[3]),
  })),
  form(
    `(?:in|sinds|van|voor|afgelopen|vorige) (?:(?:begin|medio|eind|de maand|afgelopen) )?(${MONTHS})(?: (?:van )?(?:dit jaar|${YEAR}))?|(?:begin|medio) (${MONTHS})(?: ${YEAR})?`,
    (g) => ({ kind: 'month', month: month(g[1] ?? g[3]), ...opt(g[2] ?? g[4]) }),
  ),
  form(`(${MONTHS}) ${YEAR}`, (g) => ({ kind: 'month', month: month(g[1]), ...opt(g[2]) })),
];

const YEAR_FORMS: readonly PeriodForm[] = [
  form(
    `(?:tussen|van) (20\\d\\d) (?:en|tot(?: en met)?|t/m) (20\\d\\d)|(20\\d\\d) ?(?:tot en met|\\u2013|-) ?(20\\d\\d)`,
    (g) => ({
      kind: 'span',
      period: { ...monthSpan(year(g[1] ?? g[3]), 1, 12), end: `${g[2] ?? g[4]}-12-31` },
    }),
  ),
  form(`(?:tot en met|t/m) (?:eind |het jaar )?(20[2-4]\\d)`, (g) => ({ kind: 'until', year: year(g[1]) })),
  form(`(?:tot|tegen|tot aan|uiterlijk|vóór|voor) (?:eind |het eind van |het jaar )?(20[2-4]\\d)`, (g) => ({
    kind: 'by',
    year: year(g[1]),
  })),
  form(YEAR, (g) => ({ kind: 'year', year: year(g[1]) })),
];

/** Dutch forms of periods; earlier ones win where they overlap. */
export const PERIODS: readonly PeriodPattern[] = [
  ...VERSUS_FORMS,
  ...AGO_FORMS,
  ...gated(`fy|boekjaar|fiscale|fiscaal|kwartaal|20\\d\\d ?/`, FISCAL_FORMS),
  ...gated(`kwarta|half|helft|halve|semester|maanden|[qkhs][1-4]|${MONTH_HEADS}`, CALENDAR_FORMS),
  ...gated(`${MONTH_HEADS}|jaar|eind|ultimo`, DATE_FORMS),
  ...gated(`jaar|kwartaal|maand|week|dag|periode|tijd|jare`, RELATIVE_FORMS),
  ...gated(`20\\d\\d`, YEAR_FORMS),
];
