/**
 * What records stand in: a plan, a workshop, a purchase. It follows from the references that say where a record stands
 * (`structural` in its declaration), from one record to the next, whatever their types.
 */
import { sql } from 'kysely';
import type { RecordType } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';

export interface Standing {
  readonly id: string;
  readonly type: string;
}

/** What stands deeper than this goes in a circle. */
const DEEPEST = 8;

/** Of several, the first declared: an item's plan rather than the item above it. */
const placingField = ({ fields }: RecordType): string | undefined =>
  fields.find(({ kind, structural }) => structural === true && kind === 'reference')?.name;

/** By record, what it stands in, the nearest first; nothing for what stands by itself. */
export async function placesOf(
  snapshot: Snapshot,
  records: readonly Standing[],
): Promise<(id: string) => readonly Standing[]> {
  const above = new Map<string, Standing>();
  let next = records;
  for (let depth = 0; next.length > 0 && depth < DEEPEST; depth += 1) {
    const found: Standing[] = [];
    for (const [type, ofType] of Map.groupBy(next, (record) => record.type)) {
      for (const { id, ...place } of await nearest(snapshot, type, ofType)) {
        if (!above.has(id)) found.push({ id: place.place, type: place.type });
        above.set(id, { id: place.place, type: place.type });
      }
    }
    next = found;
  }
  return (id) => {
    const places: Standing[] = [];
    for (let at = above.get(id); at !== undefined && places.length < DEEPEST; at = above.get(at.id))
      places.push(at);
    return places;
  };
}

/** The place of that type that a record stands in, however far above. */
export const placeOfType = (places: readonly Standing[], type: string): string | null =>
  places.find((place) => place.type === type)?.id ?? null;

async function nearest(
  snapshot: Snapshot,
  typeName: string,
  records: readonly Standing[],
): Promise<readonly { readonly id: string; readonly place: string; readonly type: string }[]> {
  const type = snapshot.model.types.get(typeName);
  const field = type && placingField(type);
  if (field === undefined) return [];
  const wanted = JSON.stringify(records.map(({ id }) => id));
  const answer = await sql<{ id: string; place: string; type: string }>`
    SELECT p.id, r.id AS place, r.type
    FROM ${sql.table(`p_${typeName}`)} p JOIN record r ON r.id = p.${sql.ref(field)}
    WHERE p._n IN (SELECT n FROM record WHERE id IN (SELECT value FROM json_each(${wanted})))`.execute(
    snapshot.db,
  );
  return answer.rows;
}
