/**
 * Where the headings of a table stand: the tables of offices carry a title, or bands over several columns, above the
 * line that names their columns.
 */
import { namesLevels, type PlanShape } from './plan-headings.ts';
import { isIdHeading } from './record-headings.ts';
import { DEFAULT_ACTION_RANK } from './plan-tree.ts';

export interface HeadedSheet {
  readonly headings: readonly string[];
  readonly body: readonly (readonly string[])[];
  /** Lines of the table above its body. */
  readonly above: number;
}

const MOST_ABOVE = 5;
const ANY_PLAN: PlanShape = { levelNames: {}, actionRank: DEFAULT_ACTION_RANK };

/** One that a table of ours always has; what stands under it is never taken for headings. */
const isOurs = (line: readonly string[]): boolean => line.some((heading) => isIdHeading(heading));

/** The headings are the first line, unless it names no column of ours and one just below names two levels of plans. */
export function headedSheet(
  sheet: readonly (readonly string[])[],
  known: PlanShape | null,
): HeadedSheet {
  const shape = known ?? ANY_PLAN;
  const first = sheet.slice(0, MOST_ABOVE);
  const named = isOurs(sheet[0] ?? [])
    ? 0
    : first.findIndex((line) => namesLevels(line, shape) > 1);
  const at = Math.max(0, named);
  const headings = sheet[at] ?? [];
  return {
    // A heading as tall as the bands beside it stands on their line.
    headings: headings.map((text, column) =>
      text.trim() === '' ? (sheet[at - 1]?.[column] ?? '') : text,
    ),
    body: sheet.slice(at + 1),
    above: at + 1,
  };
}
