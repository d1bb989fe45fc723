import { Fragment } from 'preact';
import type { PageTranslator } from '../lib/i18n/page-translator';
import type { RowResult } from './import-view';
import { wholeNumber } from './whole-number';

type Props = {
  readonly counts: readonly (readonly [RowResult | 'trashed', number])[];
  readonly t: PageTranslator;
};

/** How many claims an import adds, merges and so on. */
export const ImportCounts = ({ counts, t }: Props) => (
  <dl class="tl-particulars" data-part="import-counts">
    {counts.map(([name, count]) => (
      <Fragment key={name}>
        <dt>{t(`import.action.${name}`)}</dt>
        <dd data-count={name}>{wholeNumber(t, count)}</dd>
      </Fragment>
    ))}
  </dl>
);
