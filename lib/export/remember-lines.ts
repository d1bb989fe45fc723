import type { Line } from '../compare/types';
import type { PageTranslator } from '../i18n/page-translator';

/** Sentences remembered at most: a library repeats few thousand. */
const MOST = 20_000;

/** A translator that puts each sentence into words once: formatting numbers anew is most of what an export takes. */
export const rememberLines = (t: PageTranslator): PageTranslator => {
  const known = new Map<string, string>();
  const line = ({ key, values }: Pick<Line, 'key' | 'values'>): string => {
    const id = key + JSON.stringify(values);
    const words = known.get(id) ?? t.line({ key, values });
    if (known.size >= MOST) known.clear();
    known.set(id, words);
    return words;
  };
  const say = (...given: Parameters<PageTranslator>): string => t(...given);
  return Object.assign(say, t, { line });
};
