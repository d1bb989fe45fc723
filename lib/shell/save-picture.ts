import { saveBlob } from './save-file';

const SVG = 'http://www.w3.org/2000/svg';
/** Properties that our style sheet gives to parts of a drawing, and that a file must hold itself. */
const STYLED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'color',
];
const LINE = 18;
/** Width of an average letter of the notes, in units of the drawing. */
const LETTER = 6.4;
const MARGIN = 12;
/** Pixels for each unit of the drawing in a PNG. */
const DENSITY = 2;

export type Picture = {
  readonly drawing: SVGSVGElement;
  readonly name: string;
  /** Set on the picture itself: what it shows, the source, the caveat. */
  readonly title: string;
  readonly notes: readonly string[];
};

const addText = (svg: SVGSVGElement, text: string, y: number, bold: boolean, colour: string): void => {
  const line = document.createElementNS(SVG, 'text');
  line.setAttribute('x', String(MARGIN));
  line.setAttribute('y', String(y));
  line.setAttribute('fill', colour);
  line.setAttribute('font-family', 'sans-serif');
  line.setAttribute('font-size', bold ? '15' : '12');
  line.setAttribute('font-weight', bold ? '600' : '400');
  line.textContent = text;
  svg.append(line);
};

const copyStyles = (from: Element, to: Element): void => {
  const style = getComputedStyle(from);
  for (const name of STYLED) to.setAttribute(name, style.getPropertyValue(name));
  to.removeAttribute('class');
  const [children, copies] = [[...from.children], [...to.children]];
  children.forEach((child, index) => {
    const copy = copies[index];
    if (copy) copyStyles(child, copy);
  });
};

/** Text in lines that fit a width. */
const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && line.length * LETTER <= width) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines;
};

/** The drawing as a file of its own: colours written out, title above, notes below. */
const standAlone = ({ drawing, title, notes: texts }: Picture): Drawn => {
  const { width, height } = drawing.viewBox.baseVal;
  const notes = texts.flatMap((text) => wrap(text, width - 2 * MARGIN));
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copyStyles(drawing, copy);
  for (const style of copy.querySelectorAll('style')) style.remove();
  const style = getComputedStyle(drawing);
  const paper = getComputedStyle(drawing.closest('.tl') ?? drawing).backgroundColor;
  const top = 2 * LINE;
  const whole = { width, height: height + top + LINE * (notes.length + 1) };
  const outer = document.createElementNS(SVG, 'svg');
  outer.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`);
  outer.setAttribute('width', String(whole.width));
  outer.setAttribute('height', String(whole.height));
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', paper);
  outer.append(ground);
  addText(outer, title, LINE + 4, true, style.color);
  copy.setAttribute('y', String(top));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  outer.append(copy);
  notes.forEach(
    (note, index) => void addText(outer, note, top + height + LINE * (index + 1), false, style.color),
  );
  return { svg: new XMLSerializer().serializeToString(outer), ...whole };
};

/** Saves a drawing as SVG. */
export const saveSvg = (picture: Picture): void =>
  saveBlob(`${picture.name}.svg`, new Blob([standAlone(picture).svg], { type: 'image/svg+xml' }));

type Drawn = { readonly svg: string; readonly width: number; readonly height: number };

/** A drawing as PNG, at twice its size. Rejects when the browser cannot draw it. */
export const rasterise = async ({ svg, width, height }: Drawn): Promise<Blob> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser gave no picture.');
  return blob;
};

/** Saves a drawing as PNG, at twice its size. Rejects when the browser cannot draw it. */
export const savePng = async (picture: Picture): Promise<void> =>
  saveBlob(`${picture.name}.png`, await rasterise(standAlone(picture)));
