import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LOCALES, readText } from '../../lib/figures';
import { type GoldItem, newScore, type Score, scoreItem } from './score';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Items of one file of JSON lines. Figures that give no offsets are found by their quotes, in the order of the text. */
export function readItems(path: string): GoldItem[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => place(JSON.parse(line) as RawItem));
}

type RawItem = Omit<GoldItem, 'figures'> & { figures: (GoldItem['figures'][number] & { quote: string })[] };

function place(item: RawItem): GoldItem {
  let from = 0;
  const figures = item.figures.map((figure) => {
    if (figure.start !== undefined) return figure;
    const start = item.text.indexOf(figure.quote, from);
    if (start < 0) throw new Error(`${item.id}: "${figure.quote}" does not follow in the text`);
    from = start + figure.quote.length;
    return { ...figure, start, end: from };
  });
  return { ...item, figures };
}

const filesOf = (lang: string): string[] =>
  [`${FOLDER}${lang}.jsonl`, `${FOLDER}own/${lang}.jsonl`].filter((file) => existsSync(file));

/** Languages that have annotated text, whether they are read or not. */
export const annotatedLanguages = (): string[] => {
  const names = [FOLDER, `${FOLDER}own`].flatMap((folder) => readdirSync(folder));
  const files = names.filter((name) => name.endsWith('.jsonl'));
  return [...new Set(files.map((name) => name.slice(0, -'.jsonl'.length)))].sort();
};

/** Languages that have both annotated text here and a locale in the engine. */
export const corpusLanguages = (): string[] =>
  annotatedLanguages().filter((lang) => LOCALES.some((locale) => locale.lang === lang));

/** All items of a language: those that are shared with other projects, and our own. */
export const corpusItems = (lang: string): GoldItem[] => filesOf(lang).flatMap(readItems);

/** Items of a language that are shared with other projects. */
export const sharedItems = (lang: string): GoldItem[] =>
  filesOf(lang)
    .filter((file) => !file.startsWith(`${FOLDER}own/`))
    .flatMap(readItems);

/** Runs the engine over items and scores what it reads. */
export function scoreItems(items: readonly GoldItem[]): Score {
  const score = newScore();
  for (const item of items) {
    const { text, lang, published = null } = item;
    scoreItem(item, readText({ text, published, ...(lang ? { lang } : {}) }), score);
  }
  return score;
}
