import type { Claim } from '../claims/types';
import { claimWords } from './claim-words';
import { escapeHtml } from './html';
import type { ExportOptions } from './types';

/** Width of a text in units of the drawing; the caller measures, because this knows no screen. */
export type Measure = (text: string, size: number, bold: boolean) => number;

export type PictureTheme = 'light' | 'dark';

/** A drawing as SVG, with its size in units. */
export type CardPicture = { readonly svg: string; readonly width: number; readonly height: number };

const WIDTH = 720;
const MARGIN = 32;
const INNER = WIDTH - 2 * MARGIN;
const FONT = "Georgia, 'Times New Roman', 'Noto Serif CJK JP', serif";

/** Contrasts of text are 4.5 to 1 or more. */
const COLOURS = {
  light: { paper: '#fdfcf8', ink: '#211f1a', quiet: '#5a564c', rule: '#8d8776' },
  dark: { paper: '#1c1b18', ink: '#eeebe2', quiet: '#b5b0a3', rule: '#8a8474' },
} as const;

type Style = {
  readonly size: number;
  readonly bold?: boolean;
  readonly quiet?: boolean;
  readonly gap?: number;
};
type Block = Style & { readonly text: string };

/** Words and signs at which a line may end, in any script. */
const pieces = (text: string, language: string): readonly string[] => {
  const words = text.match(/\S+\s*/g) ?? [];
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return words.flatMap((word) =>
    /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/.test(word)
      ? [...segmenter.segment(word)].map(({ segment }) => segment)
      : [word],
  );
};

/** No line begins with one of these (JIS X 4051, and common sense). */
const CLINGS = /^[\s、。，．・：；？！）」』】〕》〉"'”’),.;:!?%]/;

/** Text in lines that fit a width; a word that is too long is cut. */
export const wrapText = (
  text: string,
  width: number,
  measure: (text: string) => number,
  language: string,
): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string): void => {
    if (line === '' || CLINGS.test(piece) || measure((line + piece).trimEnd()) <= width) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
  };
  for (const piece of pieces(text, language)) {
    if (measure(piece.trimEnd()) <= width) put(piece);
    else for (const sign of piece) put(sign);
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
};

const SOURCES_SHOWN = 4;

/** A picture has room for the last change and the comparison before; of a ticker it would grow past any screen. */
const latestOf = (claim: Claim): Claim => ({
  ...claim,
  revisions: (claim.revisions ?? []).slice(-1),
  earlier: (claim.earlier ?? []).slice(-1),
});

const blocksOf = (claim: Claim, { t, now }: ExportOptions): readonly Block[] => {
  const words = claimWords(latestOf(claim), t);
  const publishers = [...new Set(claim.facts.flatMap(({ source }) => (source ? [source.publisher] : [])))];
  const small: Style = { size: 14, quiet: true, gap: 6 };
  return [
    { text: words.quote, size: 30, bold: true },
    { text: words.sentence, size: 17, gap: 10 },
    { text: t.series([words.title, ...words.by]), ...small },
    {
      text: t.named(words.verdict, t.sentences(words.judged)),
      size: 18,
      bold: true,
      gap: 18,
    },
    ...words.reading.map(({ name, text }) => ({
      text: t.named(name, text),
      size: 15,
      gap: 6,
    })),
    ...words.references.map(({ name, text }) => ({
      text: t.named(name, text),
      size: 15,
      gap: 6,
    })),
    ...words.since.map((text) => ({ text, size: 15, gap: 6 })),
    ...words.caveats.map((text, at) => ({ text, ...small, gap: at === 0 ? 18 : 6 })),
    ...(publishers.length > 0
      ? [
          {
            text: t('chart.source', { publishers: t.series(publishers.slice(0, SOURCES_SHOWN)) }),
            ...small,
          },
        ]
      : []),
    ...words.made.map((text) => ({ text, ...small })),
    { text: t('picture.made', { date: t.date(now) }), ...small },
  ];
};

/** The comparison of one claim as a picture, with source, date, caveats and assumptions on it. */
export const drawCard = (
  claim: Claim,
  options: ExportOptions,
  { theme, measure }: { readonly theme: PictureTheme; readonly measure: Measure },
): CardPicture => {
  const colours = COLOURS[theme];
  const { language } = options.t;
  let y = MARGIN;
  const texts = blocksOf(claim, options).flatMap(({ text, size, bold = false, quiet, gap = 0 }) => {
    y += gap;
    const width = (line: string): number => measure(line, size, bold);
    return wrapText(text, INNER, width, language).map((line) => {
      y += Math.round(size * 1.4);
      const weight = bold ? ' font-weight="700"' : '';
      const fill = quiet ? colours.quiet : colours.ink;
      return `<text x="${MARGIN}" y="${y}" font-size="${size}"${weight} fill="${fill}">${escapeHtml(line)}</text>`;
    });
  });
  const height = y + MARGIN;
  const title = escapeHtml(
    options.t.named(claim.quote.exact, options.t(`verdict.${claim.comparison.verdict}`)),
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`,
    ` role="img" xml:lang="${language}" font-family="${FONT}"><title>${title}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="${colours.paper}"/>`,
    `<rect x="8" y="8" width="${WIDTH - 16}" height="${height - 16}" fill="none" stroke="${colours.rule}"/>`,
    ...texts,
    '</svg>\n',
  ].join('');
  return { svg, width: WIDTH, height };
};
