import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { LANGUAGES } from '../lib/figures/languages';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A file of the built extension. */
export type BuiltScript = { readonly relativeDest: string; readonly contents: string };

const hasLocale = (language: string): boolean =>
  existsSync(`${ROOT}/lib/figures/locales/${language}/index.ts`);

/** Names of the scripts that bring one language each: `locale-fr.js`. */
export const localeScripts = (): string[] => LANGUAGES.map((language) => `locale-${language}.js`);

/** Bundles modules into one script; `source` is what the script does, its imports count from the project's root. */
export const bundleScript = async (source: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
};

const bundleLocale = (language: string): Promise<string> =>
  bundleScript(`
    import { ${language} } from './lib/figures/locales/${language}';
    import { offerLocale } from './lib/page/locale-door';
    offerLocale(${language});
  `);

/**
 * The scripts that bring a language into a page, made from nothing but its folder: each leaves its locale where the
 * annotator finds it. They are not entrypoints of their own, so that a new language needs no further file.
 */
export const buildLocaleScripts = (): Promise<BuiltScript[]> =>
  Promise.all(
    LANGUAGES.filter(hasLocale).map(async (language) => ({
      relativeDest: `locale-${language}.js`,
      contents: await bundleLocale(language),
    })),
  );
