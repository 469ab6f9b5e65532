/** A record with cells changed, as the next answer will show it. */
import type { CellInput, FieldDescriptor } from '#shared/contract/records.ts';
import { isSet } from '#shared/model/field.ts';
import { membersOf } from '#renderer/ui/grid/editors/editor.ts';

export function withCells<R extends { readonly [field: string]: unknown }>(
  record: R,
  cells: readonly CellInput[],
  fields: ReadonlyMap<string, FieldDescriptor>,
): R {
  let changed = record;
  for (const cell of cells) {
    const field = fields.get(cell.field);
    if (field !== undefined)
      changed = { ...changed, [cell.field]: changedValue(changed[cell.field], cell, field) };
  }
  return changed;
}

/** Whether the record shows these cells already. */
export const showsCells = (
  record: { readonly [field: string]: unknown },
  cells: readonly CellInput[],
  fields: ReadonlyMap<string, FieldDescriptor>,
): boolean =>
  cells.every((cell) => {
    const field = fields.get(cell.field);
    const before = record[cell.field];
    return field === undefined || sorted(changedValue(before, cell, field)) === sorted(before);
  });

function changedValue(
  before: unknown,
  { element, value }: CellInput,
  field: FieldDescriptor,
): unknown {
  if (element === undefined) return value;
  if (isSet(field)) {
    const members = membersOf(before).filter((member) => member !== element);
    return value === true ? [...members, element] : members;
  }
  const others = Object.entries(typeof before === 'object' && before !== null ? before : {}).filter(
    ([key]) => key !== element,
  );
  return Object.fromEntries(value === null ? others : [...others, [element, value]]);
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(membersOf(value).toSorted(byText));
  if (typeof value === 'object' && value !== null) {
    return JSON.stringify(Object.entries(value).toSorted(([one], [other]) => byText(one, other)));
  }
  return JSON.stringify(value ?? null);
}

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
