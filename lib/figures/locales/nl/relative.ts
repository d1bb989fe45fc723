import { form, type PeriodForm } from '../../period-kit';

const PAST = '(?:afgelopen|vorige?|laatste|jongste|voorbije|recentste|verstreken|meest recente)';
const NOW = '(?:lopende|huidige|dit)';
const NEXT = '(?:volgende?|komende?|aanstaande?)';

const unitOf = (word: string | undefined): { unit?: 'month' | 'quarter' } =>
  word?.startsWith('maand') ? { unit: 'month' } : word === 'kwartaal' ? { unit: 'quarter' } : {};

/** Periods told from the date of the article or from what the text spoke of last. */
export const RELATIVE_FORMS: readonly PeriodForm[] = [
  form(
    `(?:dezelfde|hetzelfde|de overeenkomstige|het overeenkomstige|de vergelijkbare|dezelfde) (?:periode|kwartaal|halfjaar|maanden|tijd|kwartalen)(?: in| van)? (?:een jaar (?:eerder|ervoor|geleden)|(?:het )?(?:vorig|vorige|voorgaande|voorafgaande) jaar|het jaar (?:ervoor|daarvoor|eerder))`,
    () => ({ kind: 'prior', unit: 'year' }),
  ),
  form(
    `(?:een|één|het) jaar (?:eerder|ervoor|geleden|daarvoor|terug|tevoren)|(?:het )?(?:voorgaande|voorafgaande) jaar|twaalf maanden (?:eerder|geleden)|jaar-op-jaar-basis`,
    () => ({ kind: 'prior', unit: 'year' }),
  ),
  form(
    `(?:een|één|het) kwartaal (?:eerder|ervoor|geleden|daarvoor)|(?:het |in het )?(?:voorgaande|voorafgaande|vorige) kwartaal(?= (?:ervoor|daarvoor))|(?:voorgaande|voorafgaande) kwartaal|drie maanden (?:eerder|geleden)`,
    () => ({ kind: 'prior', unit: 'quarter' }),
  ),
  form(`(?:een|één|het) jaar (?:later|erna|daarop|nadien)|(?:het )?daaropvolgende jaar`, () => ({
    kind: 'prior',
    unit: 'year',
    later: true,
  })),
  form(
    `(?:dezelfde|hetzelfde|die|deze) (?:periode|kwartaal|halfjaar|maanden|tijd|tijdspanne)|datzelfde (?:kwartaal|jaar|halfjaar)|dat (?:jaar|kwartaal|halfjaar)|in die tijd|(?:in )?(?:die|deze|de) (?:drie|zes|negen|twaalf) maanden`,
    () => ({ kind: 'same' }),
  ),
  form(
    `(?:per|elk|elke|ieder|iedere) (jaar|maand|kwartaal|week|dag)|jaarlijkse?|(maandelijks)e?|wekelijkse?|jaar na jaar|op jaarbasis`,
    (g) => ({ kind: 'rate', ...unitOf(g[1] ?? g[2]) }),
  ),
  form(`${PAST} (?:fiscale )?kwartaal|kwartaal(?= dat achter)|in drie maanden tijd`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: -1,
  })),
  form(`${NOW} (?:fiscale )?kwartaal`, () => ({ kind: 'relative', unit: 'quarter', offset: 0, now: true })),
  form(`in het kwartaal|over het kwartaal|kwartaal(?!cijfers|bericht|verslag|rapport)\\p{L}+`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 0,
  })),
  form(`${NEXT} kwartaal`, () => ({ kind: 'relative', unit: 'quarter', offset: 1 })),
  form(`${PAST} (?:gebroken )?boekjaar`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: -1,
    fiscal: true,
  })),
  form(`${NOW} (?:gebroken )?boekjaar`, () => ({ kind: 'relative', unit: 'year', offset: 0, fiscal: true })),
  form(`${NEXT} boekjaar`, () => ({ kind: 'relative', unit: 'year', offset: 1, fiscal: true })),
  form(`(?:afgelopen|vorige?|verleden|voorbije) jaar`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: -1,
  })),
  form(
    `${NOW} jaar|(?:het )?(?:hele|volledige) jaar|(?:tegen |voor |eind dit jaar|aan het )?(?:einde van het jaar|jaareinde|eind van het jaar)|eind dit jaar`,
    () => ({ kind: 'relative', unit: 'year', offset: 0 }),
  ),
  form(`${NEXT} jaar`, () => ({ kind: 'relative', unit: 'year', offset: 1 })),
  form(`(?:afgelopen|vorige) maand`, () => ({ kind: 'relative', unit: 'month', offset: -1 })),
  form(`deze maand|lopende maand`, () => ({ kind: 'relative', unit: 'month', offset: 0 })),
  form(`halfjaar(?!cijfers|bericht)\\p{L}+|in het halfjaar`, () => ({
    kind: 'relative',
    unit: 'half',
    offset: 0,
  })),
];
