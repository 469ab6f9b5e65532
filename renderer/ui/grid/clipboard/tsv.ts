/**
 * Cells as plain text, as spreadsheets write them: parted by tabs, lines by line ends; a cell that holds one of these,
 * or begins with a quotation mark, stands between quotation marks. Reading what was written gives the same cells.
 *
 * A cell that a spreadsheet would compute leaves inert (shared/domain/inert-cell.ts) and comes back as it was.
 */
import { inertCell, livelyCell } from '#shared/domain/inert-cell.ts';

export type Cells = readonly (readonly string[])[];

const NEEDS_QUOTES = /[\t\r\n]|^"/;

export const writeTsv = (rows: Cells): string =>
  rows.map((row) => `${row.map((text) => quoted(inertCell(text))).join('\t')}\r\n`).join('');

export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = readCell(text, at);
    row.push(livelyCell(cell));
    const isSeparator = text[end] === '\t';
    at = isSeparator ? end + 1 : afterLine(text, end);
    // A tab at the very end parts a last, empty cell.
    if (isSeparator && at >= text.length) row.push('');
    if (!isSeparator || at >= text.length) {
      rows.push(row);
      row = [];
    }
  }
  return rows.length === 0 ? [['']] : rows;
}

const quoted = (text: string): string =>
  NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const PLAIN = /[^\t\r\n]*/y;
const QUOTED = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;

/** A quotation mark that is never closed is a letter like another. */
function readCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  QUOTED.lastIndex = start;
  const inside = QUOTED.exec(text)?.[1];
  if (inside !== undefined)
    return { cell: inside.replaceAll('""', '"').replaceAll('\r\n', '\n'), end: QUOTED.lastIndex };
  PLAIN.lastIndex = start;
  const cell = PLAIN.exec(text)?.[0] ?? '';
  return { cell, end: start + cell.length };
}

function afterLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
