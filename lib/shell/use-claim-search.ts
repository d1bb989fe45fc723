import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { makeClaimSearch } from '../claims/search';
import type { ClaimSummary } from '../claims/summary';

/** Claims indexed between two looks at what a person does. */
const AT_ONCE = 400;

/**
 * Full-text search over rows, indexed a few at a time while the page stays usable. `ready`: rows that can be found so
 * far; `found`: ids that hold the words, null without words.
 */
export const useClaimSearch = (rows: readonly ClaimSummary[], words: string) => {
  const [search] = useState(makeClaimSearch);
  const [version, indexed] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const there = new Set(rows.map(({ id }) => id));
    for (const id of [...search.ids()]) if (!there.has(id)) search.remove(id);
    const waiting = rows.filter((row) => search.get(row.id) !== row);
    let at = 0;
    let timer = 0;
    const work = (): void => {
      for (const row of waiting.slice(at, at + AT_ONCE)) search.put(row);
      at += AT_ONCE;
      // Shown when all is in, and now and then before.
      if (at >= waiting.length || at % 10_000 === 0) indexed(0);
      if (at < waiting.length) timer = window.setTimeout(work);
    };
    if (waiting.length > 0) timer = window.setTimeout(work);
    return () => clearTimeout(timer);
  }, [rows, search]);
  // A newer index finds more.
  const found = useMemo(() => search.find(words), [search, words, version]);
  return { found, ready: search.size() };
};
