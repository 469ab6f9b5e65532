/** Labels and envelopes as a PDF to print at its own size: each address in its box, smaller where it would not fit. */
import { type AddressBox, type AddressSheet } from '#shared/domain/document/address-sheet.ts';
import type { DocumentDescription } from '#shared/domain/document/document.ts';
import { linesOf, type PlacedLine } from '#shared/domain/document/table-grid.ts';
import type { DocumentFonts } from './fonts.ts';
import { LEADING, openSheet, type PdfSheet } from './pdf-sheet.ts';

const POINTS = 72 / 25.4;
const SMALLEST = 6;

export async function renderAddresses(
  { pages, width, height }: AddressSheet,
  about: Pick<DocumentDescription, 'title' | 'author' | 'language' | 'date'>,
  fonts: DocumentFonts,
): Promise<Uint8Array> {
  const page = { paper: 'a4', orientation: 'portrait', margin: 0 } as const;
  const sheet = openSheet({ ...about, page }, fonts);
  for (const boxes of pages) {
    sheet.doc.addPage({ size: [width * POINTS, height * POINTS], margin: 0 });
    for (const box of boxes) write(sheet, box);
  }
  return sheet.finish();
}

function write(sheet: PdfSheet, box: AddressBox): void {
  const width = box.width * POINTS;
  const room = box.height * POINTS;
  const lines = fitting(sheet, box, width, room);
  const element = sheet.doc.struct('P');
  sheet.root.add(element);
  element.add(sheet.write(lines, { x: box.x * POINTS, y: box.y * POINTS, width }, 'P'));
  element.end();
}

/** The largest size at which all lines fit the box; at the smallest, those that do. */
function fitting(sheet: PdfSheet, box: AddressBox, width: number, room: number): PlacedLine[] {
  const setting = { measure: sheet.measure, leading: LEADING };
  const paragraphs = box.lines.map((text, index) => ({
    kind: 'paragraph' as const,
    runs: [{ text, bold: index === 0 }],
  }));
  for (let size = box.size; ; size -= 0.5) {
    const lines = paragraphs
      .flatMap((one) => linesOf([one], size, width, setting))
      .map((line) => ({ ...line, before: 0 }));
    const height = lines.length * size * LEADING;
    if (height <= room) return lines;
    if (size <= SMALLEST) return lines.slice(0, Math.floor(room / (size * LEADING)));
  }
}
