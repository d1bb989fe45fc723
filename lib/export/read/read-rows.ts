import { itemClaim } from '../../claims/draft';
import { type OpenFile, type RowRead, refuse } from './types';

/** What a list shows of a row; `refusal` where it was refused. */
export type RowView = {
  readonly row: number;
  readonly figure: string;
  readonly page: string;
  /** Whether it brings a reading that is still to be compared. */
  readonly isDraft: boolean;
  readonly refusal: Extract<RowRead, { ok: false }>['refusal'] | null;
};

/** Reads the rows of a file one after the other, and refuses an id that stands twice: an id is one claim. */
export const makeRowReader = (file: OpenFile): ((index: number) => RowRead) => {
  const seen = new Map<string, number>();
  return (index) => {
    const read = file.read(index);
    if (!read.ok) return read;
    const { id } = itemClaim(read.item);
    const first = seen.get(id);
    if (first !== undefined && first !== index) return refuse(read.row, 'twice', 'id', id);
    seen.set(id, index);
    return read;
  };
};

/** What a list shows of a row that was read. */
export const viewRow = (read: RowRead): RowView => {
  if (!read.ok) {
    const { refusal } = read;
    return { row: refusal.row, figure: '', page: '', isDraft: false, refusal };
  }
  const { quote, page } = itemClaim(read.item);
  return {
    row: read.row,
    figure: quote.exact,
    page: page.title ?? page.url,
    isDraft: read.item.kind === 'draft',
    refusal: null,
  };
};
