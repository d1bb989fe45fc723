import type { CompanyReading } from './company';
import { companyOf } from './company-marks';
import type { Mark, Scene } from './scene';

const TITLE_LENGTH = 110;
const QUOTED = /["“«„'‘][^"”»“'’]{1,16}$/u;
const QUOTATION = /["“«„]/;
const HELD = 70;
const HOLDINGS = /^(?:equity-|funding-provided)/;

const isName = (mark: Mark): boolean =>
  mark.group === 'c' && !/\.(?:exec|product|segment|alias)$/.test(mark.name);

/** A title in capitals that begins with a company's full name: "MICROSOFT CORPORATION". */
function titled({ clean, marks }: Scene): Mark | undefined {
  const title = clean.text.trim();
  if (title.length > TITLE_LENGTH || title !== title.toUpperCase()) return undefined;
  const names = marks.filter(isName);
  const [name] = names;
  const isFull =
    name &&
    clean.text.slice(0, name.start).trim() === '' &&
    /\s/.test(clean.text.slice(name.start, name.end));
  return isFull && names.length === 1 ? name : undefined;
}

/** The words “we”, “us” and “our” stand for Microsoft: two of them in quotation marks, and one company. */
function defined({ clean, marks }: Scene): Mark | undefined {
  const quoted = marks.filter(
    (m) =>
      m.group === 'a' &&
      m.name === 'speaker' &&
      QUOTED.test(clean.text.slice(Math.max(0, m.start - 2), m.end)),
  );
  const names = marks.filter(isName);
  const owners = new Set(names.map(companyOf));
  return quoted.length > 1 && owners.size === 1 ? names[0] : undefined;
}

/** "We have an investment in OpenAI", outside of quotations: the report of its one listed partner. */
function holds({ clean, marks, span }: Scene): boolean {
  if (
    marks.some((m) => m.name.startsWith('microsoft')) ||
    QUOTATION.test(clean.text.slice(span.start, span.end))
  )
    return false;
  const holding = marks.find((m) => m.group === 'm' && HOLDINGS.test(m.name));
  const openai = marks.find((m) => m.group === 'c' && m.name === 'openai');
  if (!holding || !openai || openai.start < holding.start || openai.start - holding.end > HELD) return false;
  return marks.some((m) => m.name === 'speaker' && m.start < holding.start && holding.start - m.end < HELD);
}

/** The company that a report is filed by, where a sentence says it: it is "we" and "the Company" from there on. */
export function filerOf(scene: Scene): CompanyReading | null {
  const mark = titled(scene) ?? defined(scene);
  const company = mark && companyOf(mark);
  if (!mark || !company) return holds(scene) ? { company: 'microsoft', mark: null, cost: 0 } : null;
  return company === 'other'
    ? { company, name: scene.clean.text.slice(mark.start, mark.end), mark: null, cost: 0 }
    : { company, mark: null, cost: 0 };
}
