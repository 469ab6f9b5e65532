/**
 * The rows of a spreadsheet of Excel or LibreOffice, as texts that are read like those of a CSV: the first sheet that holds
 * anything. Bounded: a workbook that would unfold without end is refused by the library that opens it, and so is one of
 * more rows or columns than any table has.
 */
// Its build for Node makes a `require` of its own, which ours declares too; nothing here needs its threads.
import { unzipSync, zipSync } from 'fflate/browser';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { MOST_COLUMNS, MOST_MEGABYTES, MOST_ROWS, type Sheet } from './csv-file.ts';

/** Both are archives, which begin alike. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

export async function readWorkbook(bytes: Uint8Array): Promise<Result<Sheet, Failure>> {
  const read = await rowsOf(bytes);
  if (read === undefined) return err({ code: 'file-unreadable' });
  const [headings = [], ...body] = read.map((row) => row.map(textOf));
  const rows = [headings.map(unrepeated), ...body];
  while (rows.at(-1)?.every((text) => text === '') === true) rows.pop();
  if (rows.length === 0) return err({ code: 'sheet-empty' });
  const isTooLarge = rows.length > MOST_ROWS + 1 || rows.some((row) => row.length > MOST_COLUMNS);
  if (isTooLarge) return err({ code: 'file-too-large', megabytes: MOST_MEGABYTES });
  return ok({ encoding: 'utf-8', separator: '\t', rows });
}

/** A heading over merged cells comes out as many times as it covers. */
const unrepeated = (text: string): string => /^(.{4,}?)\1+$/su.exec(text)?.[1] ?? text;

type Cell = string | number | boolean | Date | null | undefined;

/** Undefined for what is no workbook, whatever its bytes do to the libraries that try. */
async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly Cell[])[] | undefined> {
  const { readOds } = await import('hucre/ods');
  const { readXlsx } = await import('hucre/xlsx');
  const most = { maxRows: MOST_ROWS + 2 };
  try {
    const content = contentOf(bytes);
    const { sheets } = await (content === undefined
      ? readXlsx(bytes, most)
      : readOds(zipSync({ mimetype: ODS, [CONTENT]: content }, { level: 0 }), most));
    const isFilled = (rows: readonly (readonly unknown[])[]) =>
      rows.some((row) => row.some((cell) => textOf(cell) !== ''));
    return sheets.find(({ rows }) => isFilled(rows))?.rows;
  } catch {
    // Damaged, or no workbook at all.
    return undefined;
  }
}

const CONTENT = 'content.xml';
const ODS = new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet');
/** As much text as no table has. */
const MOST_UNFOLDED = 400 * 1024 * 1024;

/**
 * The sheets of an OpenDocument file, undefined for another archive. Rows that are repeated as headings on each page are
 * rows like others: the library that reads them passes over those marked so.
 */
function contentOf(bytes: Uint8Array): Uint8Array | undefined {
  const found = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === CONTENT && originalSize <= MOST_UNFOLDED,
  })[CONTENT];
  if (found === undefined) return undefined;
  const text = new TextDecoder().decode(found);
  return new TextEncoder().encode(text.replaceAll(/<\/?table:table-header-rows>/gu, ''));
}

/** A cell as a person would have typed it. */
function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'X' : '';
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return '';
  // The tenth of a cent that a sum of cents leaves is none of the amount.
  return String(Math.round(cell * 1e6) / 1e6);
}
