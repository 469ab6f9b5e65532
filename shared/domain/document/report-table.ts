/** The pieces that reports are made of: headings, and tables of short cells. */
import { type Block, paragraph, type Table, type TableCell, type TableRow } from './document.ts';

export const HEAD_FILL = 'EFECE5';
export const PINK = 'FBDDE5';
export const YELLOW = 'FFF1C8';
const SIZE = 9.5;

export const heading = (text: string, level: 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  text,
});

export const table = (
  { continued }: { readonly continued: string },
  columns: readonly number[],
  header: readonly TableCell[],
  rows: readonly TableRow[],
  /** Over the whole table, said again at the top of each page that it goes on to. */
  title: string | null = null,
): Table => ({
  kind: 'table',
  columns,
  header: [
    ...(title === null ? [] : [row([{ ...head(title), colSpan: columns.length }], 'thick')]),
    { cells: header, rule: title === null ? 'thick' : 'thin' },
  ],
  rows,
  fontSize: SIZE,
  continued,
});

export const row = (cells: readonly TableCell[], rule: TableRow['rule'] = 'hair'): TableRow => ({
  cells: cells.map((one) => ({
    ...one,
    paragraphs: one.paragraphs.length === 0 ? [paragraph('')] : one.paragraphs,
  })),
  rule,
});

export const cell = (
  text: string,
  style: { readonly bold?: boolean; readonly italic?: boolean } = {},
): TableCell => ({
  paragraphs: [paragraph(text, style)],
});

export const number = (text: string, bold = false): TableCell => ({
  paragraphs: [paragraph(text, { align: 'right', bold })],
});

export const head = (text: string, fill = HEAD_FILL): TableCell => ({
  paragraphs: [paragraph(text, { bold: true })],
  fill,
  heads: 'column',
});
