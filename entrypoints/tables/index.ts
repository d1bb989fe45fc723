import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isLayoutTable, Tables } from '../../lib/page/table';

/** Enough for a filing; a page with more is not read to its end. */
const MOST_TABLES = 60;
const MOST_ROWS = 200;
const MOST_COLUMNS = 24;

const isReadable = (table: HTMLTableElement): boolean =>
  !isLayoutTable(table) &&
  table.rows.length >= 3 &&
  table.rows.length <= MOST_ROWS &&
  (table.rows[0]?.cells.length ?? 0) <= MOST_COLUMNS &&
  table.checkVisibility();

/** Injected when the panel asks for it: the data tables of a frame as text, given back to the background. */
export default defineUnlistedScript(() => {
  const tables = new Tables();
  return [...document.querySelectorAll('table')]
    .filter(isReadable)
    .slice(0, MOST_TABLES)
    .map((table) => tables.asText(table));
});
