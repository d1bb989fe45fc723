import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import jsonld from 'jsonld';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { drawCard, wrapText } from '../../../lib/export/card-picture';
import { buildHtml } from '../../../lib/export/html';
import { buildJson, buildJsonLines } from '../../../lib/export/json';
import { claimLineSchema, claimsFileSchema, toJsonSchema } from '../../../lib/export/json-schema';
import { buildNote, writeNotes } from '../../../lib/export/notes';
import { defaultTemplate, readTemplate } from '../../../lib/export/template';
import { buildWebAnnotation } from '../../../lib/export/web-annotation';
import { createPageTranslator } from '../../../lib/i18n/create-translator';
import { LANGUAGES } from '../../../lib/i18n/languages';
import { shippedLedger } from '../../../lib/ledger/shipped';
import { collect, inParts, libraryOf } from './library';
import { claimOf, OPTIONS } from './samples';

const library = () => libraryOf({ ledger: shippedLedger(), packVersion: 'openai-microsoft 1.0.0', most: 1 });

const EVIL = '</style><script>alert(1)</script> "x" & <img src=x onerror=alert(2)>';
const evil = () =>
  claimOf({
    sentence: EVIL,
    note: EVIL,
    tags: [EVIL.slice(0, 90)],
    page: { ...claimOf().page, title: EVIL },
  });

describe('JSON', () => {
  const validator = (schema: object) =>
    new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

  it('holds to the schema that Zod gives, whole and line by line', () => {
    const whole = validator(toJsonSchema('file', claimsFileSchema));
    whole(JSON.parse(buildJson(library(), OPTIONS)));
    expect(whole.errors).toBeNull();
    expect(whole({ ...JSON.parse(buildJson([], OPTIONS)), version: 2 })).toBe(false);
    const line = validator(toJsonSchema('line', claimLineSchema));
    for (const text of buildJsonLines(library(), OPTIONS).trim().split('\n')) {
      expect(line(JSON.parse(text))).toBe(true);
    }
    expect(line({ ...JSON_LINE(), claim: { id: 1 } })).toBe(false);
  });
  const JSON_LINE = () => JSON.parse(buildJsonLines([claimOf()], OPTIONS));
});

describe('the HTML report', () => {
  it('runs nothing, fetches nothing and shows everything as text', () => {
    const { document } = new Window();
    document.write(buildHtml([evil()], OPTIONS));
    expect(document.querySelectorAll('script, img, link, iframe')).toHaveLength(0);
    expect(document.querySelector('blockquote')?.textContent).toBe(EVIL);
    expect(document.querySelector('.note')?.textContent).toBe(EVIL);
    expect(buildHtml([], OPTIONS)).toContain("default-src 'none'");
  });

  it('sets words in their language and direction, and names the page’s own address and last change', () => {
    const { document } = new Window();
    const page = { ...claimOf().page, lang: 'he-IL', modified: '2025-11-15T10:00:00Z' };
    document.write(buildHtml([claimOf({ page, sentence: 'OpenAI הוציאה 8.67 מיליארד.' })], OPTIONS));
    const quote = document.querySelector('blockquote');
    expect([quote?.getAttribute('lang'), quote?.getAttribute('dir')]).toEqual(['he-IL', 'auto']);
    expect(document.querySelector('h2 bdi')?.getAttribute('lang')).toBe('he-IL');
    const text = document.querySelector('table')?.textContent;
    expect(text).toContain('https://news.example/a');
    expect(text).toContain('15 November 2025');
    document.write(buildHtml([claimOf({ page: { ...page, lang: 'x" onload="' } })], OPTIONS));
    expect(document.querySelector('[onload]')).toBeNull();
  });

  it('has quote, reading, references with their bounds, caveats, sources, assumptions and versions', () => {
    const { document } = new Window();
    const claims = library();
    document.write(buildHtml(claims, OPTIONS));
    const articles = [...document.querySelectorAll('article')];
    expect(articles).toHaveLength(claims.length);
    articles.forEach((article, at) => {
      const { comparison, facts, packVersion, quote } = claims[at]!;
      const text = article.textContent;
      expect(text).toContain(quote.exact);
      expect(text).toContain(packVersion);
      for (const caveat of comparison.caveats) expect(text).toContain(OPTIONS.t.line(caveat));
      for (const { id } of facts) expect(text).toContain(id);
      const { impliedRevenue } = comparison.references;
      if (impliedRevenue?.bound === 'at-least') expect(text).toContain('Implied revenue' + 'at least');
      for (const header of article.querySelectorAll('tbody th'))
        expect(header.getAttribute('scope')).toBe('row');
      expect(article.querySelector('caption')?.textContent).toContain(quote.exact);
    });
    expect(document.body.textContent).toContain('not quite right');
  });
});

