import { form, opt, type PeriodForm, YEAR } from '../../period-kit';
import { MONTHS, month } from './words';

const SPAN =
  '(?:periodo|trimestre|semestre|intervallo|arco di tempo|arco temporale|lasso di tempo|mesi|mese|frangente|data|epoca|tempo|anno|esercizio|tre mesi|nove mesi|sei mesi|novemestre)';
const SAME = '(?:stess[oiae]|medesim[oiae]|analogo|corrispondente|identico|equivalente|pari)';
const LAST_YEAR =
  "(?:(?:del|dello|nel|nello|dell'|nell') ?(?:scorso anno|anno scorso|anno passato|anno precedente|anno prima|esercizio precedente|scorso esercizio|anno fiscale precedente|precedente esercizio|precedente anno|anno fa)|(?:di )?(?:un|dodici mesi) anno (?:fa|prima|addietro)|un anno (?:fa|prima|addietro)|di dodici mesi (?:fa|prima))";
const ARTICLE =
  "(?:il |lo |la |l'|i |gli |le |nel |nello |nella |nell'|nei |negli |nelle |del |dello |della |dell'|dei |degli |delle |al |allo |alla |all'|agli |ai )?";

/** Sums that grow from a date on. */
export const SINCE_FORMS: readonly PeriodForm[] = [
  form(
    `(?:da|dall') ?inizio (?:d')?anno|dall'inizio dell'anno|(?:finora|sinora|sin qui|fin qui) quest'anno|quest'anno finora|ytd`,
    () => ({
      kind: 'since',
    }),
  ),
  form(
    `(?:sin |fin )?(?:da|dal|dall'inizio del|da inizio) (?:(${MONTHS})(?: (?:del )?${YEAR})?|${YEAR})(?= (?:ad oggi|a oggi|in poi|in avanti|a questa parte))`,
    (g) => ({ kind: 'since', ...(g[1] && { month: month(g[1]) }), ...opt(g[2] ?? g[3]) }),
  ),
];

const PRIOR_FORMS: readonly PeriodForm[] = [
  form(`${ARTICLE}${SAME} ${SPAN} ${'(?:del |di |nel )'}(?:${YEAR})`, (g) => ({
    kind: 'same',
    ...opt(g[1]),
  })),
  form(
    `${ARTICLE}${SAME} ${SPAN} (?:di )?${LAST_YEAR}|${ARTICLE}${SPAN} (?:di )?${LAST_YEAR}|pari periodo${LAST_YEAR}?`,
    () => ({
      kind: 'prior',
      unit: 'year',
    }),
  ),
  form(
    `${ARTICLE}${SAME} ${SPAN}|(?:in |nel |di |a |durante )?(?:quel|quello|quest[oi]|tale|quei|nello) (?:periodo|lasso di tempo|intervallo|arco di tempo|frangente|(?:\\S+ )?mesi|semestre)|(?:nel|del) periodo|(?:per |in |di |a )?quell'(?:anno|esercizio)|(?:per |in |di )?quel trimestre|(?:nei|dei) (?:tre|sei|nove) mesi`,
    () => ({ kind: 'same' }),
  ),
  form(
    `(?:un anno|dodici mesi|12 mesi) (?:fa|prima|addietro|or sono)|${ARTICLE}(?:anno|esercizio)(?: fiscale)? (?:prima|precedente|antecedente)|${ARTICLE}precedente (?:anno|esercizio)`,
    () => ({ kind: 'prior', unit: 'year' }),
  ),
  form(
    `${ARTICLE}(?:trimestre (?:precedente|prima|antecedente)|precedente trimestre)|(?:tre mesi|un trimestre) (?:fa|prima|addietro)`,
    () => ({ kind: 'prior', unit: 'quarter' }),
  ),
  form(`(?:un anno|dodici mesi) (?:dopo|più tardi)|(?:l'|nell')anno (?:dopo|successivo|seguente)`, () => ({
    kind: 'prior',
    unit: 'year',
    later: true,
  })),
  form(
    `(?:al|l'|all'|ogni|per|a) ?(anno|mese|trimestre|settimana|giorno)(?! (?:scorso|passato|prossimo|fa|prima|dopo|preced|in |corrente|fiscale|fin|solare|success|seguente|appena|chius|termin|conclus|segna|record|d))|alla settimana|annualmente|mensilmente|/ ?(?:anno|mese)|(?<=(?:miliardi|milioni|dollari|euro) )annu[ie]|tutti gli anni|(?:nei|per i|entro i|negli|gli|i) (?:prossimi|ultimi|successivi) (?:due|tre|quattro|cinque|sei|otto|dieci|\\d{1,2}|\\S+ )? ?anni|in (?:due|tre|quattro|cinque|sei|sette|otto|dieci|quindici|vent|\\d{1,2}) ?anni|nell'arco di \\S+ anni`,
    (g) => ({
      kind: 'rate',
      ...((g[1] === 'mese' && { unit: 'month' }) || (g[1] === 'trimestre' && { unit: 'quarter' })),
    }),
  ),
];

