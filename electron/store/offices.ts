/** The `office` records: which structures have a computer that works on this network. */
import type { Model } from '#shared/model/model.ts';
import type { Connection } from './database.ts';
import type { Gesture } from './gesture.ts';

interface OfficeRow {
  readonly id: string;
  readonly structure: string | null;
  readonly name: string | null;
}

const TYPE = 'office';

export const hasOffice = (connection: Connection, model: Model, structure: string): boolean =>
  model.types.has(TYPE) &&
  connection
    .prepare('SELECT 1 FROM p_office WHERE structure = ? AND _deleted = 0 LIMIT 1')
    .get(structure) !== undefined;

const officesIn = (connection: Connection): OfficeRow[] =>
  connection
    .prepare<[], OfficeRow>(
      'SELECT id, structure, name FROM p_office WHERE _deleted = 0 ORDER BY name, id',
    )
    .all();

/** What an installation writes of itself once it has a structure; nothing when it is written already. */
export function officeGesture(connection: Connection, office: string, structure: string): Gesture {
  const written = officesIn(connection).find(({ id }) => id === office);
  if (written?.structure === structure) return [];
  const name = connection
    .prepare<[string], { title: string }>('SELECT title FROM record WHERE id = ?')
    .get(structure)?.title;
  const set = (field: string, value: string): Gesture[number] => ({
    act: 'set',
    type: TYPE,
    record: office,
    field,
    value,
  });
  return [set('structure', structure), set('name', name ?? office)];
}
