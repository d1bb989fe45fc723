import type { ComponentChildren } from 'preact';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { ListedFigure } from '../lib/messages/protocol';
import type { Checks, TableCheck } from './page-checks-view';

type Props = {
  readonly checks: Checks;
  readonly figures: readonly ListedFigure[];
  readonly t: PageTranslator;
  readonly onGoto: (item: ListedFigure) => void;
};

type RowProps = Pick<Props, 'onGoto'> & {
  readonly items: readonly ListedFigure[];
  readonly children: ComponentChildren;
};

/** What does not fit, and the ways to where it stands. */
const Row = ({ items, onGoto, children }: RowProps) => (
  <li class="tl-row tl-check-row">
    <p>{children}</p>
    <div class="tl-tools">
      {items.map((item) => (
        <button key={item.id} type="button" class="tl-link" onClick={() => onGoto(item)}>
          {item.figure.quote}
        </button>
      ))}
    </div>
  </li>
);

const tableWords = (t: PageTranslator, { proof, row, column, total, added }: TableCheck): string =>
  t(proof === 'columns' ? 'checks.table' : 'checks.table.alone', {
    row,
    column,
    total,
    added: t.number(added),
  });

/** Figures and totals of the page that do not fit together as they were read. */
export const PageChecks = ({ checks, figures, t, onGoto }: Props) =>
  checks.figures.length + checks.tables.length === 0 ? null : (
    <section class="tl-checks" aria-label={t('checks.title')}>
      <h2 class="tl-group-title">{t('checks.title')}</h2>
      <p class="tl-quiet">{t('checks.text')}</p>
      <ul class="tl-rows">
        {checks.figures.map((check) => (
          <Row
            key={`${check.kind} ${check.ids.join(' ')}`}
            items={check.ids.flatMap((id) => figures.find((one) => one.id === id) ?? [])}
            onGoto={onGoto}
          >
            {t.line({ key: `checks.${check.kind}`, values: check.values })}
          </Row>
        ))}
        {checks.tables.map((check) => (
          <Row key={`${check.row} ${check.column}`} items={[check.item]} onGoto={onGoto}>
            {tableWords(t, check)}
          </Row>
        ))}
      </ul>
    </section>
  );
