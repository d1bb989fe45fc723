import { gzipSync } from 'node:zlib';
import { LANGUAGES } from '../../lib/figures/languages';
import { bundleScript } from '../../scripts/bundle-script';

const sizeOf = (code: string): string => {
  const packed = gzipSync(code, { level: 9 }).length;
  return `${(Buffer.byteLength(code) / 1000).toFixed(1).padStart(8)} kB  ${(packed / 1000).toFixed(1).padStart(8)} kB gzipped`;
};

const ENGINE = "import { readFigures } from './lib/figures/read'; globalThis.engine = readFigures;";

/** The engine as one script: bare, with one language, with all of them. */
export async function benchSizes(): Promise<void> {
  const rows: [string, string][] = [
    ['engine without a language', await bundleScript(ENGINE)],
    [
      'engine with English',
      await bundleScript(`${ENGINE} import { en } from './lib/figures/locales/en'; globalThis.locale = en;`),
    ],
    [
      'engine with all languages',
      await bundleScript("import { readFigures } from './lib/figures'; globalThis.engine = readFigures;"),
    ],
  ];
  console.log(`\nSizes of the engine, minified; ${LANGUAGES.length} languages are known`);
  for (const [name, code] of rows) console.log(`  ${name.padEnd(28)} ${sizeOf(code)}`);
}
