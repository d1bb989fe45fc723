import { refusalWords } from '../lib/export/import-report';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { VirtualRows } from '../lib/shell/use-virtual-rows';
import type { ImportListRow } from './import-view';
import { wholeNumber } from './whole-number';

type Props = {
  readonly shown: readonly ImportListRow[];
  readonly rows: VirtualRows;
  readonly t: PageTranslator;
};

const COLUMNS = ['row', 'result', 'figure', 'page'] as const;

const Gap = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr class="tl-gap">
      <td colSpan={COLUMNS.length} style={{ height: `${height}px` }} />
    </tr>
  ) : null;

const Row = ({ item, index, rows, t }: Omit<Props, 'shown'> & { item: ImportListRow; index: number }) => (
  <tr data-index={index} data-result={item.result} aria-rowindex={index + 2} ref={rows.row}>
    <th scope="row">{wholeNumber(t, item.row)}</th>
    <td>
      <strong>{t(`import.action.${item.result}`)}</strong>
      {item.isDraft && item.result !== 'unchanged' && (
        <span class="tl-quiet">
          <br />
          {t('import.draft')}
        </span>
      )}
    </td>
    {item.refusal ? (
      <td colSpan={2}>{refusalWords(t, item.refusal)}</td>
    ) : (
      <>
        <td>{item.figure}</td>
        <td>{item.page}</td>
      </>
    )}
  </tr>
);

/** Every row of a file with what becomes of it; only rows near the screen are in the page. */
export const ImportTable = ({ shown, rows, t }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section class="tl-scroll tl-scroll-tall" aria-label={t('import.rows')} tabIndex={0} ref={rows.scroller}>
    <table class="tl-table" aria-rowcount={shown.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`import.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Gap height={rows.above} />
        {rows.items.map(({ index }) => {
          const item = shown[index];
          return item && <Row key={index} item={item} index={index} rows={rows} t={t} />;
        })}
        <Gap height={rows.below} />
      </tbody>
    </table>
  </section>
);
