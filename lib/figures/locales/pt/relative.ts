import { form, opt, type PeriodForm, YEAR } from '../../period-kit';

const SPAN = '(?:período|trimestre|semestre|intervalo|prazo|meses|mês|data|datas|época|tempo|ano|exercício)';
const BEFORE =
  '(?:(?:do|no|de|ao) (?:ano|exercício|trimestre)(?: fiscal)? (?:passado|anterior|prévio|antes)|de um ano (?:antes|atrás)|do ano|um ano (?:antes|atrás)|há um ano|de há um ano|do ano passado)';

/** Periods told from the article's date or from a period named before. */
export const RELATIVE_FORMS: readonly PeriodForm[] = [
  form(
    `(?:o |ao |do |no |nos |dos |os |igual |as |das |nas )?(?:mesm[oa]s? |igual |)?${SPAN} de ${YEAR}(?!-)`,
    (g) =>
      /mesm|igual|período/.test(g[0]) ? { kind: 'same', ...opt(g[1]) } : { kind: 'year', year: Number(g[1]) },
  ),
  form(
    `(?:o |ao |do |no |nos |dos |os )?(?:mesm[oa]s?|igual) ${SPAN} ${BEFORE}|(?:o |ao |do |no )?(?:período|trimestre|semestre) homólogo(?: do ano anterior| de ${YEAR})?|(?:o |ao |do |no )?(?:período|trimestre) equivalente (?:do|no) ano (?:anterior|passado)`,
    (g) => (g[1] ? { kind: 'same', ...opt(g[1]) } : { kind: 'prior', unit: 'year' }),
  ),
  form(
    `(?:o |ao |do |no |nos |dos |os |as )?mesm[oa]s? ${SPAN}|(?:nesse|neste|esse|este|desse|deste|naquele) (?:período|intervalo|prazo)|(?:nesses|nestes|desses|destes) (?:\\S+ )?meses|o período|no período`,
    () => ({ kind: 'same' }),
  ),
  form(
    `um ano (?:antes|atrás)|há um ano|(?:o |no |do |ao |que (?:o|no) )?(?:ano|exercício)(?: fiscal)? (?:anterior|prévio|precedente)|doze meses (?:antes|atrás)|12 meses (?:antes|atrás)`,
    () => ({ kind: 'prior', unit: 'year' }),
  ),
  form(
    `(?:o |no |do |ao )?trimestre (?:anterior|prévio|precedente)|(?:três meses|um trimestre) (?:antes|atrás)|trimestre imediatamente anterior`,
    () => ({ kind: 'prior', unit: 'quarter' }),
  ),
  form(`(?:um ano|doze meses) (?:depois|mais tarde)|(?:o |no )?ano seguinte`, () => ({
    kind: 'prior',
    unit: 'year',
    later: true,
  })),
  form(
    `(?:ao|por|a cada|cada) (?:ano|mês|trimestre|semana|dia)|anualmente|mensalmente|/ ?(?:ano|mês)|por semana`,
    () => ({ kind: 'rate' }),
  ),
  form(
    `(?:o |no |do )?(?:último trimestre|trimestre passado|trimestre mais recente|trimestre recém-encerrado|último período)(?: fiscal)?`,
    () => ({ kind: 'relative', unit: 'quarter', offset: -1 }),
  ),
  form(
    `(?:o |no |do |para o )?(?:próximo trimestre|trimestre (?:seguinte|em curso|atual|que vem|corrente)|atual trimestre)(?: fiscal)?`,
    () => ({ kind: 'relative', unit: 'quarter', offset: 1 }),
  ),
  form(
    `(?:este|neste|deste|o|no|do|ao) trimestre|trimestra(?:l|is)|em três meses|em apenas três meses`,
    () => ({
      kind: 'relative',
      unit: 'quarter',
      offset: 0,
    }),
  ),
  form(
    `(?:o |no |do )?(?:último (?:exercício|ano fiscal)|(?:exercício|ano fiscal) (?:passado|encerrado|anterior))`,
    () => ({ kind: 'relative', unit: 'year', offset: -1, fiscal: true }),
  ),
  form(
    `(?:este|neste|deste|o atual|no atual) (?:exercício|ano fiscal)|(?:exercício|ano fiscal) (?:em curso|atual|corrente)`,
    () => ({
      kind: 'relative',
      unit: 'year',
      offset: 0,
      fiscal: true,
    }),
  ),
  form(
    `(?:o |no )?(?:próximo (?:exercício|ano fiscal)|(?:exercício|ano fiscal) (?:seguinte|que vem))`,
    () => ({
      kind: 'relative',
      unit: 'year',
      offset: 1,
      fiscal: true,
    }),
  ),
  form(`(?:o |no |do )?ano passado`, () => ({ kind: 'relative', unit: 'year', offset: -1 })),
  form(
    `(?:só )?(?:este|neste|deste|o corrente|no corrente)(?: mesmo)? ano|ano (?:em curso|corrente|atual)|(?:todo o|para todo o|em todo o|no conjunto do) ano|acumulado do ano|no acumulado do ano|(?:até o|ao|no|até ao) (?:fim|final|fecho|encerramento) do ano|encerrar o ano|fechar o ano|terminar o ano|antes do fim do ano`,
    () => ({ kind: 'relative', unit: 'year', offset: 0 }),
  ),
  form(`(?:o |no |para o )?(?:próximo ano|ano que vem|ano próximo)`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: 1,
  })),
  form(`(?:o |no |do )?mês passado`, () => ({ kind: 'relative', unit: 'month', offset: -1 })),
  form(`(?:este|neste) mês`, () => ({ kind: 'relative', unit: 'month', offset: 0 })),
  form(`(?:o |no |esse |este |nesse )?semestre(?=[,.;)]| passado)|meio ano`, () => ({
    kind: 'relative',
    unit: 'half',
    offset: 0,
  })),
];
