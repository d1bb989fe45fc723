import { form, opt, type PeriodForm, YEAR, year } from '../../period-kit';
import { monthSpan, type PeriodPattern } from '../../periods';
import { FISCAL_FORMS } from './fiscal';
import { RELATIVE_FORMS, SINCE_FORMS } from './relative';
import { COUNT, count, HALF, MONTHS, month, OF, OF_THE, ORDINAL, QUARTER } from './words';

const AGO =
  "(?:di |dell'|del |dello )(quest'anno|anno in corso|anno corrente|stesso anno|(?:lo )?scorso anno|anno scorso|anno passato|anno precedente|passato anno)";
const ago = (words: string | undefined): number => (/scors|passat|preced/.test(words ?? '') ? 1 : 0);
const ENDED =
  '(?:chius[oi]|terminat[oi]|conclus[oi]|conclusosi|chiusosi|finit[oi]|concluso|scadut[oi]|che (?:si (?:è )?)?(?:chiude|conclude|chiuso|concluso|chiudeva|è finito|termina|è terminato|finisce|concludeva))';
const AT = '(?: (?:il|al|a|in|nel|lo|allo|lo scorso|alla fine di|a fine|fine))*';

const AGO_FORMS: readonly PeriodForm[] = [
  form(`primi ${COUNT} (mesi|trimestri) ${AGO}`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2] === 'trimestri' ? 3 : 1),
    ago: ago(g[3]),
  })),
  form(`(?:${ORDINAL} ${HALF}|(prima|seconda) (?:metà|parte)) ${AGO}`, (g) => ({
    kind: 'half',
    half: count(g[1] ?? g[2]),
    ago: ago(g[3]),
  })),
  form(`${ORDINAL} ${QUARTER} ${AGO}`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1]),
    calendar: true,
    ago: ago(g[2]),
  })),
];

const MONTH_FORMS: readonly PeriodForm[] = [
  form(
    `${COUNT} (?:primi )?mesi,? (?:${ENDED}|fino)${AT}(?: \\d{1,2})? (${MONTHS})(?: (?:del )?${YEAR})?`,
    (g) => ({
      kind: 'ended',
      count: count(g[1]),
      month: month(g[2]),
      ...opt(g[3]),
    }),
  ),
  form(
    `(trimestre|semestre|esercizio|anno|novemestre)(?: fiscale| finanziario)?,? ${ENDED}${AT}(?: \\d{1,2})? (${MONTHS})(?: (?:del )?${YEAR})?`,
    (g) => ({
      kind: 'ended',
      count: { trimestre: 3, semestre: 6, novemestre: 9 }[g[1] ?? ''] ?? 12,
      month: month(g[2]),
      ...opt(g[3]),
    }),
  ),
  form(`trimestre (?:di |a )(${MONTHS})(?: (?:del )?${YEAR})?`, (g) => ({
    kind: 'ended',
    count: 3,
    month: month(g[1]),
    ...opt(g[2]),
  })),
  form(
    `(?:da |dal |tra |fra |da inizio |dal mese di )?(?:1[°º]? )?(${MONTHS})(?: (?:del )?${YEAR})?(?: ?[-\\u2013/] ?| a (?:fine )?| al (?:\\d{1,2} )?| ed? (?:fine |il \\d{1,2} )?| fino a (?:fine |tutto )?)(${MONTHS})(?: (?:di quest'anno|dello stesso anno|dell'anno in corso))?(?: (?:del )?${YEAR})?`,
    (g) => ({ kind: 'month', month: month(g[1]), toMonth: month(g[3]), ...opt(g[4] ?? g[2]) }),
  ),
  form(`primi ${COUNT} (mesi|trimestri)(?: ${OF_THE}anno)?(?:${OF}${YEAR})?`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2] === 'trimestri' ? 3 : 1),
    ...opt(g[3]),
  })),
  form(`novemestre(?:${OF}${YEAR})?|nove mesi(?:${OF}${YEAR})?|9m ?${YEAR}`, (g) => ({
    kind: 'months',
    count: 9,
    ...opt(g[1] ?? g[2] ?? g[3]),
  })),
  form(`ultimi ${COUNT} mesi ${OF_THE}${YEAR}`, (g) => ({
    kind: 'months',
    count: count(g[1]),
    last: true,
    ...opt(g[2]),
  })),
  form(`${COUNT} (mesi|trimestri) ${OF_THE}${YEAR}`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2] === 'trimestri' ? 3 : 1),
    ...opt(g[3]),
  })),
  form(`(?:fino|sino) a(?:l mese di| tutto| fine|lla fine di)? ?(${MONTHS})(?: (?:del )?${YEAR})?`, (g) => ({
    kind: 'months',
    count: month(g[1]),
    ...opt(g[2]),
  })),
];

