import type { KeptHere } from '../claims/visits';
import type { Comparison } from '../compare/types';
import type { ArticleMeta, PageFigure } from './figures';

/** A box in the viewport of a frame, px. */
export type FrameBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A frame's card that is to stand in the page around the frame, where nothing cuts it off. */
export type GuestCard = {
  /** Where the frame is: its place among the frames of each document, from the page inwards. */
  readonly path: readonly number[];
  readonly size: { readonly width: number; readonly height: number };
  readonly item: PageFigure;
  readonly comparison: Comparison;
  readonly cueWords: readonly (string | null)[];
  /** Where the figure is a kept claim. */
  readonly kept?: KeptHere;
  /** The figure as the engine read it, before any correction. */
  readonly original: PageFigure;
  readonly meta: ArticleMeta;
  readonly host: string;
  readonly theme: 'light' | 'dark';
  readonly font: string | null;
  readonly pinned: boolean;
  /** The figure's lines in the frame's viewport; null where the frame no longer has the text. */
  readonly boxes: readonly FrameBox[] | null;
};

/** What a frame wants done with a card of its that is shown. */
export type GuestAct =
  | { readonly kind: 'hide' | 'raise' | 'focus'; readonly id: string }
  | { readonly kind: 'move'; readonly id: string; readonly boxes: readonly FrameBox[] | null };

/** What became of a frame's cards. `refused`: the page cannot show them, the frame has to do so itself. */
export type GuestEvent =
  | { readonly kind: 'close'; readonly id: string }
  | { readonly kind: 'pin' | 'keep-open'; readonly id: string; readonly on: boolean }
  | { readonly kind: 'held'; readonly on: boolean }
  | { readonly kind: 'close-all' | 'refused' };
