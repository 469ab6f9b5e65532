/** `conflicts` and `settle`: what several offices wrote at once. */
import type { TypeDescriptor } from '#shared/contract/records.ts';
import type { Value } from '#shared/model/field.ts';
import { isSet } from '#shared/model/field.ts';
import { readValue } from '#shared/model/value-text.ts';
import { alignedTable } from '../aligned-table.ts';
import { cellsOf, readAssignment } from '../assignments.ts';
import { done, misused, refusedFor, type Run } from '../command.ts';
import { withNetwork } from '../network.ts';
import { describeType, directoryOf, problemSaid } from './records.ts';

const DELETED = 'deleted';

export const listConflicts: Run = ({ positionals: [folder = ''] }) =>
  withNetwork(folder, 'read', async ({ ask, refuse, words }) => {
    const listed = await ask('record.conflicts', {});
    if (!listed.ok) return refuse(listed.error);
    const conflicts = listed.value.map(({ type, id, field, element, values, shown }) => ({
      type,
      id,
      // As `settle` and `set` take it.
      field: element === '' ? field : `${field}[${element}]`,
      values: values.map(({ value, author, structure, time }) => ({
        value,
        author,
        structure,
        time,
      })),
      shown,
    }));
    return done(conflicts, () =>
      conflicts.length === 0
        ? words.nothing
        : alignedTable(
            conflicts.map(({ type, id, field, values }) => [
              type,
              id,
              field,
              values.map(({ value }) => String(value ?? '')).join(' | '),
            ]),
          ),
    );
  });

export const settle: Run = ({
  positionals: [folder = '', typeName = '', id = '', field = '', text = ''],
}) =>
  withNetwork(folder, 'write', async (office) => {
    const { ask, refuse, words } = office;
    const type = await describeType(typeName, office);
    if (!type.ok) return refuse(type.error);
    const found = await ask('record.get', { type: typeName, id });
    if (!found.ok) return refuse(found.error);
    const assignment = readAssignment(`${field}=${text}`);
    if (assignment === undefined) return misused(words.badAssignment(`${field}=${text}`));
    const plain = plainCell(type.value, assignment.field, assignment.element, text);
    const named = await directoryOf(type.value, office);
    const cells =
      plain === undefined
        ? cellsOf(assignment, { type: type.value, record: found.value.record, named })
        : { ok: true as const, value: [plain] };
    if (!cells.ok) return refusedFor(problemSaid(cells.error, office));
    const choices = cells.value.map((cell) => ({ type: typeName, id, ...cell }));
    if (choices.length === 0) return done({ ids: [] }, () => words.settled);
    const settled = await ask('record.settle', { choices });
    return settled.ok ? done(settled.value, () => words.settled) : refuse(settled.error);
  });

/** Whether a record goes, and one member of a set: what no assignment says. */
function plainCell(
  type: TypeDescriptor,
  name: string,
  element: string | undefined,
  text: string,
): { field: string; element?: string; value: Value } | undefined {
  const read = readValue({ kind: 'yesNo' }, text, 'fr');
  if (!read.ok) return undefined;
  const value = read.value === true;
  if (name === DELETED && element === undefined) return { field: DELETED, value };
  const field = type.fields.find((one) => one.name === name);
  if (field === undefined || element === undefined || !isSet(field)) return undefined;
  return { field: name, element, value: value ? true : null };
}
