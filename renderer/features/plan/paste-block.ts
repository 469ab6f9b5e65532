/**
 * A pasted block, laid over the plan: which cell each text is for, and which become new items.
 *
 * On one cell, the block goes down the lines of the objective that cell belongs to, and what goes beyond its last line
 * becomes new actions there. On a selected block it goes over those lines, repeated when it fits in them a whole
 * number of times. On a line that invites to add, every text of the title's column becomes an item.
 *
 * Nothing is half pasted: any text that cannot be read, or has nowhere to go, refuses the whole block.
 */
import type { CellInput } from '#shared/contract/records.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Selection } from '#renderer/ui/grid/block.ts';
import type { Cells } from '#renderer/ui/grid/clipboard/tsv.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import {
  gathered,
  itemLines,
  type BlockChange,
  type BlockProblem,
} from '#renderer/records/block-cells.ts';
import { readCellText, type TextSettings } from '#renderer/records/cell-text.ts';
import { cellAt } from './plan-cells.ts';
import { OBJECTIVE_COLUMN, TITLE } from './plan-columns.ts';
import type { Meaning } from './plan-lines.ts';
import type { PlanSheet } from './plan-sheet.ts';

export interface AddedItems {
  readonly parent: string | null;
  readonly after?: string | null;
  readonly items: readonly (readonly CellInput[])[];
}

export interface PastedBlock {
  readonly changes: readonly BlockChange[];
  readonly added: readonly AddedItems[];
  /** The corners of what was pasted over, to be selected. */
  readonly from: Position;
  readonly to: Position;
}

export interface PasteWords {
  /** The block is wider than what is left of the plan's columns. */
  readonly tooWide: string;
  /** Texts that stand for no cell. */
  readonly nowhere: string;
  /** Lines go beyond the last one, without a title to make items of. */
  readonly tooLong: string;
}

interface Ground extends PlanSheet {
  readonly settings: TextSettings;
  readonly words: PasteWords;
}

export function pasteBlock(
  ground: Ground,
  selection: Selection,
  pasted: Cells,
): Result<PastedBlock, readonly BlockProblem[]> {
  const { texts, lines, over } = laid(ground, selection, pasted);
  const start = { line: lines[0] ?? selection.at.line, column: selection.columns[0] ?? '' };
  const left = isWhole(ground, start) ? 0 : ground.order.indexOf(start.column);
  const width = Math.max(
    ...texts.map((row) => row.findLastIndex((text) => text.trim() !== '') + 1),
  );
  const columns = ground.order.slice(left, left + (texts[0]?.length ?? 1));
  if (width > columns.length) return err([{ at: start, sentence: ground.words.tooWide }]);

  const read = lines.flatMap((line, index) => lineRead(ground, line, columns, texts[index] ?? []));
  const changes = gathered(read);
  const beyond = texts.slice(lines.length).filter((row) => row.some((text) => text.trim() !== ''));
  const added = beyond.length === 0 ? ok([]) : additions(ground, over, columns, beyond);
  const invited = invitations(ground, lines, columns, texts);
  const problems = [changes, added, invited].flatMap((part) => (part.ok ? [] : part.error));
  if (!changes.ok || !added.ok || !invited.ok) return err(problems);
  const to = { line: lines.at(-1) ?? start.line, column: columns.at(-1) ?? start.column };
  return ok({ changes: changes.value, added: [...invited.value, ...added.value], from: start, to });
}

interface Laid {
  readonly texts: Cells;
  /** The lines that the first texts go over; the others go beyond. */
  readonly lines: readonly string[];
  /** Where those go. */
  readonly over: Extract<Meaning, { kind: 'add' }> | { readonly objective: string } | null;
}

function laid(ground: Ground, { at, isBlock, lines, columns }: Selection, pasted: Cells): Laid {
  const { meanings } = ground.lines;
  const meaning = meanings.get(at.line);
  const chosen = itemLines(ground, lines);
  const [height, width] = [pasted.length, pasted[0]?.length ?? 1];
  const isTiled = isBlock && chosen.length % height === 0 && columns.length % width === 0;
  if (isTiled && chosen.length > 0) {
    const texts = chosen.map((_, row) =>
      columns.map((_column, column) => pasted[row % height]?.[column % width] ?? ''),
    );
    return { texts, lines: chosen, over: null };
  }
  const isAdder = meaning?.kind === 'add' && !meaning.isInvitation;
  if (isAdder) return { texts: pasted, lines: [], over: meaning };
  const all = ground.lines.lines.map(({ id }) => id);
  const below = itemLines(ground, all.slice(Math.max(0, all.indexOf(chosen[0] ?? at.line))));
  const objective = meaning === undefined || meaning.kind === 'astray' ? null : meaning.objective;
  if (isWhole(ground, at) || objective === null || ground.isOrdered)
    return { texts: pasted, lines: below.slice(0, height), over: null };
  const own = below.filter((line) => objectiveOf(ground, line) === objective.id);
  return { texts: pasted, lines: own.slice(0, height), over: { objective: objective.id } };
}

