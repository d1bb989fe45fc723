import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packJsonSchema } from '../../../lib/ledger/json-schema';

describe('JSON Schema of the pack format', () => {
  it('is the file in the project (npm run pack-schema writes it)', () => {
    const file = readFileSync('data/ledger/pack.schema.json', 'utf8');
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
  });

  it('names every field of a fact, and allows no other', () => {
    const schema = JSON.parse(JSON.stringify(packJsonSchema())) as {
      properties: {
        facts: { items: { properties: object; required: string[]; additionalProperties: boolean } };
      };
    };
    const { items } = schema.properties.facts;
    expect(Object.keys(items.properties)).toEqual(
      expect.arrayContaining(['id', 'value', 'metric', 'caveat']),
    );
    expect(items.additionalProperties).toBe(false);
  });
});
