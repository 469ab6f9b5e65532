/** Tables of sticky notes coming in. The rules are pure (shared/domain/prioritisation/notes-table.ts). */
import type { Failure } from '#shared/contract/failure.ts';
import { type NotesTable, readNotesTable } from '#shared/domain/prioritisation/notes-table.ts';
import { positionsAfter } from '#shared/domain/position.ts';
import { fold } from '#shared/lib/fold.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Intent } from '#electron/store/gesture.ts';
import type { CommandContext, NetworkHandlers, QueryContext } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { readRows } from '../rows.ts';
import { readSheet } from '../services/offered-sheet.ts';
import { readDirectory } from '../services/plan-tables.ts';
import { knownWorkshop, type ReadWorkshop, readWorkshop } from '../services/workshop.ts';
import { gathered, settingCells } from '../values.ts';

export const workshopTablesHandlers: Pick<
  NetworkHandlers,
  'import.previewWorkshop' | 'import.workshop'
> = {
  async 'import.previewWorkshop'({ file, title }, context) {
    const read = await readTable(file, title, context);
    if (!read.ok) return read;
    const { table, there } = read.value;
    return ok({
      title,
      workshop: there?.workshop.id ?? null,
      axes: table.axes.map((axis) => ({
        title: axis.title,
        notes: axis.notes,
        isNew: axis.id === null,
      })),
      categories: table.categories.length,
      notes: table.notes.length,
      known: table.known,
      columns: table.columns.map((column) => ({ ...column })),
      problems: [...table.problems],
    });
  },

  async 'import.workshop'({ file, title }, context) {
    const read = await readTable(file, title, context);
    if (!read.ok) return read;
    const { table, there } = read.value;
    if (table.problems.length > 0)
      return err({ code: 'sheet-refused', count: table.problems.length });
    const workshop = there?.workshop.id ?? context.newId();
    const gesture = gestureOf(workshop, title, table, there, context);
    if (!gesture.ok) return gesture;
    const output = { workshop, notes: table.notes.length, known: table.known };
    return ok({ gesture: gesture.value, output });
  },
};

interface ReadTable {
  readonly table: NotesTable;
  readonly there: ReadWorkshop | undefined;
}

async function readTable(
  file: string,
  title: string,
  context: QueryContext,
): Promise<Result<ReadTable, Failure>> {
  const sheet = await readSheet(file, context);
  if (!sheet.ok) return sheet;
  const rows = await readRows(context, typeOf(context.model, 'workshop'));
  const same = rows.find((row) => fold(textOrNull(row['title']) ?? '') === fold(title));
  const there = same === undefined ? undefined : await readWorkshop(context, same.id);
  const types = {
    axis: typeOf(context.model, 'workshopAxis'),
    category: typeOf(context.model, 'workshopCategory'),
    note: typeOf(context.model, 'stickyNote'),
  };
  const directory = await readDirectory(context, types.note);
  const known = there === undefined ? NOTHING : knownWorkshop(there);
  const table = readNotesTable(sheet.value.rows, known, types, directory, 'fr');
  return table.ok ? ok({ table: table.value, there }) : table;
}

const NOTHING = { axes: [], categories: [], notes: [] };

function gestureOf(
  workshop: string,
  title: string,
  table: NotesTable,
  there: ReadWorkshop | undefined,
  { model, newId }: CommandContext,
): Result<Intent[], Failure> {
  const axisIds = table.axes.map(({ id }) => id ?? newId());
  const categoryIds = table.categories.map(({ id }) => id ?? newId());
  const axisPlaces = after(there?.axes ?? [], table.axes.length);
  const categoryPlaces = after(there?.categories ?? [], table.categories.length);
  const notePlaces = after(there?.notes ?? [], table.notes.length);
  return gathered([
    ...(there === undefined
      ? [settingCells(typeOf(model, 'workshop'), workshop, [{ field: 'title', value: title }])]
      : []),
    ...table.axes.flatMap((axis, index) =>
      axis.id === null
        ? [
            settingCells(typeOf(model, 'workshopAxis'), axisIds[index] ?? '', [
              { field: 'workshop', value: workshop },
              { field: 'position', value: axisPlaces[index] ?? '' },
              { field: 'title', value: axis.title },
            ]),
          ]
        : [],
    ),
    ...table.categories.flatMap((category, index) =>
      category.id === null
        ? [
            settingCells(typeOf(model, 'workshopCategory'), categoryIds[index] ?? '', [
              { field: 'axis', value: axisIds[category.axis] ?? '' },
              { field: 'position', value: categoryPlaces[index] ?? '' },
              { field: 'title', value: category.title },
            ]),
          ]
        : [],
    ),
    ...table.notes.map(({ axis, category, cells }, index) =>
      settingCells(typeOf(model, 'stickyNote'), newId(), [
        { field: 'workshop', value: workshop },
        { field: 'position', value: notePlaces[index] ?? '' },
        ...(axis === null ? [] : [{ field: 'axis', value: axisIds[axis] ?? '' }]),
        ...(category === null ? [] : [{ field: 'category', value: categoryIds[category] ?? '' }]),
        ...cells,
      ]),
    ),
  ]);
}

const after = (
  there: readonly { readonly id: string; readonly position: string | null }[],
  count: number,
): string[] => positionsAfter(there, there.at(-1)?.id ?? null, count) ?? [];
