import { writeFileSync } from 'node:fs';
import { packJsonSchema } from '../lib/ledger/json-schema';

/** `npm run pack-schema`: writes the JSON Schema of the pack format from the schema that checks packs. */
writeFileSync(
  new URL('../data/ledger/pack.schema.json', import.meta.url),
  `${JSON.stringify(packJsonSchema(), null, 2)}\n`,
);
