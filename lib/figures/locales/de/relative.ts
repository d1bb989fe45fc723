import { form, type PeriodForm } from '../../period-kit';

const PAST =
  '(?:letzte|vergangene|abgelaufene|jüngste|zurückliegende|vorige|zuletzt abgelaufene|jüngst abgelaufene)[nsmr]?';
const NOW = '(?:laufende|aktuelle|gegenwärtige|angebrochene|begonnene)[nsmr]?';
const NEXT = '(?:nächste|kommende|folgende|anstehende|bevorstehende)[nsmr]?';
const FISCAL_YEAR = '(?:geschäfts|fiskal|bilanz|finanz|wirtschafts)jahr(?:e?s)?';
const QUARTER = '(?:geschäfts|fiskal|bilanz|jahres)?(?:quartal|vierteljahr)(?:e?s)?';

const unitOf = (word: string | undefined): { unit?: 'month' | 'quarter' } =>
  word?.startsWith('monat') ? { unit: 'month' } : word === 'quartal' ? { unit: 'quarter' } : {};

/** Periods told from the date of the article or from what the text spoke of last. */
export const RELATIVE_FORMS: readonly PeriodForm[] = [
  form(
    `(?:gleichen|selben|demselben|desselben|entsprechenden|vergleichbaren) (?:zeitraum|quartal|halbjahr|zeit|periode|monaten|vierteljahr)(?:s|es)? (?:(?:des|im) (?:vorjahres|vorjahr|jahres zuvor|vergangenen jahres|letzten jahres|vergangenen jahr|letzten jahr|jahr zuvor)|(?:ein|vor einem) jahr(?: zuvor| davor| früher)?|vor jahresfrist)`,
    () => ({ kind: 'prior', unit: 'year' }),
  ),
  form(
    `(?:ein|vor einem|im|das) jahr (?:zuvor|davor|vorher|früher)|vor (?:einem jahr|jahresfrist|zwölf monaten)|vorjahr(?:e?s)?|vorjahres(?:zeitraum|quartal|periode|wert|niveau|monat|zahl|ergebnis)(?:e?s)?|vergleichs(?:quartal|zeitraum|periode)(?:e?s)?|zwölf monate (?:zuvor|davor|vorher|früher)|jahr zuvor`,
    () => ({ kind: 'prior', unit: 'year' }),
  ),
  form(
    `vorquartal(?:e?s)?|(?:ein|vor einem|im|das) quartal (?:zuvor|davor|vorher|früher)|drei monate (?:zuvor|davor|früher)|quartal zuvor`,
    () => ({
      kind: 'prior',
      unit: 'quarter',
    }),
  ),
  form(
    `ein jahr (?:später|darauf|danach)|(?:im )?(?:folgejahr(?:e?s)?|jahr darauf|jahr danach|darauffolgenden jahr)`,
    () => ({
      kind: 'prior',
      unit: 'year',
      later: true,
    }),
  ),
  form(
    `(?:gleichen|selben|demselben|derselben|dasselbe|jenem|betreffenden|fraglichen|genannten|besagten|diesem) (?:zeitraum|zeitspanne|zeit|periode|halbjahr|drei monaten|monaten)|(?:gleichen|selben|demselben|dasselbe|jenem|betreffenden|fraglichen|genannten|besagten) (?:quartal|jahr)|(?:dieser|jener) (?:zeit|periode|zeitspanne)|(?:diesen|den) (?:drei|sechs|neun|zwölf) monaten|im selben zeitraum|drei monate[n]?`,
    () => ({ kind: 'same' }),
  ),
  form(
    `(?:pro|je|jeden|jedes|jede|alle) (jahr|monat|quartal|woche|tag|drei monate|zwölf monate)|jährlich(?:e[nrsm]?)?|(monatlich)(?:e[nrsm]?)?|wöchentlich(?:e[nrsm]?)?|vierteljährlich(?:e[nrsm]?)?|im (jahr|monat)(?! \\d)|jahr für jahr|am tag|in der woche`,
    (g) => ({ kind: 'rate', ...unitOf(g[1] ?? g[2] ?? g[3]) }),
  ),
  form(`${PAST} ${QUARTER}`, () => ({ kind: 'relative', unit: 'quarter', offset: -1 })),
  form(`(?:${NOW}|dieses|diesem) ${QUARTER}`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 0,
    now: true,
  })),
  form(`im quartal|des quartals|für das quartal|quartals(?!ende|zahlen|bericht|bilanz)\\p{L}+`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 0,
  })),
  form(`${NEXT} ${QUARTER}`, () => ({ kind: 'relative', unit: 'quarter', offset: 1 })),
  form(`${PAST} ${FISCAL_YEAR}`, () => ({ kind: 'relative', unit: 'year', offset: -1, fiscal: true })),
  form(`(?:${NOW}|dieses|diesem) ${FISCAL_YEAR}`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: 0,
    fiscal: true,
  })),
  form(`${NEXT} ${FISCAL_YEAR}`, () => ({ kind: 'relative', unit: 'year', offset: 1, fiscal: true })),
  form(`${PAST} jahr(?:e?s)?`, () => ({ kind: 'relative', unit: 'year', offset: -1 })),
  form(
    `(?:diese[smr]?|${NOW}) jahr(?:e?s)?|heuer|(?:im|das|fürs) gesamtjahr|(?:bis |zum |vor )?jahresende|(?:das|im|aufs) (?:ganze|gesamte|ganzen|gesamten) jahr`,
    () => ({ kind: 'relative', unit: 'year', offset: 0 }),
  ),
  form(`${NEXT} jahr(?:e?s)?`, () => ({ kind: 'relative', unit: 'year', offset: 1 })),
  form(`${PAST} monat(?:e?s)?`, () => ({ kind: 'relative', unit: 'month', offset: -1 })),
  form(`diese[smnr]? monat(?:s)?|laufenden monat`, () => ({ kind: 'relative', unit: 'month', offset: 0 })),
  form(`im halbjahr|halbjahres\\p{L}+`, () => ({ kind: 'relative', unit: 'half', offset: 0 })),
];
