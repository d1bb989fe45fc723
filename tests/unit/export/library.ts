import { readFileSync } from 'node:fs';
import { buildClaim, factIdsOf } from '../../../lib/claims/build-claim';
import { correctReading } from '../../../lib/claims/correct-reading';
import type { Claim } from '../../../lib/claims/types';
import { compareFigure } from '../../../lib/compare';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../../../lib/compare/types';
import { readText } from '../../../lib/figures';
import type { Figure } from '../../../lib/figures/types';
import { toFactView } from '../../../lib/ledger/fact-view';
import type { Ledger } from '../../../lib/ledger/ledger';

/** Assumptions under which the claims of the library are compared, in turn. */
export const ASSUMED: readonly Assumptions[] = [
  DEFAULT_ASSUMPTIONS,
  { ...DEFAULT_ASSUMPTIONS, revenueShareRate: 0.25, annualise: 'trailing-four-quarters' },
  { ...DEFAULT_ASSUMPTIONS, prorate: false },
  { ...DEFAULT_ASSUMPTIONS, onlyThen: true },
  {
    ...DEFAULT_ASSUMPTIONS,
    exchangeRates: [{ currency: 'EUR', dollars: 1.1, date: '2025-11-13' }],
  },
];

type Text = { readonly text: string; readonly lang: string; readonly published: string | null };

const textsOf = (lang: string): readonly Text[] =>
  readFileSync(`tests/corpus/${lang}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Figures that the ledger contradicts, which careful news has few of. */
const TEXTS: readonly Text[] = [
  {
    text: 'OpenAI spent $18.67 billion on inference on Microsoft Azure in the first nine months of 2025.',
    lang: 'en',
    published: '2025-11-14',
  },
  {
    text: 'OpenAI had revenue of $1.2 billion in the first nine months of 2025.',
    lang: 'en',
    published: null,
  },
  {
    text: 'OpenAI spent €5 billion on inference in the first half of 2025.',
    lang: 'en',
    published: '2025-12-01',
  },
];

const patchOf = (figure: Figure) => ({
  company: 'openai' as const,
  metric: 'revenue' as const,
  period: { start: '2025-01-01', end: '2025-09-30' },
  value: figure.value,
  precision: figure.precision,
});

const idOf = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

export type LibraryOptions = {
  readonly ledger: Ledger;
  readonly packVersion: string;
  readonly most: number;
  readonly from?: number;
};

/** Claims read from the texts of the corpus: every language, corrected readings, changed assumptions. */
export const libraryOf = ({ ledger, packVersion, most, from = 0 }: LibraryOptions): readonly Claim[] => {
  const claims: Claim[] = [];
  const texts = [...TEXTS, ...['en', 'de', 'ja'].flatMap((lang) => textsOf(lang).slice(0, most))];
  for (const { text, lang, published } of texts) {
    for (const read of readText({ text, published, lang }).filter(({ highlight }) => highlight)) {
      const at = from + claims.length;
      const corrected = at % 7 === 3;
      const figure = corrected ? correctReading(read, patchOf(read)) : read;
      const assumptions = ASSUMED[at % ASSUMED.length] ?? DEFAULT_ASSUMPTIONS;
      const comparison = compareFigure(figure, { ledger, published, assumptions });
      const facts = factIdsOf(comparison).flatMap((id) => {
        const entry = ledger.facts.get(id);
        return entry ? [toFactView(entry.fact, ledger.sources)] : [];
      });
      const claim = buildClaim({
        figure,
        context: { prefix: 'before ', suffix: ' after', sentence: text.slice(0, 300) },
        meta: {
          url: `https://news.example/${at}`,
          canonicalUrl: null,
          title: `Article ${at}`,
          author: null,
          publisher: 'News Example',
          published,
          modified: null,
          lang,
        },
        comparison,
        facts,
        packVersion,
        extensionVersion: '0.1.0',
        now: '2025-11-19T08:30:00.000Z',
        id: idOf(at),
      });
      claims.push(corrected ? { ...claim, machineReading: read } : claim);
    }
  }
  return claims;
};

/** Claims as exports get them: some at a time. */
export async function* inParts(claims: readonly Claim[], size = 50): AsyncGenerator<readonly Claim[]> {
  for (let at = 0; at < claims.length; at += size) yield claims.slice(at, at + size);
}

/** All bytes of a file that is made piece by piece. */
export const collect = async (chunks: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Uint8Array.from(Buffer.concat(pieces));
};
