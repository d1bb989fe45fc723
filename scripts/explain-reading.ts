import trained from '../data/confidence.json';
import { readText } from '../lib/figures';
import { EVIDENCE_NAMES } from '../lib/figures/confidence';
import { chooseLanguages } from '../lib/figures/language';
import { metricCandidates } from '../lib/figures/metric';
import { rankPeriods } from '../lib/figures/period-rank';
import type { Trace } from '../lib/figures/read-figure';
import type { Scene } from '../lib/figures/scene';
import { NAMES, weigh } from '../lib/figures/speech';
import { blocksOfText } from '../lib/figures/tables';
import type { Figure, Period } from '../lib/figures/types';
import { isUnreal } from '../lib/figures/wording';

type Text = { readonly text: string; readonly lang?: string; readonly published?: string | null };
type Span = { readonly start: number; readonly end: number };
type Observed = { readonly evidence: readonly number[]; readonly trace: Trace };

/** Candidates beyond these are too weak to tell anything. */
const SHOWN = 5;

const two = (n: number): string => n.toFixed(2);
const row = (name: string, said: string): string => `  ${name.padEnd(11)}${said}`;
const list = (parts: readonly string[]): string => parts.slice(0, SHOWN).join(' · ') || 'none';
const spanOf = (period: Period | null): string => (period ? `${period.start}..${period.end}` : 'none');

/** The characters of a mark, with their offsets in the text of the block as the engine cleaned it. */
const quoted = ({ clean }: Scene, { start, end }: Span): string =>
  `“${clean.text.slice(start, end)}” [${start}–${end}]`;

function languageLines({ text, lang }: Text): string[] {
  const blocks = blocksOfText(text).map(({ block }) => block);
  return chooseLanguages(blocks, lang).map(({ language, why }, at) => {
    const { scores, words } = weigh(blocks[at]?.text ?? '');
    const spoken = [...scores]
      .map((score, i) => ({ name: NAMES[i] ?? '', score }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ name, score }) => `${name} ${two(score)}`);
    const tag = lang ? `tag ${lang}` : 'no tag';
    return `block ${at}: ${language ?? 'no language that is read'} by its ${why} (${tag}; ${words} words: ${list(spoken)})`;
  });
}

function sceneLines(scene: Scene): string[] {
  const { span, clean, amounts, marks, periods } = scene;
  return [
    `sentence [${span.start}–${span.end}] ${clean.text.slice(span.start, span.end).trim()}`,
    row('amounts', amounts.map((a) => quoted(scene, a)).join(' · ')),
    row('marks', marks.map((m) => `${m.group}.${m.name} ${quoted(scene, m)}`).join(' · ') || 'none'),
    row('periods', periods.map((p) => `${JSON.stringify(p.expr)} ${quoted(scene, p)}`).join(' · ') || 'none'),
  ];
}

function metricLines({ setting, amount, named, reading, roles }: Trace): string[] {
  const { scene } = setting;
  const candidates = metricCandidates(scene, amount).map(
    ({ mark, cost, after, linked }) =>
      `${mark.group}.${mark.name} ${quoted(scene, mark)} ${two(cost)}${after ? ' behind' : ''}${linked ? ' linked' : ''}`,
  );
  const by = reading.mark ? quoted(scene, reading.mark) : 'no word of the sentence';
  const carried = named.metric === reading.metric ? '' : `; ${named.metric} by its words alone`;
  const settled = roles.metric === reading.metric ? '' : `, ${roles.metric} by the rules of meaning`;
  return [
    row('metric', `${reading.metric} by ${by}, cost ${two(reading.cost)}${carried}${settled}`),
    row('', `candidates: ${list(candidates)}`),
  ];
}

function companyLines({ setting, ranked, roles: { company } }: Trace): string[] {
  const candidates = ranked.map(({ company: who, name, mark, cost }) => {
    const by = mark ? `${mark.group}.${mark.name} ${quoted(setting.scene, mark)}` : 'what was said before';
    return `${who}${name ? ` (${name})` : ''} by ${by} ${two(cost)}`;
  });
  const first = ranked[0]?.company === company.company ? '' : ', by the rules of meaning';
  return [
    row('company', `${company.company}, cost ${two(company.cost)}${first}`),
    row('', `candidates: ${list(candidates)}`),
  ];
}

