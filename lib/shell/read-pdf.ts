import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PdfRun, pdfPageText } from '../page/pdf-lines';

/** Why a PDF file is not read: a password, a damaged file, pages without text, or too much of it. */
export type PdfRefusal = 'pdf-locked' | 'pdf-broken' | 'pdf-scanned' | 'pdf-huge';

/** The text of each page, or why there is none. */
export type PdfText = { readonly texts: readonly string[] } | { readonly refusal: PdfRefusal };

const MOST_BYTES = 80_000_000;
const MOST_PAGES = 1500;

/** All of it comes with the extension: nothing is fetched from elsewhere, nothing of the file is run or drawn. */
const OPTIONS = {
  cMapUrl: '/pdf/cmaps/',
  cMapPacked: true,
  isEvalSupported: false,
  useWasm: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 0,
  verbosity: 0,
} as const;

GlobalWorkerOptions.workerSrc = '/pdf/worker.js';

const runsOf = async (pdf: PDFDocumentProxy, number: number): Promise<PdfRun[]> => {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, size: item.height || Math.hypot(c, d) || 1 }];
  });
};

const textsOf = async (pdf: PDFDocumentProxy): Promise<PdfText> => {
  if (pdf.numPages > MOST_PAGES) return { refusal: 'pdf-huge' };
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    texts.push(pdfPageText(await runsOf(pdf, number)));
  }
  return texts.every((text) => text === '') ? { refusal: 'pdf-scanned' } : { texts };
};

/** Reads the text of a PDF file, page by page, in a worker of the extension's own. */
export const readPdf = async (file: Blob): Promise<PdfText> => {
  if (file.size > MOST_BYTES) return { refusal: 'pdf-huge' };
  const task = getDocument({ ...OPTIONS, data: new Uint8Array(await file.arrayBuffer()) });
  try {
    return await textsOf(await task.promise);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    console.info('The PDF file is not read:', error);
    return { refusal: name === 'PasswordException' ? 'pdf-locked' : 'pdf-broken' };
  } finally {
    await task.destroy();
  }
};
