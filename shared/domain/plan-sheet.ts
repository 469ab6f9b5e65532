/**
 * The rows of a plan's table, before they mean items: which titles stand on each, down to which rank, and which
 * cells belong to the fields.
 *
 * A title left empty between others continues the one above it, as cells that span several rows come out of a
 * spreadsheet. A row that bears an identifier is taken as it is written: its empty cells say nothing.
 */
import type { CellProblem } from './sheet-cell.ts';
import { nameKey } from './sheet-cell.ts';
import type { SheetColumn, Target } from './plan-headings.ts';

export interface SheetRow {
  /** Row of the file, its first line being 1. */
  readonly row: number;
  readonly id: string;
  /** Titles by rank, as written. */
  readonly given: ReadonlyMap<number, string>;
  /** Titles by rank, continued from the rows above. */
  readonly path: ReadonlyMap<number, string>;
  readonly cells: readonly FieldCell[];
}

export interface FieldCell {
  readonly heading: string;
  readonly target: Extract<Target, { kind: 'field' }>;
  readonly text: string;
}

export interface Problem {
  readonly row: number;
  readonly column: string;
  readonly reason: CellProblem | 'too-many-cells' | 'missing-parent' | 'no-title' | 'unknown-id';
  readonly value: string;
}

const LONGEST_QUOTED = 200;

export const problem = (
  row: number,
  column: string,
  reason: Problem['reason'],
  value: string,
): Problem => ({
  row,
  column,
  reason,
  value: value.slice(0, LONGEST_QUOTED),
});

export interface ReadRows {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly Problem[];
}

/**
 * @param sheet the table without its headings
 * @param first the row of the file that `sheet` begins with
 */
export function readRows(
  sheet: readonly (readonly string[])[],
  columns: readonly SheetColumn[],
  first: number,
): ReadRows {
  const rows: SheetRow[] = [];
  const problems: Problem[] = [];
  const width = columns.findLastIndex(({ heading }) => heading.trim() !== '') + 1;
  let above: ReadonlyMap<number, string> = new Map();
  for (const [index, cells] of sheet.entries()) {
    const number = index + first;
    const extra = cells.slice(width).find((text) => text.trim() !== '');
    if (extra !== undefined) problems.push(problem(number, '', 'too-many-cells', extra));
    const read = readRow(number, cells, columns.slice(0, width), above);
    if (read === undefined) continue;
    rows.push(read);
    above = read.path;
  }
  return { rows, problems };
}

function readRow(
  row: number,
  texts: readonly string[],
  columns: readonly SheetColumn[],
  above: ReadonlyMap<number, string>,
): SheetRow | undefined {
  const given = new Map<number, string>();
  const cells: FieldCell[] = [];
  let id = '';
  for (const [index, { heading, target }] of columns.entries()) {
    const text = texts[index] ?? '';
    if (target === null || text.trim() === '') continue;
    if (target.kind === 'id') id = text.trim();
    else if (target.kind === 'title') given.set(target.rank, text);
    else cells.push({ heading, target, text });
  }
  if (id === '' && given.size === 0 && cells.length === 0) return undefined;
  return { row, id, given, path: id === '' ? continued(given, above) : given, cells };
}

/** The given titles, with those above where everything higher up is the same. */
function continued(
  given: ReadonlyMap<number, string>,
  above: ReadonlyMap<number, string>,
): Map<number, string> {
  const path = new Map<number, string>();
  let isSame = true;
  for (let rank = 1; rank <= deepestOf(given); rank += 1) {
    const text: string | undefined = given.get(rank) ?? (isSame ? above.get(rank) : undefined);
    if (text === undefined) continue;
    isSame &&= nameKey(text) === nameKey(above.get(rank) ?? '');
    path.set(rank, text);
  }
  return path;
}

export const deepestOf = (titles: ReadonlyMap<number, string>): number =>
  Math.max(0, ...titles.keys());
