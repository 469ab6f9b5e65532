/** A description rendered to PDF: tagged, titled, its type embedded, one outline entry per heading. */
import type { Block, DocumentDescription, Run } from '#shared/domain/document/document.ts';
import { heightOf, linesOf, type PlacedLine } from '#shared/domain/document/table-grid.ts';
import { type Task, UNWATCHED } from '../tasks.ts';
import type { DocumentFonts } from './fonts.ts';
import { LEADING, openSheet, type PdfSheet } from './pdf-sheet.ts';
import { drawTable } from './pdf-table.ts';

const BODY = 10;
const FOOTER = 8.5;
const HEADINGS = {
  1: { size: 19, before: 0, after: 5 },
  2: { size: 13, before: 12, after: 4 },
  3: { size: 10.5, before: 9, after: 2 },
} as const;
const FEW = 12;
const PARAGRAPH_AFTER = 5;
const SIGNATURE = { room: 44, width: 220 };

export async function renderPdf(
  description: DocumentDescription,
  fonts: DocumentFonts,
  task: Task = UNWATCHED,
): Promise<Uint8Array> {
  const sheet = openSheet(description, fonts);
  const bottom = sheet.height - sheet.margin - FOOTER * 2.6;
  sheet.newPage();
  let y = sheet.margin;
  for (const [index, block] of description.blocks.entries()) {
    // Of a single table one cannot tell how far it is until it is laid.
    if (index >= FEW) task.at('layingOut', index / description.blocks.length);
    y = draw(sheet, block, y, bottom, task);
  }
  footers(sheet, description);
  return sheet.finish();
}

function draw(sheet: PdfSheet, block: Block, y: number, bottom: number, task: Task): number {
  switch (block.kind) {
    case 'heading': {
      const { size, before, after } = HEADINGS[block.level];
      const top = y === sheet.margin ? y : y + before;
      sheet.doc.outline.addItem(block.text);
      const runs = [{ text: block.text, bold: true }];
      // A heading never stands alone at the foot of a page.
      const kept = size * LEADING + BODY * LEADING * 3;
      return flow(sheet, runs, { size, as: `H${block.level}`, y: top, bottom, kept }) + after;
    }
    case 'paragraph': {
      const options = { size: BODY, as: 'P', y, bottom, kept: 0 };
      return flow(sheet, block.runs, options, block) + PARAGRAPH_AFTER;
    }
    case 'table':
      return drawTable(sheet, block, y, bottom, task) + PARAGRAPH_AFTER;
    case 'pageBreak':
      sheet.newPage();
      return sheet.margin;
    case 'signatureLine':
      return signature(sheet, block.label, y, bottom);
    default:
      return block satisfies never;
  }
}

interface Flow {
  readonly size: number;
  readonly as: string;
  readonly y: number;
  readonly bottom: number;
  /** Room that must be left below its top, or it begins the next page. */
  readonly kept: number;
}

/** Text down the page and onto the next ones; answers where it ends. */
function flow(
  sheet: PdfSheet,
  runs: readonly Run[],
  { size, as, y, bottom, kept }: Flow,
  paragraph: Partial<Extract<Block, { kind: 'paragraph' }>> = {},
): number {
  const { doc, margin } = sheet;
  const width = sheet.width - 2 * margin;
  const whole = { kind: 'paragraph' as const, ...paragraph, runs };
  const lines = linesOf([whole], size, width, { measure: sheet.measure, leading: LEADING });
  const element = doc.struct(as);
  sheet.root.add(element);
  let top = y;
  if (top + kept > bottom && top > margin) {
    sheet.newPage();
    top = margin;
  }
  let waiting: readonly PlacedLine[] = lines;
  while (waiting.length > 0) {
    const fits = Math.floor((bottom - top) / (size * LEADING));
    const count = top > margin ? Math.max(0, fits) : Math.max(1, fits);
    const part = waiting.slice(0, count);
    if (part.length > 0) element.add(sheet.write(part, { x: margin, y: top, width }, as));
    top += heightOf(part);
    waiting = waiting.slice(count);
    if (waiting.length === 0) break;
    sheet.newPage();
    top = margin;
  }
  element.end();
  return top;
}

function signature(sheet: PdfSheet, label: string, y: number, bottom: number): number {
  const { doc, margin } = sheet;
  const height = SIGNATURE.room + BODY * LEADING;
  let top = y;
  if (top + height > bottom && top > margin) {
    sheet.newPage();
    top = margin;
  }
  const lineY = top + SIGNATURE.room;
  sheet.artifact(() => {
    doc
      .moveTo(margin, lineY)
      .lineTo(margin + SIGNATURE.width, lineY)
      .lineWidth(0.6)
      .strokeColor('#474d55')
      .stroke();
  });
  return flow(sheet, [{ text: label }], { size: BODY, as: 'P', y: lineY + 3, bottom, kept: 0 });
}

/** When all is drawn and the pages are counted. */
function footers(sheet: PdfSheet, { footer }: DocumentDescription): void {
  const { doc, margin } = sheet;
  const { start, count } = doc.bufferedPageRange();
  const width = sheet.width - 2 * margin;
  const y = sheet.height - margin - FOOTER;
  const style = { size: FOOTER, muted: true };
  const setting = { measure: sheet.measure, leading: LEADING };
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(start + page);
    const number = `${footer.page} ${page + 1}/${count}`;
    const right = {
      kind: 'paragraph' as const,
      runs: [{ text: number, muted: true }],
      align: 'right' as const,
    };
    const taken = sheet.measure(number, style) + FOOTER * 2;
    const left = { kind: 'paragraph' as const, runs: [{ text: footer.text, muted: true }] };
    const texts = [
      ...linesOf([left], FOOTER, width - taken, setting).slice(0, 1),
      ...linesOf([right], FOOTER, width, setting),
    ];
    sheet.artifact(() => {
      for (const line of texts) sheet.writeLine(line, { x: margin, y, width });
    });
  }
}
