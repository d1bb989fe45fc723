import { form, opt, type PeriodForm, YEAR } from '../../period-kit';

const SPAN =
  '(?:per[ií]odo|trimestre|semestre|lapso|intervalo|tramo|plazo|meses|mes|fechas?|época|tiempo|año|ejercicio)';
const BEFORE =
  '(?:(?:del?|de la|en el|hace) (?:un )?(?:año|ejercicio|curso|trimestre)(?: fiscal)?(?: (?:pasado|anterior|previo|precedente|atrás|antes))?|del pasado (?:año|ejercicio|curso)|un (?:año|ejercicio) (?:antes|atrás)|hace (?:un año|doce meses|12 meses))';

/** Periods told from the article's date or from a period named before. */
export const RELATIVE_FORMS: readonly PeriodForm[] = [
  form(`(?:el |al |del |los |las )?(?:mism[oa]s?|igual(?:es)?) ${SPAN} de ${YEAR}`, (g) => ({
    kind: 'same',
    ...opt(g[1]),
  })),
  form(
    `(?:el |al |del |los |las )?(?:mism[oa]s?|igual(?:es)?) ${SPAN} ${BEFORE}|igual per[ií]odo ${BEFORE}`,
    () => ({
      kind: 'prior',
      unit: 'year',
    }),
  ),
  form(
    `(?:el |al |del |los |las )?mism[oa]s? ${SPAN}|(?:en |durante |por )?(?:ese|este|dicho|aquel) (?:per[ií]odo|lapso|intervalo|tramo|plazo|tiempo)|(?:en|de|durante) (?:esos|estos) (?:\\S+ )?meses|en (?:ese|el) (?:mismo )?semestre|el per[ií]odo`,
    () => ({ kind: 'same' }),
  ),
  form(
    `un (?:año|ejercicio) (?:antes|atrás|antes,)|hace (?:un año|doce meses|12 meses)|(?:el |del |al |que (?:el|en el) )?(?:año|ejercicio|curso)(?: fiscal)? (?:anterior|previo|precedente)|doce meses (?:antes|atrás)|12 meses (?:antes|atrás)|(?:que )?entonces`,
    () => ({ kind: 'prior', unit: 'year' }),
  ),
  form(
    `(?:el |del |al )?trimestre (?:anterior|previo|precedente)|(?:tres meses|un trimestre) (?:antes|atrás)`,
    () => ({ kind: 'prior', unit: 'quarter' }),
  ),
  form(`(?:un año|doce meses) (?:después|más tarde)|(?:el )?año siguiente`, () => ({
    kind: 'prior',
    unit: 'year',
    later: true,
  })),
  form(
    `(?:al|por|cada) (?:año|mes|trimestre|semana|día)|a la semana|al día|anualmente|mensualmente|/ ?(?:año|mes)|en uno(?=,)`,
    () => ({ kind: 'rate' }),
  ),
  form(
    `(?:el |del |en el )?(?:último trimestre|trimestre pasado|pasado trimestre|trimestre más reciente|reciente trimestre|trimestre recién (?:cerrado|concluido)|último per[ií]odo)(?: (?:fiscal|informado|reportado))?`,
    () => ({ kind: 'relative', unit: 'quarter', offset: -1 }),
  ),
  form(
    `(?:el |del )?(?:próximo trimestre|trimestre (?:próximo|siguiente|en curso|actual|que viene|entrante)|actual trimestre)(?: fiscal)?|trimestre que cierra el ejercicio`,
    () => ({ kind: 'relative', unit: 'quarter', offset: 1 }),
  ),
  form(
    `(?:este|el|del|al|un|cada) trimestre|trimestral(?:es|mente)?|apenas tres meses|en tres meses|esos tres meses`,
    () => ({
      kind: 'relative',
      unit: 'quarter',
      offset: 0,
    }),
  ),
  form(
    `(?:el )?(?:último (?:ejercicio|año fiscal)|pasado (?:ejercicio|año fiscal)|(?:ejercicio|año fiscal) (?:pasado|recién cerrado|recién concluido))`,
    () => ({ kind: 'relative', unit: 'year', offset: -1, fiscal: true }),
  ),
  form(
    `(?:este|el actual|el presente) (?:ejercicio|año fiscal)|(?:el )?(?:ejercicio|año fiscal) (?:en curso|actual|vigente|presente)`,
    () => ({ kind: 'relative', unit: 'year', offset: 0, fiscal: true }),
  ),
  form(
    `(?:el )?(?:próximo (?:ejercicio|año fiscal)|(?:ejercicio|año fiscal) (?:próximo|siguiente|que viene))`,
    () => ({
      kind: 'relative',
      unit: 'year',
      offset: 1,
      fiscal: true,
    }),
  ),
  form(`(?:el |del )?(?:año pasado|pasado año|curso pasado)`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: -1,
  })),
  form(
    `(?:este|del presente|el presente|de este)(?: mismo)? (?:año|curso)|(?:el |del )?año en curso|(?:todo|para todo|en todo|el conjunto d) ?el (?:año|ejercicio)|en lo que va de (?:año|ejercicio)|(?:antes de|a|al) (?:fin|final|finales|fines|cierre|término)(?: de| del)? año|antes de que (?:acabe|termine) el año|el año`,
    () => ({ kind: 'relative', unit: 'year', offset: 0 }),
  ),
  form(`(?:el )?(?:próximo año|año próximo|año que viene|año entrante)`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: 1,
  })),
  form(`(?:el )?(?:mes pasado|pasado mes)`, () => ({ kind: 'relative', unit: 'month', offset: -1 })),
  form(`este mes|el mes en curso`, () => ({ kind: 'relative', unit: 'month', offset: 0 })),
  form(`(?:el |ese |este )?semestre(?=[,.;)]| pasado| cerrado)|medio año|mitad de año`, () => ({
    kind: 'relative',
    unit: 'half',
    offset: 0,
  })),
];
