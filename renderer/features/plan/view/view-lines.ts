/** The lines of the grid as the view asks for them: grouped and folded, or one under the other. */
import { changesBetween } from '#shared/lib/changes.ts';
import { fromLast } from '#shared/lib/from-last.ts';
import type { PlanTree } from '../plan-tree.ts';
import {
  flatLinesOf,
  linesOf,
  linesWithChanges,
  type LineSettings,
  type PlanLines,
} from '../plan-lines.ts';
import type { PlanView } from './use-plan-view.ts';

type Seen = Pick<PlanView, 'tree' | 'found' | 'definition'>;

export const viewLines = (
  { tree, found, definition }: Seen,
  whole: PlanTree,
  settings: LineSettings,
): PlanLines =>
  definition.grouping === 'flat'
    ? flatLinesOf(found, whole, settings)
    : linesOf(tree, { ...settings, goals: whole.under(null) });

/** `viewLines`, from one drawing to the next: a value that changes changes its own line. */
export const createViewLines = (): typeof viewLines =>
  fromLast(viewLines, ({ given, value }, seen, whole, settings) => {
    const [seenBefore, wholeBefore, settingsBefore] = given;
    const changes = changesBetween(wholeBefore.rows, whole.rows);
    const isSame =
      wholeBefore.shape === whole.shape &&
      isSameShape(seenBefore, seen) &&
      isSameSettings(settingsBefore, settings);
    return changes !== null && isSame ? linesWithChanges(value, changes, settings) : null;
  });

const isSameShape = (one: Seen, other: Seen): boolean =>
  one.definition.grouping === other.definition.grouping &&
  (one.definition.grouping === 'flat'
    ? changesBetween(one.found, other.found)?.every(
        ({ before, after }) => before.id === after.id,
      ) === true
    : one.tree.shape === other.tree.shape);

const isSameSettings = (one: LineSettings, other: LineSettings): boolean =>
  Object.keys({ ...one, ...other }).every((key) =>
    Object.is(Reflect.get(one, key), Reflect.get(other, key)),
  );
