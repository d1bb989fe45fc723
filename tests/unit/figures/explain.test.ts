import { expect, it } from 'vitest';
import { explainReading } from '../../../scripts/explain-reading';

const explain = (text: string, more: { lang?: string; published?: string } = {}): string =>
  explainReading({ text, ...more }).join('\n');

it('tells how a figure was read, part by part, each with the words that gave it', () => {
  const said = explain('OpenAI expects to spend about $8 billion on inference in 2026.', { lang: 'en' });
  for (const line of [
    /block 0: en by its (?:text|tag) \(tag en; \d+ words: en \d/,
    /amounts +“\$8 billion” \[30–40\]/,
    /marks +.*c\.openai “OpenAI” \[0–6\]/,
    /figure “\$8 billion”/,
    /amount +money USD 8000000000 ±500000000/,
    /metric +inference-cost by “inference” \[44–53\], cost \d/,
    /candidates: .*m\.inference-cost “inference”/,
    /company +openai, cost/,
    /candidates: openai by c\.openai “OpenAI” \[0–6\]/,
    /period +2026-01-01\.\.2026-12-31 by year “2026” \[57–61\]/,
    /stance +projection by “expects”/,
    /qualifier +about by “about”/,
    /confidence +0\.\d+ from \w+ [+−]\d/,
    /underlined +yes/,
  ])
    expect(said).toMatch(line);
});

it.each([
  ['Oracle booked $5 billion of revenue, OpenAI said.', /underlined +no: it is other's/],
  ['ChatGPT Plus costs $20 a month, says OpenAI.', /underlined +no: it counts no financial quantity/],
  ['OpenAI wydał 8,67 mld dolarów na obliczenia w ciągu roku, jak podał.', /no language that is read by its/],
  ['OpenAI names no figure.', /no figure was found/],
])('tells why nothing is underlined: %s', (text, why) => {
  expect(explain(text)).toMatch(why);
});

it('tells what a sentence took from those before it', () => {
  const said = explain('In 2024 OpenAI made $4 billion in revenue. It lost $5 billion.', { lang: 'en' });
  expect(said).toMatch(/period +2024-01-01\.\.2024-12-31 by carried over from what was said before/);
});
