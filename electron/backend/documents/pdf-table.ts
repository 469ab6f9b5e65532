/** Draws a laid table, page by page: fills, then rules, then texts, and one structure for the whole of it. */
import { columnWidths } from '#shared/domain/document/column-widths.ts';
import type { Rule, Table } from '#shared/domain/document/document.ts';
import type { Setting } from '#shared/domain/document/table-grid.ts';
import { heightOf } from '#shared/domain/document/table-grid.ts';
import {
  type LaidCell,
  layTable,
  type Room,
  type TablePage,
} from '#shared/domain/document/table-layout.ts';
import type { Task } from '../tasks.ts';
import { LEADING, type PdfSheet, type Structure } from './pdf-sheet.ts';

const RULES: Readonly<Record<Rule, { readonly width: number; readonly color: string }>> = {
  hair: { width: 0.4, color: '#9aa0a6' },
  thin: { width: 0.7, color: '#474d55' },
  thick: { width: 1.1, color: '#1e2227' },
};

/** Set a little smaller, when that saves a table its second page. */
const SIZES = [0.96, 0.92, 0.88];
/** And where many columns leave too little room for their words. */
const ROOMY = [1, 0.95, 0.9, 0.85, 0.8, 0.75];
const SMALLEST = 5.5;

/** @param y where the table begins on the page at hand; answers where it ends on the last one */
export function drawTable(
  sheet: PdfSheet,
  table: Table,
  y: number,
  bottom: number,
  task: Task,
): number {
  const { margin } = sheet;
  const { setting, pages } = laid(sheet, table, { first: bottom - y, others: bottom - margin });
  const structure = sheet.doc.struct('Table');
  sheet.root.add(structure);
  const rows = new Map<string, Structure>();
  let top = y;
  for (const [index, page] of pages.entries()) {
    if (pages.length > 1) task.at('writing', index / pages.length);
    if (index > 0) {
      sheet.newPage();
      top = margin;
    }
    drawPage(sheet, page, top, setting, (part, row) => {
      const key = `${part} ${row}`;
      const known = rows.get(key);
      if (known !== undefined) return known;
      const made = sheet.doc.struct('TR');
      structure.add(made);
      rows.set(key, made);
      return made;
    });
  }
  structure.end();
  return top + (pages.at(-1)?.height ?? 0);
}

function laid(sheet: PdfSheet, table: Table, room: Room): Laid {
  const width = sheet.width - 2 * sheet.margin;
  const atSize = (size: number): Laid => {
    const setting = settingAt(sheet, size);
    return { setting, pages: layTable({ ...table, fontSize: size }, width, room, setting) };
  };
  const roomy = ROOMY.map((scale) => table.fontSize * scale).find(
    (size) => columnWidths({ ...table, fontSize: size }, width, settingAt(sheet, size)).isRoomy,
  );
  const whole = atSize(roomy ?? Math.max(SMALLEST, table.fontSize * 0.8));
  if (whole.pages.length !== 2) return whole;
  for (const scale of SIZES) {
    const smaller = atSize((roomy ?? table.fontSize) * scale);
    if (smaller.pages.length === 1) return smaller;
  }
  return whole;
}

const settingAt = (sheet: PdfSheet, size: number): Setting => ({
  measure: sheet.measure,
  leading: LEADING,
  padding: { x: size * 0.5, y: size * 0.36 },
});

interface Laid {
  readonly setting: Setting;
  readonly pages: readonly TablePage[];
}

type RowOf = (part: 'header' | 'body', row: number) => Structure;

function drawPage(
  sheet: PdfSheet,
  page: TablePage,
  top: number,
  setting: Setting,
  rowOf: RowOf,
): void {
  sheet.artifact(() => {
    for (const cell of [...page.header, ...page.body]) fill(sheet, cell, top);
    parts(sheet, page, top);
    for (const { x, y, width, rule } of page.rules)
      line(sheet, rule, x, top + y, x + width, top + y);
  });
  for (const part of ['header', 'body'] as const) {
    for (const cell of page[part]) writeCell(sheet, cell, part, top, setting, rowOf);
  }
}

function fill(
  { doc, margin }: PdfSheet,
  { source, x, y, width, height }: LaidCell,
  top: number,
): void {
  if (source.cell.fill === undefined) return;
  doc.rect(margin + x, top + y, width, height).fill(`#${source.cell.fill}`);
}

/** A hair between two columns, so that a column left empty can be filled in by hand. */
function parts(sheet: PdfSheet, { header, body }: TablePage, top: number): void {
  for (const { x, y, height } of [...header, ...body]) {
    if (x > 0) line(sheet, 'hair', x, top + y, x, top + y + height);
  }
}

function line(
  { doc, margin }: PdfSheet,
  rule: Rule,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void {
  const { width, color } = RULES[rule];
  doc
    .moveTo(margin + x1, y1)
    .lineTo(margin + x2, y2)
    .lineWidth(width)
    .strokeColor(color)
    .stroke();
}

function writeCell(
  sheet: PdfSheet,
  { source, lines, isRepeated, x, y, width, height }: LaidCell,
  part: 'header' | 'body',
  top: number,
  { padding }: Setting,
  rowOf: RowOf,
): void {
  const { cell } = source;
  const isShort = part === 'header';
  const offset = isShort ? (height - heightOf(lines)) / 2 : padding.y;
  const at = { x: sheet.margin + x + padding.x, y: top + y + offset, width: width - 2 * padding.x };
  if (isRepeated) {
    sheet.artifact(() => {
      let down = at.y;
      for (const each of lines) {
        sheet.writeLine(each, { ...at, y: down });
        down += each.before + each.height;
      }
    });
    return;
  }
  const kind = cell.heads === undefined ? 'TD' : 'TH';
  const content = sheet.write(lines, at, kind);
  const element = sheet.doc.struct(kind, {}, [content]);
  describe(element, source.rows, source.columns, cell.heads);
  // Once it has its place, it is written.
  rowOf(part, source.row).add(element);
}

function describe(
  element: Structure,
  rows: number,
  columns: number,
  heads: 'column' | 'row' | undefined,
): void {
  const attributes = {
    O: 'Table',
    ...(rows > 1 ? { RowSpan: rows } : {}),
    ...(columns > 1 ? { ColSpan: columns } : {}),
    ...(heads === undefined ? {} : { Scope: heads === 'column' ? 'Column' : 'Row' }),
  };
  if (Object.keys(attributes).length === 1) return;
  // pdfkit writes a heading's scope itself but knows no spans; its types leave the dictionary out.
  const { dictionary } = element as Structure & { dictionary: { data: Record<string, unknown> } };
  dictionary.data['A'] = attributes;
}
