/**
 * A typed sheet to XLSX and ODS. hucre writes XLSX; its ODS carries neither widths nor frozen headings, so ODS is
 * written here (ods.ts). Nobody else names either, so that both can be replaced.
 *
 * Text is written as text, whatever it begins with: nothing computes.
 */
import { writeXlsx } from 'hucre/xlsx';
import type { SheetCell, TypedSheet } from '#shared/domain/typed-sheet.ts';
import type { Language } from '#shared/model/value-text.ts';
import { writeOds } from './ods.ts';

export const spreadsheetWriters: Readonly<
  Record<'xlsx' | 'ods', (sheet: TypedSheet) => Promise<Uint8Array>>
> = {
  xlsx: writeWorkbook,
  ods: async (sheet) => writeOds(sheet),
};

const FORMATS: Readonly<Record<SheetCell['kind'], (language: Language) => string>> = {
  text: () => '@',
  // Day before month, whatever the language of the program that shows it.
  day: (language) => `[$-${language === 'fr' ? '40C' : '809'}]dd/mm/yyyy`,
  cents: () => '#,##0.00\\ "€"',
  integer: () => '0',
};
const HEADING = {
  font: { name: 'Arial', size: 10, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EFECE5' } },
  alignment: { vertical: 'center', wrapText: true },
} as const;

function writeWorkbook(sheet: TypedSheet): Promise<Uint8Array> {
  const { columns, rows } = sheet;
  const headings = columns.map(
    ({ heading }, column) => [`0,${column}`, { value: heading, style: HEADING }] as const,
  );
  return writeXlsx({
    properties: { title: sheet.title, creator: sheet.author },
    defaultFont: { name: 'Arial', size: 10 },
    sheets: [
      {
        name: sheet.name,
        columns: columns.map(({ width, isHidden, kind, align }) => ({
          width,
          hidden: isHidden,
          style: {
            numFmt: FORMATS[kind](sheet.language),
            alignment: {
              vertical: 'top',
              wrapText: kind === 'text',
              ...(align === 'center' ? { horizontal: 'center' as const } : {}),
            },
          },
        })),
        rows: [
          columns.map(({ heading }) => heading),
          ...rows.map((row) => row.map((cell) => (cell === null ? null : valueOf(cell)))),
        ],
        cells: new Map(headings),
        freezePane: { rows: 1, columns: sheet.frozen },
        autoFilter: { range: `A1:${columnName(columns.length - 1)}${rows.length + 1}` },
        pageSetup: { orientation: 'landscape', paperSize: 'a3', printTitlesRow: '$1:$1' },
      },
    ],
  });
}

function valueOf(cell: SheetCell): string | number | Date {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'day':
      return new Date(`${cell.day}T00:00:00Z`);
    case 'cents':
      return cell.cents / 100;
    case 'integer':
      return cell.number;
    default:
      return cell satisfies never;
  }
}

/** A, B… Z, AA… */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