const PART_FORMS: readonly PeriodForm[] = [
  form(
    `(primo|secondo|[12]\\.?[ºo°]|ii|i) ${HALF}(?:${OF}${YEAR})?|[sh]([12])[ -]?(?:del )?${YEAR}|([12])[sh] ?((?:20)?\\d\\d)|(prima|seconda) (?:metà|parte) (?:del |dell'anno )${YEAR}`,
    (g) => ({
      kind: 'half',
      half: count(g[1] ?? g[3] ?? g[5] ?? g[7]),
      ...opt(g[2] ?? g[4] ?? g[6] ?? g[8]),
    }),
  ),
  form(`(prima|seconda) (?:metà|parte) dell'anno`, (g) => ({ kind: 'half', half: count(g[1]) })),
  form(
    `[qt]([1-4])[ -]?(?:del )?${YEAR}|([1-4])[qt] ?(?:del )?((?:20)?\\d\\d)|${ORDINAL} ${QUARTER}${OF}${YEAR}`,
    (g) => ({
      kind: 'quarter',
      quarter: count(g[1] ?? g[3] ?? g[5]),
      fiscal: false,
      ...(/solare/.test(g[0]) && { calendar: true }),
      ...opt(g[2] ?? g[4] ?? g[6]),
    }),
  ),
  form(`ultimo trimestre (?:del |dell'anno )${YEAR}`, (g) => ({
    kind: 'quarter',
    quarter: 4,
    fiscal: false,
    ...opt(g[1]),
  })),
  form(`${ORDINAL} ${QUARTER} solare`, (g) => ({ kind: 'quarter', quarter: count(g[1]), calendar: true })),
  form(`[qt]([1-4])|([1-4])[qt]|${ORDINAL} ${QUARTER}`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1] ?? g[2] ?? g[3]),
  })),
  form(`nel (secondo|terzo|quarto)(?=[,.;:)]| e | (?:di|a|per|da) (?:circa |quasi |oltre )?\\d|$)`, (g) => ({
    kind: 'ordinal',
    number: count(g[1]),
  })),
];

const DATE_FORMS: readonly PeriodForm[] = [
  form(
    `(?:per |nell'|dell'|per l'|sull')?(?:(?:intero|intera|tutto(?: il)?|l'intero|il solo|solo|complessivo) (?:anno )?|in |nel |l'anno )${YEAR}`,
    (g) => ({ kind: 'year', year: year(g[1]) }),
  ),
  form(`(?:il|al|dal|del|l'|all'|dell')? ?(\\d{1,2})[°º]? (${MONTHS}),? (?:del )?${YEAR}`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: Number(g[1]),
    ...opt(g[3]),
  })),
  form(`(?:il |al |lo scorso |l'|all')(\\d{1,2})[°º]? (${MONTHS})`, (g) => ({
    kind: 'day',
    month: month(g[2]),
    day: Number(g[1]),
  })),
  form(
    `(?:a|alla|entro|da|per) (?:la )?fine (?:di |del mese di )?(${MONTHS})(?: (?:del )?${YEAR})?`,
    (g) => ({
      kind: 'day',
      month: month(g[1]),
      ...opt(g[2]),
    }),
  ),
  form(
    `(?:in|a|ad|per|durante|nel mese di|di|dello scorso|lo scorso|nel|del) (?:mese di |metà |inizio |fine |solo mese di )?(${MONTHS})(?: scorso)?(?: (?:del )?${YEAR})?|(${MONTHS}) (?:scorso|passato)`,
    (g) => ({ kind: 'month', month: month(g[1] ?? g[3]), ...opt(g[2]) }),
  ),
  form(`(${MONTHS}) (?:del )?${YEAR}`, (g) => ({ kind: 'month', month: month(g[1]), ...opt(g[2]) })),
  form(`(?:entro|prima del) (?:il |l'anno )?(20[2-4]\\d)(?=, (?:quando|anno in cui|data in cui))`, (g) => ({
    kind: 'year',
    year: year(g[1]),
  })),
  form(
    `(?:fino al|da qui al|da oggi al|sino al|di qui al) (?:l'anno )?(?:la fine del )?(20[2-4]\\d)`,
    (g) => ({
      kind: 'until',
      year: year(g[1]),
    }),
  ),
  form(
    `(?:entro|prima del|per la fine del|per fine) ?(?:il |la fine del |fine |l'anno |la chiusura del )?(20[2-4]\\d)`,
    (g) => ({
      kind: 'by',
      year: year(g[1]),
    }),
  ),
];

const YEAR_FORMS: readonly PeriodForm[] = [
  form(
    `(?:tra il|fra il|dal|tra|fra|nel periodo) (20\\d\\d)(?: e il | al | e | ?[-\\u2013] ?)(20\\d\\d)`,
    (g) => ({
      kind: 'span',
      period: { ...monthSpan(year(g[1]), 1, 12), end: `${g[2]}-12-31` },
    }),
  ),
  form(YEAR, (g) => ({ kind: 'year', year: year(g[1]) })),
];

/** Italian forms of periods; earlier ones win where they overlap. */
export const PERIODS: readonly PeriodPattern[] = [
  ...SINCE_FORMS,
  ...FISCAL_FORMS,
  ...AGO_FORMS,
  ...MONTH_FORMS,
  ...PART_FORMS,
  ...DATE_FORMS,
  ...RELATIVE_FORMS,
  ...YEAR_FORMS,
];