function periodLines({ setting, period, timing }: Trace): string[] {
  const { mark, carried, cost } = period;
  const from = mark
    ? `${mark.expr.kind} ${quoted(setting.scene, mark)}`
    : carried
      ? 'carried over from what was said before'
      : 'nothing';
  const candidates = rankPeriods(timing).map(
    ({ mark: { expr, start, end }, cost: way }) =>
      `${expr.kind} ${quoted(setting.scene, { start, end })} ${two(way)}`,
  );
  return [
    row('period', `${spanOf(period.period)} by ${from}, cost ${two(cost)}`),
    row('', `candidates: ${list(candidates)}; spoken of before: ${spanOf(timing.topic)}`),
  ];
}

/** What each piece of evidence adds to the log-odds that the reading is right, the weightiest first. */
function confidenceLine({ confidence }: Figure, evidence: readonly number[]): string {
  const weights: Readonly<Record<string, number>> = trained.weights;
  const parts = EVIDENCE_NAMES.map((name, i) => ({ name, worth: (evidence[i] ?? 0) * (weights[name] ?? 0) }))
    .filter(({ worth }) => Math.abs(worth) >= 0.005)
    .sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth))
    .map(({ name, worth }) => `${name} ${worth < 0 ? '−' : '+'}${two(Math.abs(worth))}`);
  return row('confidence', `${confidence} from ${parts.join(' ')}`);
}

function highlightLine({ highlight, company, metric }: Figure, { setting, amount, reading }: Trace): string {
  if (highlight) return row('underlined', 'yes');
  const why =
    company !== 'openai' && company !== 'microsoft'
      ? `it is ${company}'s`
      : !reading.financial
        ? 'it counts no financial quantity'
        : isUnreal(setting.scene, amount)
          ? 'it is denied or supposed'
          : `${metric} is not underlined`;
  return row('underlined', `no: ${why}`);
}

function figureLines(figure: Figure, { evidence, trace }: Observed): string[] {
  const { setting, amount, stance, hedge } = trace;
  const { scene } = setting;
  const max = figure.valueMax === undefined ? '' : `–${figure.valueMax}`;
  const kind = [figure.kind, figure.rangeUnit, figure.currency].filter(Boolean).join(' ');
  return [
    `figure “${figure.quote}”`,
    row('amount', `${kind} ${figure.value}${max} ±${figure.precision} ${quoted(scene, amount)}`),
    ...metricLines(trace),
    ...companyLines(trace),
    ...periodLines(trace),
    row('stance', `${figure.stance} by ${stance ? quoted(scene, stance) : 'no word'}`),
    row('qualifier', `${figure.qualifier ?? 'none'} by ${hedge ? quoted(scene, hedge) : 'no word'}`),
    confidenceLine(figure, evidence),
    highlightLine(figure, trace),
  ];
}

/**
 * Tells in lines of text how a text was read: the language of each block and why; of each sentence with figures the
 * amounts, marks and periods; of each figure the candidates with their costs and what was chosen by which words. It reads
 * with the engine itself and asks it for the steps.
 */
export function explainReading(input: Text): string[] {
  const lines = languageLines(input);
  const told: Observed[] = [];
  const { text, lang, published = null } = input;
  const figures = readText({
    text,
    published,
    ...(lang ? { lang } : {}),
    observe: (evidence, trace) => told.push({ evidence, trace }),
  });
  let last: Scene | null = null;
  for (const [at, figure] of figures.entries()) {
    const each = told[at];
    if (!each) continue;
    const { scene } = each.trace.setting;
    if (scene !== last) lines.push('', ...sceneLines(scene));
    last = scene;
    lines.push('', ...figureLines(figure, each));
  }
  return figures.length > 0 ? lines : [...lines, 'no figure was found'];
}
