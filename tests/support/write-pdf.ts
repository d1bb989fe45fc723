/** A line of a page: its text and where it stands, in points from the lower left corner. */
export type PdfLine = { readonly text: string; readonly x?: number; readonly y: number };
export type PdfPage = readonly PdfLine[];

const escapeText = (text: string): string => text.replace(/[\\()]/g, (one) => `\\${one}`);

const contentOf = (page: PdfPage): string =>
  page.map(({ text, x = 72, y }) => `BT /F1 11 Tf ${x} ${y} Td (${escapeText(text)}) Tj ET`).join('\n');

/** Asks for a password that nobody has: the check values fit none, the empty one neither. */
const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;

const objectsOf = (pages: readonly PdfPage[]): string[] => {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, at) => {
      const content = contentOf(page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
};

/** The smallest PDF file that holds these pages, in ASCII; `locked`: behind a password. */
export const writePdf = (pages: readonly PdfPage[], { locked = false } = {}): string => {
  const objects = [...objectsOf(pages), ...(locked ? [LOCK] : [])];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const lock = locked
    ? ` /Encrypt ${objects.length} 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`
    : '';
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`;
};
