import type { Comparison } from '../compare/types';
import type { Figure } from '../figures/types';
import type { ArticleMeta, FactView } from '../messages/protocol';

/** Colours that a person may give a claim; each is shown with its name. */
export const CLAIM_COLOURS = ['amber', 'red', 'violet', 'blue', 'green', 'grey'] as const;
export type ClaimColour = (typeof CLAIM_COLOURS)[number];

/** A figure that a person kept, with all that is needed to say where it came from and how it was judged. */
export type Claim = {
  /** UUID. */
  readonly id: string;
  /** Instant of keeping, ISO 8601 in UTC. */
  readonly keptAt: string;
  readonly page: ArticleMeta;
  /** The figure's text with up to 32 characters before and after (W3C TextQuoteSelector). */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly sentence: string;
  /** The page's address with a text fragment that leads to the quote. */
  readonly fragmentUrl: string;
  /** As a person corrected it, or as the machine read it. */
  readonly reading: Figure;
  /** The machine's own reading; only on claims whose reading was corrected by hand. */
  readonly machineReading?: Figure;
  /** The comparison at the moment of keeping, computed by the background. */
  readonly comparison: Comparison;
  /** Snapshot of the facts that the comparison used. */
  readonly facts: readonly FactView[];
  readonly packVersion: string;
  readonly extensionVersion: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour?: ClaimColour;
  /** Instant of deletion; deleted claims stay in the trash for 30 days. */
  readonly deletedAt: string | null;
};
