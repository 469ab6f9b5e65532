/**
 * The block on the clipboard, both ways, through the events that copying and pasting bring: no permission is asked,
 * and nothing is read that the person did not paste.
 */
import { readHtmlTable, writeHtmlTable } from './html-table.ts';
import { type Cells, readTsv, writeTsv } from './tsv.ts';

type Data = Pick<DataTransfer, 'getData' | 'setData'>;

export function putOnClipboard(data: Data, cells: Cells): void {
  data.setData('text/plain', writeTsv(cells));
  data.setData('text/html', writeHtmlTable(cells));
}

/** The cells that are pasted; null when there is no text. */
export function cellsFromClipboard(data: Data): string[][] | null {
  const table = readHtmlTable(data.getData('text/html'));
  if (table !== null && table.length > 0) return table;
  const text = data.getData('text/plain');
  return text === '' ? null : readTsv(text);
}
