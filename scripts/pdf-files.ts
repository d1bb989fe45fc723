import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type CopiedFile = { readonly absoluteSrc: string; readonly relativeDest: string };

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const CMAPS = join(PACKAGE, 'cmaps');

/** Character maps that files in the Japanese and Chinese that are read name without bringing them; the rest stays out. */
const NEEDED =
  /^(?:Adobe-(?:Japan1|GB1)-UCS2|Uni(?:JIS|JIS2004|GB)-UTF(?:8|16|32)|Uni(?:JIS|GB)-UCS2|GBK2K|GBKp?-EUC|GB-EUC|GBpc-EUC|GB|EUC|90msp?-RKSJ|90pv-RKSJ|83pv-RKSJ|RKSJ|[HV]$)(?:-HW)?(?:-[HV])?$/;

/** What reading PDF files takes beyond the check page's own script: the worker, and the character maps with their licence. */
export const pdfFiles = (): CopiedFile[] => [
  { absoluteSrc: join(PACKAGE, 'legacy', 'build', 'pdf.worker.min.mjs'), relativeDest: 'pdf/worker.js' },
  { absoluteSrc: join(PACKAGE, 'LICENSE'), relativeDest: 'pdf/LICENSE' },
  { absoluteSrc: join(CMAPS, 'LICENSE'), relativeDest: 'pdf/cmaps/LICENSE' },
  ...readdirSync(CMAPS)
    .filter((name) => name.endsWith('.bcmap') && NEEDED.test(name.slice(0, -'.bcmap'.length)))
    .map((name) => ({ absoluteSrc: join(CMAPS, name), relativeDest: `pdf/cmaps/${name}` })),
];
