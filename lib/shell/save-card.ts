import type { Claim } from '../claims/types';
import { type CardPicture, drawCard, type Measure, type PictureTheme } from '../export/card-picture';
import type { ExportOptions } from '../export/types';
import { saveBlob } from './save-file';
import { rasterise } from './save-picture';

/** Measures with the fonts of this browser, which a PNG is drawn with; a tenth is left for the fonts of others. */
const makeMeasure = (): Measure => {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, bold) => {
    if (!context) return text.length * size;
    context.font = `${bold ? '700 ' : ''}${size}px Georgia, 'Times New Roman', 'Noto Serif CJK JP', serif`;
    return context.measureText(text).width * 1.1;
  };
};

const draw = (claim: Claim, options: ExportOptions, theme: PictureTheme): CardPicture =>
  drawCard(claim, options, { theme, measure: makeMeasure() });

const nameOf = ({ id }: Claim, { now }: ExportOptions, extension: string): string =>
  `two-ledgers-${id.slice(0, 8)}-${now.slice(0, 10)}.${extension}`;

/** Saves the comparison of one claim as a picture. Rejects when the browser cannot draw it. */
export const saveCard = async (
  claim: Claim,
  options: ExportOptions,
  { theme, kind }: { readonly theme: PictureTheme; readonly kind: 'svg' | 'png' },
): Promise<void> => {
  const picture = draw(claim, options, theme);
  const blob = kind === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await rasterise(picture);
  saveBlob(nameOf(claim, options, kind), blob);
};
