/**
 * Who was erased on this computer, and which records went with them (exchange.md, "Erasing a person"): those of
 * personal types that lead to the person, from one to the next. Of a type that this version does not know, whatever
 * names the person leads to them.
 */
import type { RecordState } from '#shared/domain/record-state.ts';
import type { Operation } from '#shared/exchange/change-set.ts';
import { ANY_TYPE } from '#shared/model/field.ts';
import type { Model } from '#shared/model/model.ts';
import type { Connection } from './database.ts';
import { decodeState } from './state-codec.ts';

export interface ErasedList {
  /** Whether anyone was ever erased. */
  any(): boolean;
  people(): string[];
  /** The person with whom a record was erased. */
  personOf(record: string): string | undefined;
  add(record: string, person: string): void;
}

export function openErased(connection: Connection): ErasedList {
  const any = connection.prepare('SELECT 1 FROM erased LIMIT 1');
  const people = connection
    .prepare<[], string>('SELECT person FROM erased WHERE record = person')
    .pluck();
  const personOf = connection
    .prepare<[string], string>('SELECT person FROM erased WHERE record = ?')
    .pluck();
  const add = connection.prepare('INSERT OR IGNORE INTO erased (record, person) VALUES (?, ?)');
  return {
    any: () => any.get() !== undefined,
    people: () => people.all(),
    personOf: (record) => personOf.get(record),
    add: (record, person) => void add.run(record, person),
  };
}

/** The erased person that an operation speaks of, if any: its record was erased, or it leads to them. */
export function erasedPersonIn(
  { record, type, writes }: Operation,
  erased: ErasedList,
  model: Model,
): string | undefined {
  const known = erased.personOf(record);
  if (known !== undefined) return known;
  const leads = leadsOf(model, type);
  for (const { field, element, value } of writes) {
    if (!leads(field)) continue;
    for (const id of [value, element]) {
      const person = typeof id === 'string' ? erased.personOf(id) : undefined;
      if (person !== undefined) return person;
    }
  }
  return undefined;
}

/** Of what would be written here, what speaks of nobody who was erased. */
export function withoutErased(
  operations: readonly Operation[],
  erased: ErasedList,
  model: Model,
): readonly Operation[] {
  if (!erased.any()) return operations;
  return operations.filter((operation) => {
    const isPersonal = model.types.get(operation.type)?.personal === true;
    return !isPersonal || erasedPersonIn(operation, erased, model) === undefined;
  });
}

/** The records to erase with a person, theirs first. */
export function recordsAbout(connection: Connection, model: Model, person: string): string[] {
  const find = connection.prepare(`SELECT 1 FROM record r WHERE id = ? AND ${IS_PERSONAL}`);
  // The text of a state holds every id that it leads to: most are told apart without being read.
  const candidates = connection.prepare<[string], { id: string; type: string; state: string }>(
    `SELECT id, type, state FROM record r WHERE instr(state, ?) > 0 AND ${IS_PERSONAL}`,
  );
  const records = new Set(find.get(person) === undefined ? [] : [person]);
  const leading = new Set([person]);
  // The set grows while it is gone through.
  for (const target of leading) {
    for (const { id, type, state } of candidates.all(JSON.stringify(target).slice(1, -1))) {
      if (!leadsTo(decodeState(state), target, leadsOf(model, type))) continue;
      records.add(id);
      leading.add(id);
    }
  }
  return [...records];
}

/** Written in the personal stream, whether or not this version knows its type. */
const IS_PERSONAL = `(SELECT c.stream FROM touched t JOIN change_set c ON c.position = t.position
  WHERE t.n = r.n LIMIT 1) = 1`;

type Leads = (field: string) => boolean;

/** Which fields of a type may lead from one personal record to another. */
function leadsOf(model: Model, type: string): Leads {
  const known = model.types.get(type);
  if (known === undefined) return () => true;
  if (!known.personal) return () => false;
  const leading = known.fields.filter(
    ({ target }) =>
      target !== undefined && (target === ANY_TYPE || model.types.get(target)?.personal === true),
  );
  const ids = new Set(leading.map(({ id }) => id));
  return (field) => ids.has(field);
}

function leadsTo({ cells, aside }: RecordState, target: string, leads: Leads): boolean {
  for (const { field, element, live } of cells.values()) {
    if (!leads(field)) continue;
    if (element === target || live.some(({ value }) => value === target)) return true;
  }
  return [...(aside?.values() ?? [])].some(
    ({ field, element, value }) => leads(field) && (element === target || value === target),
  );
}
