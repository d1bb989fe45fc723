import { form, type PeriodForm } from '../../period-kit';

const PAST = '(?:senaste|förra|föregående|gångna|sista|förgångna|passerade)';
const NOW = '(?:innevarande|pågående|nuvarande|det här|detta)';
const NEXT = '(?:nästa|nästkommande|kommande|stundande)';
const SAME = '(?:samma|motsvarande|jämförbara)';
const PART =
  '(?:period(?:en)?|kvartal(?:et)?|halvår(?:et)?|månader(?:na)?|tid|tidsperiod|tidpunkt|månad|delår)';
const YEAR_BEFORE =
  '(?:i ?fjol|förra året|fjolåret|föregående år|ett år tidigare|året (?:innan|före|dessförinnan)|för ett år sedan|ett år innan)';

const unitOf = (word: string | undefined): { unit?: 'month' | 'quarter' } =>
  /^måna[dt]/.test(word ?? '') ? { unit: 'month' } : word?.startsWith('kvartal') ? { unit: 'quarter' } : {};

/** Periods told from the date of the article or from what the text spoke of last. */
export const RELATIVE_FORMS: readonly PeriodForm[] = [
  form(`${SAME} ${PART} (?:under |av )?${YEAR_BEFORE}`, () => ({ kind: 'prior', unit: 'year' })),
  form(
    `(?:ett år|tolv månader) (?:tidigare|innan|dessförinnan|före)|året (?:innan|före|dessförinnan)|(?:det )?föregående år(?:et)?|för ett år sedan|i årstakt`,
    () => ({ kind: 'prior', unit: 'year' }),
  ),
  form(
    `(?:ett kvartal|tre månader) (?:tidigare|innan|dessförinnan)|kvartalet (?:innan|före|dessförinnan)|(?:det )?föregående kvartal(?:et)?`,
    () => ({ kind: 'prior', unit: 'quarter' }),
  ),
  form(`(?:ett år|året) (?:senare|efter|därpå|därefter)|(?:det )?påföljande år(?:et)?`, () => ({
    kind: 'prior',
    unit: 'year',
    later: true,
  })),
  form(
    `(?:under |för )?${SAME} (?:${PART}|år)|(?:den|denna) period(?:en)?|det (?:kvartalet|halvåret|året)|de (?:tre|sex|nio|tolv) månaderna`,
    () => ({ kind: 'same' }),
  ),
  form(
    `(?:per|om|varje|vart|vartenda|varenda) (år(?:et)?|månad(?:en)?|kvartal(?:et)?|vecka(?:n)?|dag(?:en)?)(?! (?:20|innan|före))|i (månaden|veckan|timmen)|årligen|årliga?|(månatlig)(?:en|a)|(kvartals)vis|på årsbasis|(?:omräknat|uppräknat) till helår`,
    (g) => ({ kind: 'rate', ...unitOf(g[1] ?? g[2] ?? g[3] ?? g[4]) }),
  ),
  form(`(?:det )?${PAST} (?:fiskala )?kvartal(?:et)?|de senaste tre månaderna`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: -1,
  })),
  form(`${NOW} (?:fiskala )?kvartal(?:et)?`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 0,
    now: true,
  })),
  form(`(?:under|i|för) kvartalet|kvartalets?(?!rapport)|kvartals(?!rapport|siffr|bokslut)\\p{L}+`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 0,
  })),
  form(`(?:det )?${NEXT} kvartal(?:et)?`, () => ({ kind: 'relative', unit: 'quarter', offset: 1 })),
  form(`(?:det )?${PAST} (?:brutna )?(?:räkenskaps|verksamhets|bokslut?s)år(?:et)?`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: -1,
    fiscal: true,
  })),
  form(
    `${NOW} (?:brutna )?(?:räkenskaps|verksamhets|bokslut?s)år(?:et)?|(?:för|under) (?:räkenskaps|verksamhets|bokslut?s)året`,
    () => ({ kind: 'relative', unit: 'year', offset: 0, fiscal: true }),
  ),
  form(`(?:det )?${NEXT} (?:räkenskaps|verksamhets|bokslut?s)år(?:et)?`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: 1,
    fiscal: true,
  })),
  form(
    `i ?fjol|förra året|(?:det )?(?:gångna|senaste|förra) året|fjolåret(?:s)?|de senaste tolv månaderna`,
    () => ({
      kind: 'relative',
      unit: 'year',
      offset: -1,
    }),
  ),
  form(
    `(?:i|detta|innevarande|det här) år(?:et)?|(?:för |på |under )?helåret|(?:under|för) (?:hela )?året|hela året|(?:i|vid|före) (?:slutet av |utgången av )?(?:årets slut|året|årsskiftet)|årets`,
    () => ({ kind: 'relative', unit: 'year', offset: 0 }),
  ),
  form(`(?:under )?(?:nästa|nästkommande|kommande) år(?:et)?`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: 1,
  })),
  form(`(?:förra|föregående) månaden?`, () => ({ kind: 'relative', unit: 'month', offset: -1 })),
  form(`(?:den här|denna|innevarande) månad(?:en)?`, () => ({ kind: 'relative', unit: 'month', offset: 0 })),
  form(`(?:under |i |för )halvåret|halvårs(?!rapport|siffr|bokslut)\\p{L}+`, () => ({
    kind: 'relative',
    unit: 'half',
    offset: 0,
  })),
];
