/** The directory as its papers need it: who is where, in which function, and how one writes to them. */
import type { Card } from '#shared/domain/directory/vcard.ts';
import type { AnyRecord, Names } from '#shared/contract/records.ts';
import type { Correspondent } from '#shared/domain/directory/mailing.ts';
import { addressLines } from '#shared/domain/directory/postal-address.ts';
import { isRunning } from '#shared/domain/directory/terms.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { textOrNull } from '../plan-items.ts';
import { readRow, readRows, toRecord } from '../rows.ts';

export interface Directory {
  readonly organisations: ReadonlyMap<string, AnyRecord>;
  readonly people: ReadonlyMap<string, AnyRecord>;
  /** Functions that run on the day, by structure and by person. */
  readonly functionsIn: ReadonlyMap<string, readonly AnyRecord[]>;
  readonly functionsOf: ReadonlyMap<string, readonly AnyRecord[]>;
}

export const textIn = (record: AnyRecord | undefined, field: string): string =>
  textOrNull(record?.[field]) ?? '';

export const personName = (person: AnyRecord | undefined): string =>
  [textIn(person, 'firstName'), textIn(person, 'lastName')].filter((part) => part !== '').join(' ');

export async function recordsOf(snapshot: Snapshot, name: string): Promise<AnyRecord[]> {
  const type = typeOf(snapshot.model, name);
  return (await readRows(snapshot, type)).map((row) => toRecord(type, row));
}

export async function readDirectory(snapshot: Snapshot, today: string): Promise<Directory> {
  const byId = (records: readonly AnyRecord[]) => new Map(records.map((one) => [one.id, one]));
  const functions = (await recordsOf(snapshot, 'affiliation')).filter((one) =>
    isRunning({ since: textOrNull(one['since']), until: textOrNull(one['until']) }, today),
  );
  return {
    organisations: byId(await recordsOf(snapshot, 'organisation')),
    people: byId(await recordsOf(snapshot, 'person')),
    functionsIn: Map.groupBy(functions, (one) => textIn(one, 'organisation')),
    functionsOf: Map.groupBy(functions, (one) => textIn(one, 'person')),
  };
}

export interface Recipients {
  readonly organisations: readonly string[];
  readonly people: readonly string[];
  readonly list: string | null;
}

interface Chosen {
  readonly organisations: readonly AnyRecord[];
  readonly people: readonly AnyRecord[];
}

/** Those whom a paper is for, each once; undefined when the list is not there. */
export async function chosenOf(
  snapshot: Snapshot,
  { organisations, people, list }: Recipients,
  directory: Directory,
  today: string,
): Promise<Chosen | undefined> {
  const named = list === null ? { organisations, people } : await membersOf(snapshot, list, today);
  if (named === undefined) return undefined;
  const isAll = list === null && named.organisations.length === 0 && named.people.length === 0;
  const inOrder = (ids: readonly string[], known: ReadonlyMap<string, AnyRecord>) =>
    [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  return {
    organisations: isAll
      ? [...directory.organisations.values()].toSorted((a, b) =>
          textIn(a, 'name').localeCompare(textIn(b, 'name'), 'fr'),
        )
      : inOrder(named.organisations, directory.organisations),
    people: inOrder(named.people, directory.people),
  };
}

/** The people of a mailing list and those who sit in its bodies, and its structures; undefined when it is not there. */
export async function membersOf(
  snapshot: Snapshot,
  list: string,
  today: string,
): Promise<{ organisations: string[]; people: string[] } | undefined> {
  const type = typeOf(snapshot.model, 'mailingList');
  const row = await readRow(snapshot, type, list);
  if (row === undefined || row['_deleted'] === 1) return undefined;
  const record = toRecord(type, row);
  const set = (field: string): string[] => {
    const members = record[field];
    return Array.isArray(members) ? members.map(String) : [];
  };
  const bodies = new Set(set('bodies'));
  const seated = (await recordsOf(snapshot, 'termOfOffice'))
    .filter((term) => bodies.has(textIn(term, 'body')))
    .filter((term) =>
      isRunning({ since: textOrNull(term['since']), until: textOrNull(term['until']) }, today),
    )
    .map((term) => textIn(term, 'person'));
  return { organisations: set('organisations'), people: [...set('people'), ...seated] };
}

export const correspondentOf = (type: Correspondent['type'], record: AnyRecord): Correspondent => ({
  id: record.id,
  type,
  name: type === 'person' ? personName(record) : textIn(record, 'name'),
  email: textOrNull(record['email']),
});

const postal = (record: AnyRecord) => ({
  address: textOrNull(record['address']),
  postcode: textOrNull(record['postcode']),
  city: textOrNull(record['city']),
});

/** Where a structure is written to. */
export const structureAddress = (record: AnyRecord): string[] | undefined =>
  addressLines({ name: textIn(record, 'name'), ...postal(record) });

/** At home where that is known, else at the first structure where they hold a function. */
export function personAddress(person: AnyRecord, directory: Directory): string[] | undefined {
  const own = addressLines({ name: personName(person), ...postal(person) });
  if (own !== undefined) return own;
  for (const held of directory.functionsOf.get(person.id) ?? []) {
    const organisation = directory.organisations.get(textIn(held, 'organisation'));
    if (organisation === undefined) continue;
    const lines = addressLines({
      name: textIn(organisation, 'name'),
      attention: personName(person),
      ...postal(organisation),
    });
    if (lines !== undefined) return lines;
  }
  return undefined;
}

export function structureCard(record: AnyRecord): Card {
  const activities = record['activities'];
  return {
    ...cardOf(record),
    organisation: textIn(record, 'name'),
    title: '',
    website: textIn(record, 'website'),
    categories: Array.isArray(activities) ? activities.map(String) : [],
  };
}

export function personCard(person: AnyRecord, directory: Directory): Card {
  const [held] = directory.functionsOf.get(person.id) ?? [];
  return {
    ...cardOf(person),
    person: { firstName: textIn(person, 'firstName'), lastName: textIn(person, 'lastName') },
    organisation: textIn(directory.organisations.get(textIn(held, 'organisation')), 'name'),
    title: textIn(held, 'role'),
    website: '',
    categories: [],
  };
}

const cardOf = (record: AnyRecord) => ({
  uid: `urn:uuid:${record.id}`,
  phone: textIn(record, 'phone'),
  email: textIn(record, 'email'),
  address: textIn(record, 'address'),
  postcode: textIn(record, 'postcode'),
  city: textIn(record, 'city'),
});

/** Names of structures, as answers give them. */
export const organisationNames = (organisations: ReadonlyMap<string, AnyRecord>): Names =>
  Object.fromEntries(
    [...organisations.values()].map((one) => [
      one.id,
      { type: 'organisation', title: textIn(one, 'name'), deleted: false },
    ]),
  );