function objectiveOf({ lines }: PlanSheet, line: string): string | undefined {
  const meaning = lines.meanings.get(line);
  return meaning === undefined || meaning.kind === 'astray' ? undefined : meaning.objective?.id;
}

const isWhole = ({ lines }: PlanSheet, { line }: Position): boolean =>
  lines.lines.find(({ id }) => id === line)?.kind === 'whole';

function lineRead(
  ground: Ground,
  line: string,
  columns: readonly string[],
  texts: readonly string[],
) {
  const refused = (at: Position, sentence: string) => err({ at, sentence });
  if (isWhole(ground, { line, column: '' })) {
    const at = { line, column: columns[0] ?? '' };
    const cell = cellAt(ground.lines, ground.columns, at);
    const [title = '', ...others] = texts;
    if (cell.kind !== 'field' || others.some((text) => text.trim() !== ''))
      return [refused(at, ground.words.nowhere)];
    return [oneRead(ground, { at, row: cell.row, column: cell.column }, title)];
  }
  if (isInvited(ground, line, columns, texts)) return [];
  return columns.flatMap((column, index): ReturnType<typeof oneRead>[] => {
    const at = { line, column };
    const text = texts[index] ?? '';
    const cell = cellAt(ground.lines, ground.columns, at);
    if (cell.kind === 'field') {
      // An objective is named once, beside the first of its lines.
      if (cell.isHeading && text.trim() === '') return [];
      return [oneRead(ground, { at, row: cell.row, column: cell.column }, text)];
    }
    return text.trim() === '' ? [] : [refused(at, ground.words.nowhere)];
  });
}

function oneRead(
  { settings }: Ground,
  cell: Omit<BlockChange, 'cells'>,
  text: string,
): Result<BlockChange, BlockProblem> {
  const read = readCellText(cell.row, cell.column, text, settings);
  return read.ok ? ok({ ...cell, cells: read.value }) : err({ at: cell.at, sentence: read.error });
}

const titleIn = (columns: readonly string[], texts: readonly string[]): string =>
  texts[columns.indexOf(TITLE)]?.trim() ?? '';

/** A title given to the line that invites to break an objective down: the rest of its line is that action's. */
function isInvited(
  { lines }: PlanSheet,
  line: string,
  columns: readonly string[],
  texts: readonly string[],
): boolean {
  const meaning = lines.meanings.get(line);
  return meaning?.kind === 'add' && meaning.isInvitation && titleIn(columns, texts) !== '';
}

function invitations(
  ground: Ground,
  lines: readonly string[],
  columns: readonly string[],
  texts: Cells,
): Result<readonly AddedItems[], readonly BlockProblem[]> {
  const invited = lines.flatMap((line, index) => {
    const row = texts[index] ?? [];
    const meaning = ground.lines.meanings.get(line);
    return meaning?.kind === 'add' && isInvited(ground, line, columns, row)
      ? [additions(ground, meaning, columns, [row])]
      : [];
  });
  const problems = invited.flatMap((part) => (part.ok ? [] : part.error));
  return problems.length > 0
    ? err(problems)
    : ok(invited.flatMap((part) => (part.ok ? part.value : [])));
}

/** New items, one per line of texts. */
function additions(
  ground: Ground,
  over: Laid['over'],
  columns: readonly string[],
  texts: Cells,
): Result<readonly AddedItems[], readonly BlockProblem[]> {
  const place = placeOf(over);
  const isAdder = over !== null && 'kind' in over;
  // On a line over the whole width, the first column is the title's.
  const isTitleOnly = isAdder && (over.level === 'goal' || over.level === 'objective');
  const names = isTitleOnly ? columns.map((name, index) => (index === 0 ? TITLE : name)) : columns;
  const at = { line: addLineOf(ground, over), column: TITLE };
  if (place === null || !names.includes(TITLE))
    return err([{ at, sentence: ground.words.tooLong }]);
  const problems: BlockProblem[] = [];
  const items = texts.map((row) =>
    names.flatMap((name, index): readonly CellInput[] => {
      const text = row[index] ?? '';
      const column = ground.columns.get(name);
      if (name === OBJECTIVE_COLUMN || column === undefined) {
        if (text.trim() !== '') problems.push({ at, sentence: ground.words.nowhere });
        return [];
      }
      if (text.trim() === '' && name !== TITLE) return [];
      const read = readCellText({}, column, text, ground.settings);
      if (!read.ok) problems.push({ at, sentence: `${column.grid.label} : ${read.error}` });
      return read.ok ? read.value : [];
    }),
  );
  return problems.length > 0 ? err(problems) : ok([{ ...place, items }]);
}

function placeOf(over: Laid['over']): Omit<AddedItems, 'items'> | null {
  if (over === null) return null;
  return 'kind' in over ? over.place : { parent: over.objective };
}

function addLineOf({ lines }: PlanSheet, over: Laid['over']): string {
  const parent = placeOf(over)?.parent ?? null;
  const found = lines.lines.find(({ id }) => {
    const meaning = lines.meanings.get(id);
    return meaning?.kind === 'add' && meaning.place.parent === parent;
  });
  return found?.id ?? lines.lines[0]?.id ?? '';
}
