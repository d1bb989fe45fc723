import type { Comparison } from '../compare/types';
import type { Figure } from '../figures/types';
import type { ArticleMeta, FactView } from '../messages/protocol';

/** Colours that a person may give a claim; each is shown with its name. */
export const CLAIM_COLOURS = ['amber', 'red', 'violet', 'blue', 'green', 'grey'] as const;
export type ClaimColour = (typeof CLAIM_COLOURS)[number];

/** What a figure says, as far as it can be told from another: value, unit and kind. */
export type Amount = Pick<Figure, 'kind' | 'rangeUnit' | 'value' | 'valueMax' | 'currency'>;

/** The words of a place on a page, as they were seen at one time. */
export type SeenText = {
  /** With up to 32 characters before and after (W3C TextQuoteSelector). */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly sentence: string;
  readonly amount: Amount;
  /** Instant, ISO 8601 in UTC. */
  readonly seenAt: string;
};

/** The same sentence with another amount. `before`: when its words were last seen; `after`: when first. */
export type Revision = { readonly before: SeenText; readonly after: SeenText };

/** The last visit to the page that told whether the figure is still there. */
export type ClaimVisit = {
  readonly at: string;
  /** False: the page was read to its end and the figure was not found. */
  readonly found: boolean;
  /** When it was last there: the instant of keeping, or of a visit. */
  readonly seenAt: string;
};

/** A comparison that another one took the place of, because the ledger had become another. */
export type EarlierComparison = Pick<Claim, 'comparison' | 'facts' | 'packVersion'> & {
  readonly replacedAt: string;
};

/** Particulars of a page that it did not state: the article's text was searched for them. */
export const GUESSABLE = ['title', 'author', 'publisher', 'published', 'lang'] as const;
export type GuessedField = (typeof GUESSABLE)[number];

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
  /**
   * Where the quote stands (W3C TextPositionSelector): UTF-16 units of `document.body.textContent`, as Hypothesis
   * counts. Absent where it stands in a frame or a shadow tree, which that text leaves out.
   */
  readonly position?: { readonly start: number; readonly end: number };
  /** UTF-16 units of the article's visible text when it was kept: tells a whole page from half of one. */
  readonly textLength?: number;
  /** Particulars in `page` that the page did not state. */
  readonly guessed?: readonly GuessedField[];
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
  /** What became of the sentence since, oldest first; the kept quote stays as it was. */
  readonly revisions?: readonly Revision[];
  readonly visit?: ClaimVisit;
  /** Comparisons of earlier ledgers, oldest first. */
  readonly earlier?: readonly EarlierComparison[];
  /** Instant of deletion; deleted claims stay in the trash for 30 days. */
  readonly deletedAt: string | null;
};
