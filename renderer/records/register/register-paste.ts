/**
 * A pasted block, laid over a register from the active cell: records in their order, then, beyond the last one, records to
 * add. On a selected block it is repeated when it fits in it a whole number of times. Nothing is half pasted: any text
 * that cannot be read, or a record without what it cannot do without, refuses all of it.
 */
import type { CellInput } from '#shared/contract/records.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Selection } from '#renderer/ui/grid/block.ts';
import type { Cells } from '#renderer/ui/grid/clipboard/tsv.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import { gathered, itemLines, type BlockChange, type BlockProblem } from '../block-cells.ts';
import { readCellText, type TextSettings } from '../cell-text.ts';
import type { RegisterSheet } from './register-cells.ts';

export interface PasteWords {
  readonly tooWide: string;
  readonly nowhere: string;
  /** « Il manque : Année » */
  readonly lacking: (fields: readonly string[]) => string;
}

export interface PastedRecords {
  readonly changes: readonly BlockChange[];
  readonly added: readonly (readonly CellInput[])[];
  readonly from: Position;
  readonly to: Position;
}

interface Ground {
  readonly sheet: RegisterSheet;
  readonly settings: TextSettings;
  readonly words: PasteWords;
  /** What every record added has. */
  readonly preset: readonly CellInput[];
  /** Labels of what these cells leave lacking. */
  readonly lacking: (cells: readonly CellInput[]) => readonly string[];
}

export function pasteRecords(
  ground: Ground,
  { at, isBlock, lines, columns: chosen }: Selection,
  pasted: Cells,
): Result<PastedRecords, readonly BlockProblem[]> {
  const { sheet, words } = ground;
  const [height, width] = [pasted.length, pasted[0]?.length ?? 1];
  const picked = itemLines(sheet, lines);
  const isTiled =
    isBlock && picked.length > 0 && picked.length % height === 0 && chosen.length % width === 0;
  const texts = isTiled
    ? picked.map((_, row) =>
        chosen.map((_column, column) => pasted[row % height]?.[column % width] ?? ''),
      )
    : pasted;
  const start = { line: picked[0] ?? at.line, column: chosen[0] ?? at.column };
  const left = sheet.order.indexOf(start.column);
  const columns = sheet.order.slice(left, left + (texts[0]?.length ?? 1));
  const filled = Math.max(
    ...texts.map((row) => row.findLastIndex((text) => text.trim() !== '') + 1),
  );
  if (filled > columns.length) return err([{ at: start, sentence: words.tooWide }]);
  const below = isTiled
    ? picked
    : itemLines(sheet, sheet.lineIds.slice(Math.max(0, sheet.lineIds.indexOf(start.line))));
  const over = below.slice(0, texts.length);
  const changes = gathered(
    over.flatMap((line, index) => lineRead(ground, line, columns, texts[index] ?? [])),
  );
  const beyond = texts.slice(over.length).filter((row) => row.some((text) => text.trim() !== ''));
  const added = recordsRead(ground, columns, beyond, sheet.lineIds.at(-1) ?? start.line);
  if (!changes.ok || !added.ok)
    return err([changes, added].flatMap((part) => (part.ok ? [] : part.error)));
  const to = { line: over.at(-1) ?? start.line, column: columns.at(-1) ?? start.column };
  return ok({ changes: changes.value, added: added.value, from: start, to });
}

function lineRead(
  { sheet, settings, words }: Ground,
  line: string,
  columns: readonly string[],
  texts: readonly string[],
): Result<BlockChange, BlockProblem>[] {
  return columns.flatMap((column, index): Result<BlockChange, BlockProblem>[] => {
    const at = { line, column };
    const text = texts[index] ?? '';
    const cell = sheet.cellAt(at);
    if (cell === null) return text.trim() === '' ? [] : [err({ at, sentence: words.nowhere })];
    const read = readCellText(cell.row, cell.column, text, settings);
    return [
      read.ok
        ? ok({ at, row: cell.row, column: cell.column, cells: read.value })
        : err({ at, sentence: read.error }),
    ];
  });
}

function recordsRead(
  { sheet, settings, words, preset, lacking }: Ground,
  columns: readonly string[],
  texts: Cells,
  line: string,
): Result<readonly (readonly CellInput[])[], readonly BlockProblem[]> {
  const problems: BlockProblem[] = [];
  const added = texts.map((row) => {
    const cells = [...preset];
    for (const [index, id] of columns.entries()) {
      const column = sheet.columns.get(id);
      const text = row[index] ?? '';
      if (column === undefined || text.trim() === '') continue;
      const read = readCellText({}, column, text, settings);
      if (read.ok) cells.push(...read.value);
      else
        problems.push({
          at: { line, column: id },
          sentence: `${column.grid.label} : ${read.error}`,
        });
    }
    const missing = lacking(cells);
    if (missing.length > 0)
      problems.push({ at: { line, column: columns[0] ?? '' }, sentence: words.lacking(missing) });
    return cells;
  });
  return problems.length > 0 ? err(problems) : ok(added);
}
