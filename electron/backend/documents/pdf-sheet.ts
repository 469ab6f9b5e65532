/**
 * The PDF being written: its pages, its type, and the structure that tells those who read by ear what is a heading,
 * a table, a cell. What is only there for the eye (rules, fills, repeated headings, page numbers) is an artifact.
 *
 * The same description gives the same bytes: the only date inside is the description's own.
 */
import PDFDocument from 'pdfkit';
import { type DocumentDescription, pageSize } from '#shared/domain/document/document.ts';
import type { Measure } from '#shared/domain/document/lines.ts';
import type { PlacedLine, Style } from '#shared/domain/document/table-grid.ts';
import type { DocumentFonts } from './fonts.ts';

export type Structure = PDFKit.PDFStructureElement;

export interface PdfSheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Structure;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly measure: Measure<Style>;
  newPage(): void;
  /** Lines from `y` down, within a width; answers the structure content they make, or none for an artifact. */
  write(lines: readonly PlacedLine[], at: Place, as: string): PDFKit.PDFStructureContent;
  artifact(draw: () => void): void;
  writeLine(line: PlacedLine, at: Place): void;
  finish(): Promise<Uint8Array>;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const LEADING = 1.24;
const INK = '#1e2227';
const MUTED = '#474d55';
/** Where letters stand in the height of their line. */
const BASELINE = 0.93;

export function openSheet(
  { title, author, language, date, page }: Omit<DocumentDescription, 'footer' | 'blocks'>,
  fonts: DocumentFonts,
): PdfSheet {
  const { width, height } = pageSize(page);
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    autoFirstPage: false,
    bufferPages: true,
    // Without this pdfkit loads Helvetica's measures from its own folder.
    font: '',
    info: {
      Title: title,
      Author: author,
      Creator: 'Maillon',
      Producer: 'Maillon',
      CreationDate: new Date(`${date}T00:00:00Z`),
    },
  });
  const chunks: Buffer[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  doc.on('end', () => resolve(Buffer.concat(chunks)));
  doc.on('error', reject);
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('bold', fonts.bold);
  doc.registerFont('italic', fonts.italic);
  const root = doc.struct('Document');
  doc.addStructure(root);

  const setFont = (style: Style): PDFKit.PDFDocument =>
    doc.font(fontOf(style)).fontSize(style.size);
  const known = new Map<string, Map<string, number>>();
  /** Measured at one size and kept: the same words come back all through a plan. */
  const measure: Measure<Style> = (text, style) => {
    const font = fontOf(style);
    const widths = known.get(font) ?? new Map<string, number>();
    known.set(font, widths);
    const found = widths.get(text);
    if (found !== undefined) return found * style.size;
    const unit = setFont({ ...style, size: 100 }).widthOfString(text) / 100;
    widths.set(text, unit);
    return unit * style.size;
  };

  function writeLine(line: PlacedLine, { x, y, width: room }: Place): void {
    const free = room - line.indent - line.width;
    const shift = { left: 0, center: free / 2, right: free }[line.align];
    let left = x + line.indent + Math.max(0, shift);
    for (const { text, style } of line.pieces) {
      setFont(style).fillColor(style.muted === true ? MUTED : INK);
      const baseline = y + line.before + style.size * BASELINE;
      doc.text(text, left, baseline, { lineBreak: false, baseline: 'alphabetic' });
      left += measure(text, style);
    }
  }

  function artifact(draw: () => void): void {
    doc.markContent('Artifact', { type: 'Layout' });
    draw();
    doc.endMarkedContent();
  }

  return {
    doc,
    root,
    width,
    height,
    margin: page.margin,
    measure,
    newPage: () => void doc.addPage({ size: [width, height], margin: 0 }),
    write(lines, at, as) {
      const content = doc.markStructureContent(as);
      let { y } = at;
      for (const line of lines) {
        writeLine(line, { ...at, y });
        y += line.before + line.height;
      }
      doc.endMarkedContent();
      return content;
    },
    writeLine,
    artifact,
    finish() {
      root.end();
      doc.end();
      return promise;
    },
  };
}

const fontOf = ({ bold, italic }: Style): keyof DocumentFonts =>
  bold === true ? 'bold' : italic === true ? 'italic' : 'regular';
