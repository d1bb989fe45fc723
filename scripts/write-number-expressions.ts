import { writeFileSync } from 'node:fs';
import { numberExpressions, PAGE } from './number-expressions';

/** `npm run number-expressions`: writes them from the words in `data/page`. */
writeFileSync(new URL('number-expressions.json', PAGE), `${JSON.stringify(numberExpressions(), null, 2)}\n`);
