import type { Claim } from '../../claims/types';
import { compareFigure } from '../../compare';
import type { Comparison } from '../../compare/types';
import { buildLedger, type Ledger } from '../../ledger/ledger';
import type { Fact, Source } from '../../ledger/rows';
import type { Bundle } from './layout';

/** A claim's comparison as it was stored and as the bundle gives it again. */
export type Recreated = {
  readonly claim: Claim;
  /** Null when the bundle does not hold the pack that the claim was compared with. */
  readonly recreated: Comparison | null;
  /** Whether verdict, reason, what it was judged by, alignment, reference lines and recognition are the same. */
  readonly same: boolean;
};

type Rows = Pick<Bundle, 'facts' | 'sources' | 'manifest'>;
type Origin = { readonly pack: string | null; readonly packVersion: string | null };

/** Parts of a comparison that make the verdict; its words may be put otherwise by another version. */
const decisive = ({ lines: _lines, caveats: _caveats, assumptions: _, restsOn: __, ...rest }: Comparison) =>
  JSON.stringify(rest);

/** The first to bring an id keeps it: own facts never take the place of a pack's. */
const firstById = <T extends { readonly id: string }>(rows: readonly T[]): T[] => {
  const byId = new Map<string, T>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  return [...byId.values()];
};

/**
 * The ledger by which claims of one pack version (`name 1.0.0`) were judged: that version first, then the packs beside it,
 * then a person's own facts. Null when the bundle does not hold that version.
 */
export const ledgerOf = ({ facts, sources, manifest }: Rows, packVersion: string): Ledger | null => {
  const main = manifest.packs.find(({ pack, version }) => `${pack} ${version}` === packVersion);
  if (!main) return null;
  const isMain = ({ pack, packVersion: version }: Origin): boolean =>
    pack === main.pack && version === main.version;
  const beside = new Set(manifest.packs.flatMap(({ pack, role }) => (role === 'beside' ? [pack] : [])));
  const isBeside = ({ pack }: Origin): boolean => pack !== main.pack && (pack === null || beside.has(pack));
  const inOrder = <T extends Origin>(rows: readonly T[]): readonly T[] => [
    ...rows.filter(isMain),
    ...rows.filter(isBeside),
  ];
  return buildLedger({
    facts: firstById<Fact>(inOrder(facts).map(({ fact }) => fact)),
    sources: firstById<Source>(inOrder(sources).map(({ source }) => source)),
  });
};

/** Compares every claim of a bundle anew, with nothing but what the bundle holds; in the order of the claims. */
export function* recreate(bundle: Bundle): Generator<Recreated> {
  const ledgers = new Map<string, Ledger | null>();
  for (const claim of bundle.claims) {
    const { packVersion, reading, page, comparison } = claim;
    if (!ledgers.has(packVersion)) ledgers.set(packVersion, ledgerOf(bundle, packVersion));
    const ledger = ledgers.get(packVersion) ?? null;
    const { assumptions } = comparison;
    const again = ledger && compareFigure(reading, { ledger, published: page.published, assumptions });
    yield { claim, recreated: again, same: again !== null && decisive(again) === decisive(comparison) };
  }
}
