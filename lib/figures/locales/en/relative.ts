import { form, type PeriodForm } from '../../period-kit';

/** Periods told from the article's date or from a period named before. */
export const RELATIVE_FORMS: readonly PeriodForm[] = [
  form(
    `(?:the )?(?:same|comparable|corresponding|equivalent|like) (?:quarter|period|three months|six months|nine months|months|half|stretch|time|span) (?:of|in) (20\\d\\d)`,
    (g) => ({ kind: 'same', year: Number(g[1]) }),
  ),
  form(
    `(?:the |that |those |this |these )?(?:very )?same (?:period|stretch|time|quarter|months|half|year|span|nine months|six months|timeframe|window)|(?:in|over|during|for) (?:that|this|the) (?:time|period|stretch|span|half|nine-month stretch|six-month stretch|three months|timeframe|window)|(?:in|for|over|during) (?:those|these|the) (?:three|six|nine|twelve) months|that (?:same )?(?:quarter|year)|the period|the half|the three months`,
    () => ({ kind: 'same' }),
  ),
  form(
    `(?:the )?(?:same|comparable|corresponding|equivalent|like) (?:quarter|period|three months|six months|nine months|months|half|stretch|time|span|point) (?:one year |a year |twelve months |12 months )?(?:ago|earlier|before|previously|last year|(?:of|in) (?:last year|(?:the )?(?:last|previous|prior|preceding|past) (?:fiscal |financial )?year))|(?:this time|at the same time) (?:last year|a year (?:ago|earlier))|(?:in the |the )?(?:year[- ]ago|year[- ]earlier|prior[- ]year|last-year)(?:'s)?(?: (?:quarter|period|number|figure|level|comparison|total|tally|half))?|(?:a|one) year (?:ago|before|earlier|previously|prior)|the (?:year|quarter) before(?= the)|the (?:previous|prior|preceding) year|the year before|(?:in )?the (?:prior|previous|preceding) (?:nine|six|three|twelve)(?:-month period| months)|twelve months (?:ago|before|earlier)|12 months (?:ago|before|earlier)`,
    () => ({ kind: 'prior', unit: 'year' }),
  ),
  form(
    `(?:a|one|the) quarter (?:ago|before|earlier)|(?:the )?(?:previous|prior|preceding) quarter|three months (?:ago|before|earlier)`,
    () => ({ kind: 'prior', unit: 'quarter' }),
  ),
  form(`(?:the )?year after|(?:the )?following year|(?:a|one) year later|twelve months later`, () => ({
    kind: 'prior',
    unit: 'year',
    later: true,
  })),
  form(
    `(?:this |for the |in the |over the )?year[- ]to[- ]date|so far this year|(?:this|for the|in the) year so far|since the (?:start|beginning|turn) of the year|ytd`,
    () => ({ kind: 'since' }),
  ),
  form(
    `(?:each|every|per|a|an) (?:single )?(year|month|quarter|week|day)(?! (?:ago|earlier|before|ended|after|later))|annually|yearly|monthly|per annum|a-(?:year|month|quarter)|/(?:year|yr|month|quarter)|every (?:twelve|three) months`,
    (g) => ({ kind: 'rate', ...((g[1] === 'month' || g[1] === 'quarter') && { unit: g[1] }) }),
  ),
  form(
    `(?:its |the )?(?:last|past|most recent|latest|just[- ]ended|recent) (?:fiscal |reported )?quarter|last quarter`,
    () => ({ kind: 'relative', unit: 'quarter', offset: -1 }),
  ),
  form(
    `(?:in |for |during |over )?the (?:current|ongoing|running) (?:fiscal )?quarter|the quarter (?:that is )?(?:now )?(?:under way|underway)`,
    () => ({ kind: 'relative', unit: 'quarter', offset: 0, now: true }),
  ),
  form(`(?:this|the|the quarter) quarter|in the quarter`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 0,
  })),
  form(`quarterly`, () => ({ kind: 'relative', unit: 'quarter', offset: 0, weak: true })),
  form(`(?:next|the coming|the following) (?:fiscal )?quarter`, () => ({
    kind: 'relative',
    unit: 'quarter',
    offset: 1,
  })),
  form(
    `last (?:fiscal|financial) year|(?:the )?(?:past|latest|most recent|just[- ](?:ended|closed|finished)) (?:fiscal|financial) year|(?:the |its )?(?:fiscal|financial) year (?:that |which )?(?:has |had )?just (?:ended|closed|finished|gone|past)`,
    () => ({ kind: 'relative', unit: 'year', offset: -1, fiscal: true }),
  ),
  form(`(?:this|the current) (?:fiscal|financial) year`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: 0,
    fiscal: true,
  })),
  form(`(?:next|the coming) (?:fiscal|financial) year`, () => ({
    kind: 'relative',
    unit: 'year',
    offset: 1,
    fiscal: true,
  })),
  form(`last year|last year's`, () => ({ kind: 'relative', unit: 'year', offset: -1 })),
  form(
    `this year|the (?:whole|full|entire) year|for the year|the current year|by year[- ]end|(?:by|before) the end of the year|before the year is out|by december|full[- ]year|the year`,
    () => ({ kind: 'relative', unit: 'year', offset: 0 }),
  ),
  form(`next year|the coming year|the year ahead`, () => ({ kind: 'relative', unit: 'year', offset: 1 })),
  form(`(?:when|as) the year (?:began|started)|at the (?:start|beginning) of the year`, () => ({
    kind: 'rate',
  })),
  form(`last month`, () => ({ kind: 'relative', unit: 'month', offset: -1 })),
  form(`this month`, () => ({ kind: 'relative', unit: 'month', offset: 0 })),
  form(`(?:in |during )?half a year|(?:the )?half-year`, () => ({
    kind: 'relative',
    unit: 'half',
    offset: 0,
  })),
];
