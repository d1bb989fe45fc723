import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { answerLines } from '../../../scripts/lines';

const run = async (input: string) => {
  const output = new PassThrough();
  const errors = new PassThrough();
  const malformed = await answerLines(({ id, text }) => ({ id, length: text.length }), {
    input: Readable.from([input]),
    output,
    errors,
  });
  const said = String(output.read() ?? '');
  return {
    malformed,
    errors: String(errors.read() ?? ''),
    lines: said.split('\n').filter((line) => line !== ''),
  };
};

describe('answerLines', () => {
  it('answers each line, skips blank ones, and goes on after a malformed one', async () => {
    const { malformed, lines, errors } = await run(
      '\uFEFF{"id":"a","lang":"en","text":"one"}\n\nnot json\n{"id":2,"text":"three","published":null}\r\n',
    );
    expect(malformed).toBe(1);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { id: 'a', length: 3 },
      { line: 3, error: expect.stringContaining('not JSON') },
      { id: 2, length: 5 },
    ]);
    expect(errors).toMatch(/^line 3: not JSON/);
  });

  it.each([
    ['{"id":1}', 'text'],
    ['{"id":1,"text":5}', 'text'],
    ['{"id":1,"text":"x","published":"2025-02-30"}', 'published'],
    ['{"id":1,"text":"x","lang":7}', 'lang'],
    ['[]', 'line'],
  ])('says which field of %s is wrong', async (line, field) => {
    const { malformed, lines } = await run(line);
    expect(malformed).toBe(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      line: 1,
      error: expect.stringMatching(`^${field}: `),
    });
  });
});
