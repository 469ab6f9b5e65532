/**
 * Bytes ↔ rows of text, for CSV as offices exchange it: UTF-8 with or without BOM, else Windows-1252; fields
 * parted by semicolons, commas or tabs. Cells that would compute leave inert and come back as they were.
 *
 * Bounded before it is parsed; what is no text at all (a workbook, a picture) is refused.
 */
import Papa from 'papaparse';
import type { Failure } from '#shared/contract/failure.ts';
import { inertCell, livelyCell } from '#shared/domain/inert-cell.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

export const MOST_MEGABYTES = 50;
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 500;

export type Separator = ';' | ',' | '\t';
export type Encoding = 'utf-8' | 'windows-1252';

export interface Sheet {
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly rows: readonly (readonly string[])[];
}

const SEPARATORS: readonly Separator[] = [';', ',', '\t'];

export function readCsv(bytes: Uint8Array): Result<Sheet, Failure> {
  const tooLarge = err({ code: 'file-too-large', megabytes: MOST_MEGABYTES } as const);
  if (bytes.byteLength > MOST_MEGABYTES * 1024 * 1024) return tooLarge;
  const { text, encoding } = decode(bytes);
  if (text.includes('\0')) return err({ code: 'file-unreadable' });
  if (text.trim() === '') return err({ code: 'sheet-empty' });
  const separator = separatorOf(text);
  const { rows, openQuote } = parse(text, separator, MOST_ROWS + 2);
  if (openQuote !== undefined) return err({ code: 'sheet-open-quote', row: openQuote });
  if (rows.length > MOST_ROWS + 1) return tooLarge;
  if (rows.some((row) => row.length > MOST_COLUMNS)) return tooLarge;
  return ok({ encoding, separator, rows: rows.map((row) => row.map(livelyCell)) });
}

/** With a BOM, without which spreadsheets take UTF-8 for the language's old alphabet. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const inert = rows.map((row) => row.map(inertCell));
  const text = Papa.unparse(inert, { delimiter: ';', newline: '\r\n' });
  return new TextEncoder().encode(`\u{FEFF}${text}\r\n`);
}

function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** The one that makes the most columns of the headings. */
function separatorOf(text: string): Separator {
  const widths = SEPARATORS.map((separator) => parse(text, separator, 1).rows[0]?.length ?? 0);
  return SEPARATORS[widths.indexOf(Math.max(...widths))] ?? ';';
}

interface Parsed {
  readonly rows: string[][];
  /** The row, headings being 1, in which a quote swallows what follows: its cells are not what was meant. */
  readonly openQuote: number | undefined;
}

/** Rows as they stand in the file, blank ones too, so that they keep their numbers. */
function parse(text: string, separator: Separator, most: number): Parsed {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, preview: most });
  const misquoted = errors.find(({ type }) => type === 'Quotes');
  const last = data.at(-1);
  return {
    rows: last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data,
    openQuote: misquoted === undefined ? undefined : (misquoted.row ?? 0) + 1,
  };
}
