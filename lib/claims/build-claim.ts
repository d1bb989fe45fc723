import type { Comparison } from '../compare/types';
import type { Figure } from '../figures/types';
import type { ArticleMeta, FactView, FigureContext } from '../messages/protocol';
import { makeQuote } from './quote';
import { textFragmentUrl } from './text-fragment';
import type { Claim } from './types';

/** All that a claim is made of. `now` is an ISO instant in UTC, `id` a UUID. */
export type ClaimParts = {
  readonly figure: Figure;
  readonly context: FigureContext;
  readonly meta: ArticleMeta;
  readonly comparison: Comparison;
  readonly facts: readonly FactView[];
  readonly packVersion: string;
  readonly extensionVersion: string;
  readonly now: string;
  readonly id: string;
};

/** Makes a claim of a figure that a person keeps. */
export const buildClaim = (parts: ClaimParts): Claim => {
  const { figure, context, meta } = parts;
  const quote = makeQuote(figure.quote, context.prefix, context.suffix);
  return {
    id: parts.id,
    keptAt: parts.now,
    page: meta,
    quote,
    sentence: context.sentence,
    fragmentUrl: textFragmentUrl(meta.url, quote),
    reading: figure,
    comparison: parts.comparison,
    facts: parts.facts,
    packVersion: parts.packVersion,
    extensionVersion: parts.extensionVersion,
    note: '',
    tags: [],
    deletedAt: null,
  };
};

/** Ids of every fact that a comparison names, each once, in the order of their first mention. */
export const factIdsOf = ({ references, recognised, candidates, lines, caveats }: Comparison): string[] => {
  const named = [
    ...(recognised === null ? [] : [recognised]),
    ...candidates,
    ...(references.inferenceCost?.facts ?? []),
    ...(references.impliedRevenue?.facts ?? []),
    ...[...lines, ...caveats].flatMap(({ facts }) => facts),
  ];
  return [...new Set(named)];
};
