import type { Claim } from '../lib/claims/types';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { AssumedMark } from './assumed';
import { safeUrl } from './facts';
import { VerdictIcon } from './icons';
import { readingPeriod, readingTitle } from './reading';

type Props = {
  readonly claims: readonly Claim[];
  readonly selected: ReadonlySet<string>;
  readonly t: PageTranslator;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
};

/** The selection after one claim was ticked or unticked. */
export const toggleClaim = (selected: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  selected.has(id) ? new Set([...selected].filter((other) => other !== id)) : new Set([...selected, id]);

const Where = ({ claim, t }: { claim: Claim; t: PageTranslator }) => {
  const href = safeUrl(claim.fragmentUrl) ?? safeUrl(claim.page.url);
  const title = claim.page.title ?? claim.page.url;
  const published = claim.page.published ? t.date(claim.page.published) : t('source.undated');
  return (
    <>
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      <br />
      <span class="tl-quiet">{[claim.page.publisher, published].filter(Boolean).join(', ')}</span>
    </>
  );
};

const Row = ({ claim, selected, t, onSelect }: Omit<Props, 'claims'> & { claim: Claim }) => (
  <tr>
    <td>
      <label class="tl-tick">
        <span class="tl-hidden">{t('claims.select', { quote: claim.quote.exact })}</span>
        <input
          type="checkbox"
          checked={selected.has(claim.id)}
          onChange={() => onSelect(toggleClaim(selected, claim.id))}
        />
      </label>
    </td>
    <th scope="row" class="tl-cell-quote">
      <span class="tl-row-amount">{claim.quote.exact}</span>
      <span class="tl-quiet">{claim.sentence}</span>
    </th>
    <td>
      {readingTitle(t, claim.reading)}
      <br />
      <span class="tl-quiet">{readingPeriod(t, claim.reading)}</span>
    </td>
    <td>
      <span class={`tl-cell-verdict tl-tone-${claim.comparison.verdict}`}>
        <VerdictIcon verdict={claim.comparison.verdict} /> {t(`verdict.${claim.comparison.verdict}`)}
        <AssumedMark comparison={claim.comparison} t={t} />
      </span>
    </td>
    <td>
      <Where claim={claim} t={t} />
    </td>
    <td class="tl-nowrap">{t.date(claim.keptAt)}</td>
  </tr>
);

/** Kept claims with a tick box each, and one for all. Everything from pages is shown as text. */
export const ClaimTable = ({ claims, selected, t, onSelect }: Props) => {
  const all = claims.length > 0 && claims.every((claim) => selected.has(claim.id));
  return (
    <section class="tl-scroll" aria-label={t('claims.title')}>
      <table class="tl-table">
        <thead>
          <tr>
            <th scope="col">
              <label class="tl-tick">
                <span class="tl-hidden">{t('claims.select-all')}</span>
                <input
                  type="checkbox"
                  checked={all}
                  onChange={() => onSelect(all ? new Set() : new Set(claims.map((claim) => claim.id)))}
                />
              </label>
            </th>
            {(['figure', 'reading', 'verdict', 'page', 'kept'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`claims.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <Row key={claim.id} claim={claim} selected={selected} t={t} onSelect={onSelect} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