const QUARTER_FORMS: readonly PeriodForm[] = [
  form(
    `${ARTICLE}(?:ultimo trimestre|ultima trimestrale|scorso trimestre|trimestre (?:scorso|passato|appena (?:chiuso|concluso|terminato|archiviato)|più recente)|passato trimestre)(?: fiscale)?`,
    () => ({ kind: 'relative', unit: 'quarter', offset: -1 }),
  ),
  form(
    `${ARTICLE}(?:prossimo trimestre|trimestre (?:prossimo|successivo|seguente|in corso|corrente|attuale|entrante)|attuale trimestre|corrente trimestre)(?: fiscale)?`,
    () => ({ kind: 'relative', unit: 'quarter', offset: 1 }),
  ),
  form(`(?:questo|il|nel|del|al|un|sul) trimestre|in tre mesi|in soli tre mesi|in appena tre mesi`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 0,
  })),
  form(`trimestral[ei]`, () => ({ kind: 'relative', unit: 'quarter', offset: 0, weak: true })),
];

const OWN = '(?:esercizio(?: fiscale| finanziario)?|anno (?:fiscale|finanziario))';

const YEARS: readonly PeriodForm[] = [
  form(
    `${ARTICLE}(?:ultimo ${OWN}|scorso ${OWN}|${OWN} (?:scorso|passato|appena (?:chiuso|concluso|terminato)|precedente))`,
    () => ({ kind: 'relative', unit: 'year', offset: -1, fiscal: true }),
  ),
  form(
    `(?:quest'|questo |l'attuale |nell'attuale |il corrente |nel corrente )${OWN}|${ARTICLE}${OWN} (?:in corso|attuale|corrente)|${ARTICLE}intero ${OWN}`,
    () => ({ kind: 'relative', unit: 'year', offset: 0, fiscal: true }),
  ),
  form(`${ARTICLE}(?:prossimo ${OWN}|${OWN} (?:prossimo|successivo|seguente|che verrà))`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: 1,
    fiscal: true,
  })),
  form(`${ARTICLE}(?:anno (?:scorso|passato)|scorso anno|passato anno)`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: -1,
  })),
  form(
    `(?:per |di |in |entro )?quest'anno|${ARTICLE}anno (?:in corso|corrente|attuale)|(?:l'|nell'|dell'|per l'|sull')intero anno|tutto l'anno|(?:entro|a|prima della|alla|per) (?:la )?(?:fine|chiusura)(?: dell'| d')?anno|entro fine anno|a fine anno|chiudere l'anno|chiuderà l'anno|chiudere quest'anno|entro dicembre|nell'anno`,
    () => ({ kind: 'relative', unit: 'year', offset: 0 }),
  ),
  form(`${ARTICLE}(?:anno prossimo|prossimo anno|anno che viene|anno venturo)`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: 1,
  })),
];

/** Periods told from the article's date or from a period named before. */
export const RELATIVE_FORMS: readonly PeriodForm[] = [
  ...PRIOR_FORMS,
  ...QUARTER_FORMS,
  ...YEARS,
  form(`${ARTICLE}(?:mese scorso|scorso mese|mese passato)`, () => ({
    kind: 'relative',
    unit: 'month',
    offset: -1,
  })),
  form(`questo mese|(?:nel|del) mese in corso`, () => ({ kind: 'relative', unit: 'month', offset: 0 })),
  form(`(?:il |nel |questo |quel |del )semestre(?=[,.;:)]| scorso| chiuso)|metà anno|mezzo anno`, () => ({
    kind: 'relative',
    unit: 'half',
    offset: 0,
  })),
];
