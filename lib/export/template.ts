import type { PageTranslator } from '../i18n/page-translator';
import type { ClaimWords, Named, SourceWords } from './claim-words';

/** Names that a template may use; each stands for text of a claim. */
export const TEMPLATE_NAMES = [
  'quote',
  'sentence',
  'title',
  'url',
  'by',
  'reading',
  'verdict',
  'judged',
  'references',
  'lines',
  'caveats',
  'sources',
  'since',
  'note',
  'tags',
  'made',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** The text of each name, made harmless for the file that it goes into. */
export type TemplateValues = Readonly<Record<TemplateName, string>>;

/** UTF-16 units of a template at most. */
export const TEMPLATE_LIMIT = 10_000;

/** What is wrong with a template: where, by line from 1, and which words. */
export type TemplateFault = {
  readonly code: 'unknown' | 'open' | 'closed' | 'too-long';
  readonly line: number;
  readonly words: string;
};

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: TemplateName }
  | { readonly kind: 'if'; readonly name: TemplateName; readonly parts: readonly Part[] };

export type Template = readonly Part[];
export type ReadTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly fault: TemplateFault };

/** The note that is made where a person wrote no template of their own. */
export const defaultTemplate = (t: PageTranslator): string => `# {{quote}}

> {{sentence}}

${t.series(['{{title}}', '{{by}}'])}

{{reading}}

${t.named('**{{verdict}}**', '{{judged}}')}

{{references}}

{{lines}}
{{#caveats}}

{{caveats}}
{{/caveats}}
{{#sources}}

{{sources}}
{{/sources}}
{{#since}}

{{since}}
{{/since}}
{{#note}}

{{note}}
{{/note}}

{{made}}
`;

const MARK = /\{\{([^{}]*)\}\}/g;

const isName = (name: string): name is TemplateName => (TEMPLATE_NAMES as readonly string[]).includes(name);
const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

type Open = { readonly name: TemplateName; readonly at: number; readonly parts: Part[] };

/**
 * Reads a template: `{{name}}` gives the text, `{{#name}} … {{/name}}` what stands between where there is such a text.
 * There is nothing else: no code runs, nothing is fetched. A bad template says where and why.
 */
export const readTemplate = (text: string): ReadTemplate => {
  const fault = (code: TemplateFault['code'], at: number, words: string): ReadTemplate => ({
    ok: false,
    fault: { code, line: lineAt(text, at), words },
  });
  if (text.length > TEMPLATE_LIMIT) return fault('too-long', 0, String(TEMPLATE_LIMIT));
  const root: Part[] = [];
  const open: Open[] = [];
  let from = 0;
  for (const mark of text.matchAll(MARK)) {
    const inside = (mark[1] ?? '').trim();
    const sign = /^[#/]/.test(inside) ? inside.slice(0, 1) : '';
    const name = inside.slice(sign.length).trim();
    const parts = open.at(-1)?.parts ?? root;
    parts.push({ kind: 'text', text: text.slice(from, mark.index) });
    from = mark.index + mark[0].length;
    // The line of a section's sign is no line of the note.
    if (sign !== '' && text[from] === '\n') from += 1;
    if (!isName(name)) return fault('unknown', mark.index, name);
    if (sign === '') parts.push({ kind: 'value', name });
    else if (sign === '#') open.push({ name, at: mark.index, parts: [] });
    else {
      const section = open.pop();
      if (section?.name !== name) return fault('closed', mark.index, name);
      (open.at(-1)?.parts ?? root).push({ kind: 'if', name, parts: section.parts });
    }
  }
  const last = open.at(-1);
  if (last) return fault('open', last.at, last.name);
  root.push({ kind: 'text', text: text.slice(from) });
  return { ok: true, template: root };
};

/** Fills a template. */
export const fillTemplate = (template: Template, values: TemplateValues): string =>
  template
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'value') return values[part.name];
      return values[part.name] === '' ? '' : fillTemplate(part.parts, values);
    })
    .join('');

type Escape = {
  readonly text: (text: string) => string;
  readonly link: (label: string, url: string) => string;
};

/** The values of a claim's words: lists become lines that begin with a dash. */
export const templateValues = (
  t: PageTranslator,
  words: ClaimWords,
  { text, link }: Escape,
): TemplateValues => {
  const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
  const named = (items: readonly Named[]): string =>
    bullets(items.map((item) => t.named(text(item.name), text(item.text))));
  const linked = (label: string, url: string | null): string => (url ? link(label, url) : text(label));
  const source = (one: SourceWords): string =>
    t.named(text(one.id), t.aside(linked(one.title, one.url), t.clauses(one.notes.map(text))));
  return {
    quote: text(words.quote),
    sentence: text(words.sentence),
    title: linked(words.title, words.url),
    url: text(words.url ?? ''),
    by: t.series(words.by.map(text)),
    reading: named(words.reading),
    verdict: text(words.verdict),
    judged: t.sentences(words.judged.map(text)),
    references: named(words.references),
    lines: bullets(words.lines.map(text)),
    caveats: bullets(words.caveats.map(text)),
    sources: bullets(words.sources.map(source)),
    since: bullets(words.since.map(text)),
    note: text(words.note),
    tags: t.series(words.tags.map(text)),
    made: t.sentences(words.made.map(text)),
  };
};
