import { build } from 'esbuild';

const built = new Map<string, Promise<string>>();

const make = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'import.meta.env.DEV': 'false' },
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`nothing came out of ${entry}`);
  return file.text;
};

/** Modules of the project as one script for a bare page; each entry is bundled once a run. */
export const bundle = (entry: string): Promise<string> => {
  const known = built.get(entry) ?? make(entry);
  built.set(entry, known);
  return known;
};
