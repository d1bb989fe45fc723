import { composedParent } from '../page/composed';

type Colour = { readonly red: number; readonly green: number; readonly blue: number; readonly alpha: number };

const parse = (text: string): Colour | null => {
  const srgb = text.startsWith('color(srgb');
  const numbers = text.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
  if (!srgb && !text.startsWith('rgb')) return null;
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined) return null;
  const scale = srgb ? 255 : 1;
  return { red: red * scale, green: green * scale, blue: blue * scale, alpha };
};

const linear = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance (WCAG 2): 0 black, 1 white. */
const luminance = ({ red, green, blue }: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Black and white text are equally readable on a ground of this luminance. */
const MIDDLE = 0.18;

/**
 * Whether the page is dark or light behind an element: by the first opaque background behind it, else by the
 * text's own colour (light text stands on something dark), else by the page's colour scheme.
 */
export const themeBehind = (element: Element): 'light' | 'dark' => {
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const style = getComputedStyle(at);
    const ground = parse(style.backgroundColor);
    if (ground && ground.alpha > 0.5) return luminance(ground) < MIDDLE ? 'dark' : 'light';
    if (style.backgroundImage !== 'none') break;
  }
  const ink = parse(getComputedStyle(element).color);
  if (!ink || ink.alpha < 0.2) return 'light';
  return luminance(ink) > MIDDLE ? 'dark' : 'light';
};