describe('notes', () => {
  const matterOf = (note: string): ReadonlyMap<string, unknown> => {
    const [, matter = ''] = note.split('---\n');
    const lines = matter.trimEnd().split('\n');
    return new Map(
      lines.map((line) => {
        const [name = '', ...rest] = line.split(': ');
        return [name, JSON.parse(rest.join(': '))];
      }),
    );
  };

  it('have front matter that no text can break out of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ minLength: 1 })), (title, tags) => {
        const claim = claimOf({ page: { ...claimOf().page, title }, tags });
        const matter = matterOf(buildNote(claim, OPTIONS));
        expect(matter.get('title')).toBe(title.toWellFormed() === title ? title : matter.get('title'));
        expect(matter.get('verdict')).toBe('matches');
        expect(matter.get('pack')).toBe('1.0.0');
        for (const tag of matter.get('tags') as string[]) expect(tag).toMatch(/^[\p{L}\p{N}_/-]+$/u);
      }),
      { numRuns: 60 },
    );
  });

  it('are files of their own under names that every system takes', async () => {
    const claims = library();
    const files = await JSZip.loadAsync(await collect(writeNotes(inParts(claims), OPTIONS)));
    const names = Object.keys(files.files).filter((name) => name.endsWith('.md'));
    expect(names).toHaveLength(claims.length);
    for (const name of names) expect(name).toMatch(/^two-ledgers\/[\p{L}\p{N}-]+\.md$/u);
  });

  it('follow a template, and leave out sections without text', () => {
    const template = '{{quote}}{{#note}} has a note: {{ note }}{{/note}}';
    const bare = (note: string) => buildNote(claimOf({ note }), { ...OPTIONS, template }).split('---\n\n')[1];
    expect(bare('')).toBe('\\$8.67 billion');
    expect(bare('a *b*')).toBe('\\$8.67 billion has a note: a \\*b\\*');
  });

  it.each(LANGUAGES)('have a template that can be read in %s', (language) => {
    expect(readTemplate(defaultTemplate(createPageTranslator(language))).ok).toBe(true);
  });

  it.each([
    ['a\n{{nothing}}', { code: 'unknown', line: 2, words: 'nothing' }],
    ['{{constructor}}', { code: 'unknown', line: 1, words: 'constructor' }],
    ['{{#note}}\n\n{{quote}}', { code: 'open', line: 1, words: 'note' }],
    ['{{#note}}{{/tags}}', { code: 'closed', line: 1, words: 'tags' }],
    ['{{/note}}', { code: 'closed', line: 1, words: 'note' }],
    ['x'.repeat(10_001), { code: 'too-long', line: 1, words: '10000' }],
  ])('say where a template is wrong: %#', (template, fault) => {
    expect(readTemplate(template)).toEqual({ ok: false, fault });
  });
});

describe('the picture of a comparison', () => {
  const measure = (text: string, size: number) => [...text].length * size * 0.55;
  const draw = (language: (typeof LANGUAGES)[number], theme: 'light' | 'dark' = 'light') =>
    drawCard(
      claimOf({ note: EVIL, page: { ...claimOf().page, title: EVIL } }),
      { ...OPTIONS, t: createPageTranslator(language) },
      { theme, measure },
    );

  it.each(LANGUAGES)('fits its width and has source, date, caveat and versions in %s', (language) => {
    const { svg, width } = draw(language);
    const { document } = new Window();
    document.body.innerHTML = svg;
    const lines = [...document.querySelectorAll('text')];
    for (const line of lines) {
      const size = Number(line.getAttribute('font-size'));
      expect(measure(line.textContent, size)).toBeLessThanOrEqual(width - 64 + size);
    }
    const all = lines.map((line) => line.textContent).join('');
    const plain = (text: string) => text.replace(/\s/g, '');
    for (const words of ['$8.67 billion', 'Sample Gazette', 'A caveat in words.', '1.0.0']) {
      expect(plain(all)).toContain(plain(words));
    }
    expect(document.querySelectorAll('script, img, style')).toHaveLength(0);
  });

  it('has colours of its own in the dark', () => {
    expect(draw('en', 'dark').svg).not.toBe(draw('en').svg);
  });

  it('loses no letter when lines are broken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const lines = wrapText(text, 50, (line) => measure(line, 10), 'en');
        expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});

/** Terms of the W3C annotation context that our pages use, as https://www.w3.org/TR/annotation-vocab/ defines them. */
const OA = 'http://www.w3.org/ns/oa#';
const ANNO = {
  '@context': {
    id: { '@type': '@id', '@id': '@id' },
    type: { '@type': '@id', '@id': '@type' },
    oa: OA,
    as: 'http://www.w3.org/ns/activitystreams#',
    Annotation: `${OA}Annotation`,
    TextualBody: `${OA}TextualBody`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    AnnotationPage: 'as:OrderedCollectionPage',
    Software: 'as:Application',
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
    body: { '@type': '@id', '@id': 'oa:hasBody' },
    target: { '@type': '@id', '@id': 'oa:hasTarget' },
    source: { '@type': '@id', '@id': 'oa:hasSource' },
    selector: { '@type': '@id', '@id': 'oa:hasSelector' },
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
    purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
    assessing: 'oa:assessing',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: { '@id': 'oa:start', '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
    end: { '@id': 'oa:end', '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
  },
};

const pick = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value);

describe('Web Annotation', () => {
  it('is expanded by a JSON-LD processor into the model’s terms, position and all', async () => {
    const claim = claimOf({ position: { start: 120, end: 133 } });
    const document = JSON.parse(buildWebAnnotation([claim], OPTIONS));
    const documentLoader = async (url: string) => {
      expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
      return { contextUrl: undefined, documentUrl: url, document: ANNO };
    };
    const pages: unknown = await jsonld.expand(document, { documentLoader } as object);
    const item = pick(pages, 0, 'http://www.w3.org/ns/activitystreams#items', 0, '@list', 0);
    expect(pick(item, '@type')).toEqual([`${OA}Annotation`]);
    expect(pick(item, '@id')).toBe(`urn:uuid:${claim.id}`);
    const selectors = pick(item, `${OA}hasTarget`, 0, `${OA}hasSelector`);
    expect([pick(selectors, 0, '@type'), pick(selectors, 1, '@type')]).toEqual([
      [`${OA}TextQuoteSelector`],
      [`${OA}TextPositionSelector`],
    ]);
    expect(pick(selectors, 1, `${OA}start`, 0, '@value')).toBe(120);
    expect(pick(item, 'urn:two-ledgers:ns#comparison', 0, '@value')).toEqual(claim.comparison);
  });
});
