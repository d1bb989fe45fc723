import { useEffect, useState } from 'preact/hooks';
import type { TableText } from '../compare/table-sums';
import { send } from '../messages/client';

const NONE: readonly TableText[] = [];

/** The data tables of a tab, read anew whenever its figures change; none while there are no figures to check them for. */
export const useTables = (
  tabId: number | null,
  figures: readonly { readonly id: string }[],
): readonly TableText[] => {
  const [tables, setTables] = useState(NONE);
  const key = figures.map(({ id }) => id).join(' ');
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const reply = tabId === null || key === '' ? null : await send('tab/tables', { tabId });
      if (wanted) setTables(reply?.ok ? reply.tables : NONE);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [tabId, key]);
  return tables;
};
