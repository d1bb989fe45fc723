import type { ImportAction } from '../claims/merge';
import type { PageTranslator } from '../i18n/page-translator';
import { csvField } from './csv';
import type { RowView } from './read/read-rows';
import type { Refusal } from './read/types';

/** Why a row was refused and what to do, in words, with what was found. */
export const refusalWords = (t: PageTranslator, { reason, field, detail }: Refusal): string =>
  [t(`import.reason.${reason}`), [field, detail].filter(Boolean).join(': ')].filter(Boolean).join(' ');

const COLUMNS = ['row', 'result', 'figure', 'page', 'field', 'reason', 'detail'];

/** What became of each row of a file, as CSV with a byte order mark; `actions` belongs to the rows that were not refused. */
export const buildImportReport = (
  rows: readonly RowView[],
  actions: readonly ImportAction[],
  t: PageTranslator,
): string => {
  let good = 0;
  const lines = rows.map(({ row, figure, page, refusal }) => {
    const action = refusal ? 'refused' : (actions[good++] ?? 'added');
    const why = refusal
      ? [refusal.field, t(`import.reason.${refusal.reason}`), refusal.detail]
      : ['', '', ''];
    return [row, t(`import.action.${action}`), figure, page, ...why].map(csvField).join(',');
  });
  return `\uFEFF${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
};
