import { form, type PeriodForm } from '../../period-kit';

/** Periods told from the article's date or from a period named before. */
export const RELATIVE_FORMS: readonly PeriodForm[] = [
  form(
    `(?:la |cette |le |de la |au |à la |du )?(?:mêmes? (?:période|intervalle|trimestre|semestre|mois)|(?:période|trimestre|semestre) (?:comparable|correspondante?|équivalente?)) (?:de|en) (?:l'année )?(20\\d\\d)`,
    (g) => ({ kind: 'same', year: Number(g[1]) }),
  ),
  form(
    `(?:la |cette |le |de la |au |à la |du )?(?:période|trimestre|semestre) (?:comparable|correspondante?|équivalente?)(?: (?:un an (?:plus tôt|auparavant|avant)|de l'(?:année|an|exercice) (?:précédente?|dernier|dernière)|l'an (?:dernier|passé)))?`,
    () => ({ kind: 'prior', unit: 'year' }),
  ),
  form(
    `(?:la |cette |le |de la )?mêmes? (?:période|intervalle|trimestre|semestre|laps de temps)(?: (?:un an (?:plus tôt|auparavant|avant)|de l'(?:année|an|exercice) (?:précédente?|dernier|dernière)|l'an (?:dernier|passé)))`,
    () => ({ kind: 'prior', unit: 'year' }),
  ),
  form(
    `(?:la |cette |le |de la )?mêmes? (?:période|intervalle|trimestre|semestre|laps de temps|date|mois|année)|cette (?:même )?période|ces (?:\\S+ )?mois|(?:sur|durant|pendant) la période|dans le même (?:temps|intervalle)`,
    () => ({ kind: 'same' }),
  ),
  form(
    `un an (?:plus tôt|auparavant|avant)|une année (?:plus tôt|auparavant)|(?:l'année|l'an|l'exercice) (?:précédente?|d'avant)|douze mois (?:plus tôt|auparavant)|il y a un an|(?:l'année|l'exercice) d'avant`,
    () => ({ kind: 'prior', unit: 'year' }),
  ),
  form(`(?:un an|une année|douze mois) (?:plus tard|après)|l'année suivante`, () => ({
    kind: 'prior',
    unit: 'year',
    later: true,
  })),
  form(
    `depuis (?:le (?:début|1er janvier)(?: de l'(?:année|exercice))?|janvier)|à ce jour cette année|à date`,
    () => ({ kind: 'since' }),
  ),
  form(
    `(?:le |au |du )?trimestre (?:précédent|d'avant|antérieur)|trois mois (?:plus tôt|auparavant)|un trimestre (?:plus tôt|auparavant)`,
    () => ({ kind: 'prior', unit: 'quarter' }),
  ),
  form(
    `(?:par|chaque) (?:an|année|jour|semaine)|(?:par|chaque) (mois|trimestre)|annuellement|mensuellement|tous les (?:ans|mois|trimestres)|/ ?(?:an|mois)`,
    (g) => ({ kind: 'rate', ...(g[1] && { unit: g[1] === 'mois' ? 'month' : 'quarter' }) }),
  ),
  form(
    `(?:l'|de l'|le )?dernier (?:exercice|trimestre)|trimestre (?:dernier|écoulé|passé)|(?:au |du )?seul dernier trimestre|le trimestre le plus récent`,
    () => ({ kind: 'relative', unit: 'quarter', offset: -1 }),
  ),
  form(`(?:ce|le|du|au|d'un) trimestre|en un (?:seul )?trimestre|sur (?:le|ce) trimestre`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 0,
  })),
  form(`trimestriel(?:s|le|les)?`, () => ({ kind: 'relative', unit: 'quarter', offset: 0, weak: true })),
  form(`(?:le |au |du )?(?:trimestre prochain|prochain trimestre|trimestre (?:suivant|en cours))`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 1,
  })),
  form(`(?:l'exercice|l'année fiscale) (?:précédente?|dernier|dernière|écoulée?|passée?|clos)`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: -1,
    fiscal: true,
  })),
  form(`(?:cet exercice|l'exercice (?:en cours|actuel))`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: 0,
    fiscal: true,
  })),
  form(`l'an (?:dernier|passé)|l'année (?:dernière|passée|écoulée)`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: -1,
  })),
  form(
    `cette année|(?:de|pour|sur) (?:toute )?l'année(?: entière| en cours)?|l'année en cours|d'ici (?:à )?la fin de l'année|avant la fin de l'année|en fin d'année|d'ici décembre|sur l'ensemble de l'année|(?:cette|l')année (?:entière|complète|pleine)`,
    () => ({ kind: 'relative', unit: 'year', offset: 0 }),
  ),
  form(`l'an(?:née)? prochaine?|l'année (?:à venir|qui vient)|l'an qui vient`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: 1,
  })),
  form(`le mois dernier|du mois dernier`, () => ({ kind: 'relative', unit: 'month', offset: -1 })),
  form(`ce mois(?:-ci)?`, () => ({ kind: 'relative', unit: 'month', offset: 0 })),
];
