import type { KeptHere } from '../lib/claims/visits';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { FactView, ListedFigure } from '../lib/messages/protocol';
import { FigureRow, type RowActions } from './FigureRow';
import { readingTitle } from './reading';

type Props = RowActions & {
  readonly figures: readonly ListedFigure[];
  /** Figures that are kept, by id, with what is known of the claim. */
  readonly kept: ReadonlyMap<string, KeptHere | null>;
  readonly facts?: ReadonlyMap<string, FactView>;
  readonly t: PageTranslator;
};

const NO_FACTS: ReadonlyMap<string, FactView> = new Map();

/** Figures under the heading of their company and metric, groups and figures in the page's order. */
export const groupFigures = (
  figures: readonly ListedFigure[],
  t: PageTranslator,
): ReadonlyMap<string, readonly ListedFigure[]> => {
  const groups = new Map<string, ListedFigure[]>();
  for (const item of figures) {
    const title = readingTitle(t, item.figure);
    groups.set(title, [...(groups.get(title) ?? []), item]);
  }
  return groups;
};

const keyOf = (item: ListedFigure): string => `${item.frameId} ${item.id}`;

/** The page's figures one under the other, in the page's order. */
export const FigureList = ({ figures, kept, facts = NO_FACTS, t, ...actions }: Props) => (
  <ul class="tl-rows" aria-label={t('list.label')}>
    {figures.map((item) => (
      <FigureRow
        key={keyOf(item)}
        item={item}
        kept={kept.get(item.id)}
        full={false}
        facts={facts}
        t={t}
        {...actions}
      />
    ))}
  </ul>
);

/** The page's figures by company and metric, each with its comparison one click away. */
export const GroupedFigureList = ({ figures, kept, facts = NO_FACTS, t, ...actions }: Props) => (
  <div class="tl-groups">
    {[...groupFigures(figures, t)].map(([title, items]) => (
      <section key={title} aria-label={title}>
        <h2 class="tl-group-title">{title}</h2>
        <ul class="tl-rows">
          {items.map((item) => (
            <FigureRow
              key={keyOf(item)}
              item={item}
              kept={kept.get(item.id)}
              full
              facts={facts}
              t={t}
              {...actions}
            />
          ))}
        </ul>
      </section>
    ))}
  </div>
);
