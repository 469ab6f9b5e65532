/**
 * Cells as an HTML table, which spreadsheets and word processors exchange. What is read is parsed without running nor
 * fetching anything, and only its text is kept: the tables of Excel, LibreOffice and Word all come out as plain cells.
 *
 * A cell that spans others gives its text to the first and leaves the others empty. A column in which nothing begins is
 * none: Word and LibreOffice make such slivers where the lines of a table do not quite agree. Headings on two bands ("Ressources"
 * over "humaines" and "financières") become one line of headings, the lowest word of each column.
 */
import { inertCell, livelyCell } from '#shared/domain/inert-cell.ts';
import type { Cells } from './tsv.ts';

/** Marks our own tables, whose plain text is exact. */
const OWN = 'data-maillon';
const MOST_CELLS = 2_000_000;
const MOST_SPAN = 1_000;

export function writeHtmlTable(rows: Cells): string {
  const lines = rows.map(
    (row) => `<tr>${row.map((text) => `<td>${escaped(inertCell(text))}</td>`).join('')}</tr>`,
  );
  return `<meta charset="utf-8"><table ${OWN}>${lines.join('')}</table>`;
}

/** The cells of the first table, null without any, or when it is our own. */
export function readHtmlTable(html: string): string[][] | null {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const table = page.querySelector('table');
  if (table === null || table.hasAttribute(OWN)) return null;
  const rows = [...table.rows];
  const { cells, bands } = laidOut(rows);
  const [title, ...others] = cells;
  // A title over the whole width is no heading.
  const isTitled = rows[0]?.cells.length === 1 && others.length > 0 && (title?.length ?? 0) > 1;
  if (isTitled) return others;
  return bands > 1 ? [oneHeading(cells.slice(0, bands)), ...cells.slice(bands)] : cells;
}

/**
 * Styles and scripts say nothing here, and the window's content rules would complain of them. No letter is read twice,
 * however little the text is a table: a page may put anything on the clipboard.
 */
const withoutStyles = (html: string): string =>
  withoutSheets(html).replaceAll(/<[a-z][^<>]*>/giu, (tag) =>
    tag.replaceAll(/\s(style|on[a-z]+)\s*=/giu, ' data-$1='),
  );

function withoutSheets(html: string): string {
  const [before = '', ...sheets] = html.split(/<style\b/iu);
  const after = sheets.map((sheet) => {
    const end = sheet.search(/<\/style\s*>/iu);
    return end < 0 ? '' : sheet.slice(sheet.indexOf('>', end) + 1);
  });
  return [before, ...after].join('');
}

interface LaidOut {
  readonly cells: string[][];
  /** Lines of the headings: the tallest cell of the first line, when others beside it are parted below. */
  readonly bands: number;
}

function laidOut(rows: readonly HTMLTableRowElement[]): LaidOut {
  const cells: string[][] = rows.map(() => []);
  const taken: boolean[][] = rows.map(() => []);
  const begun = new Set<number>();
  let count = 0;
  for (const [rank, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (taken[rank]?.[column] === true) column += 1;
      const width = spanOf(cell.colSpan);
      const height = Math.min(spanOf(cell.rowSpan || rows.length), rows.length - rank);
      count += width * height;
      if (count > MOST_CELLS) return { cells: [], bands: 1 };
      // A band may begin in a sliver: what stands under it tells.
      if (width === 1 || rank > 0 || rows.length === 1) begun.add(column);
      for (let line = rank; line < rank + height; line += 1)
        for (let at = column; at < column + width; at += 1) {
          const isOrigin = line === rank && at === column;
          const [texts, marks] = [cells[line], taken[line]];
          if (texts !== undefined) texts[at] = isOrigin ? textOf(cell) : '';
          if (marks !== undefined) marks[at] = true;
        }
      column += width;
    }
  }
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const first = [...(rows[0]?.cells ?? [])];
  const isParted = first.some((cell) => cell.colSpan > 1 && cell.rowSpan === 1);
  const tallest = first.reduce((most, cell) => Math.max(most, cell.rowSpan), 1);
  return {
    cells: cells.map((row) => withoutSlivers(row, width, begun)),
    bands: isParted ? Math.min(tallest, rows.length) : 1,
  };
}

/** What stands in a sliver, as bands do, stands in the column after it. */
function withoutSlivers(row: readonly string[], width: number, begun: ReadonlySet<number>) {
  const kept: string[] = [];
  let waiting = '';
  for (let at = 0; at < width; at += 1) {
    const text = row[at] ?? '';
    if (begun.has(at)) {
      kept.push(text === '' ? waiting : text);
      waiting = '';
    } else if (text !== '') waiting = text;
  }
  return kept;
}

const spanOf = (span: number): number => Math.min(MOST_SPAN, Math.max(1, span));

const oneHeading = (bands: readonly (readonly string[])[]): string[] =>
  (bands[0] ?? []).map(
    (_, column) => bands.findLast((band) => (band[column] ?? '') !== '')?.[column] ?? '',
  );

const ENDS_LINE = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const LEFT_OUT = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'TABLE']);

/** The text of a cell, its paragraphs and line breaks on lines of their own. */
function textOf(cell: HTMLElement): string {
  let text = '';
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE)
        text += (child.nodeValue ?? '').replace(/[ \t\r\n]+/gu, ' ');
      if (!(child instanceof Element) || LEFT_OUT.has(child.tagName)) continue;
      if (child.tagName === 'BR') text += '\n';
      else {
        walk(child);
        if (ENDS_LINE.has(child.tagName)) text += '\n';
      }
    }
  };
  walk(cell);
  const lines = text.split('\n').map((line) => line.replace(/^[ \u00A0]+|[ \u00A0]+$/gu, ''));
  return livelyCell(lines.join('\n').replace(/^\n+|\n+$/gu, ''));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '<br>',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"\n]/gu, (letter) => ESCAPES[letter] ?? letter);
