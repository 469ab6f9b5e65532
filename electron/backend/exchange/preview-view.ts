/** A preview in sentences' raw matter: deletions, new, changed to the field, to be settled, suggestions, unknown. */
import type { Preview, TypeCounts } from '#shared/contract/exchange.ts';
import { suggestionsIn } from '#shared/domain/suggestions.ts';
import type { Value } from '#shared/model/field.ts';
import { isSet } from '#shared/model/field.ts';
import { erasure } from '#shared/model/erasure.ts';
import { type Field, fieldWithId, type RecordType } from '#shared/model/model.ts';
import type { OpenedExchangeFile } from '#electron/exchange-file/open-file.ts';
import { operationsOfLog, type StoredChangeSet } from '#electron/store/log.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { decodeState } from '#electron/store/state-codec.ts';
import { sql } from 'kysely';
import { allConflicts } from '../conflicts.ts';
import { planOf } from '../recent.ts';
import { authorNames, namesOf, readRow, toRecord } from '../rows.ts';
import { titleOf } from '../titles.ts';
import type { Scratch } from './preview.ts';
import { freshOf } from './received-attachments.ts';

const LONGEST_LIST = 500;

type PreviewRecord = Preview['changed'][number];
type Change = PreviewRecord['changes'][number];
type Outcome = 'added' | 'changed' | 'deleted';

interface Touched {
  readonly id: string;
  readonly type: string;
  /** The newest change set of the file that touches it. */
  readonly by: StoredChangeSet;
}

export async function describePreview(
  scratch: Scratch,
  opened: Pick<OpenedExchangeFile, 'attachments'>,
): Promise<Omit<Preview, 'file' | 'head'>> {
  const { before, after, taken } = scratch;
  const { touched, unknown } = touchedBy(after, taken.first - 1);
  const counts = new Map<string, { added: number; changed: number; deleted: number }>();
  const lists: Record<Outcome, Touched[]> = { added: [], changed: [], deleted: [] };
  for (const one of touched) {
    const outcome = outcomeOf(before, after, one);
    // Erasures are listed apart, by whom they concern.
    if (outcome === undefined || one.type === erasure.name) continue;
    const count = counts.get(one.type) ?? { added: 0, changed: 0, deleted: 0 };
    counts.set(one.type, count);
    count[outcome] += 1;
    if (lists[outcome].length < LONGEST_LIST) lists[outcome].push(one);
  }
  const nameOf = await authorNames(after, new Set(touched.map(({ by }) => by.author)));
  const records = (list: readonly Touched[]) =>
    Promise.all(list.map((one) => recordOf(one, scratch, nameOf)));
  const [deleted, added, changed] = [
    await records(lists.deleted),
    await records(lists.added),
    await records(lists.changed),
  ];
  const conflicts = await newConflicts(scratch, new Set(touched.map(({ id }) => id)));
  return {
    counts: [...counts].map(([type, count]): TypeCounts => ({ type, ...count })),
    erasures: await erasuresIn(touched, scratch),
    deleted,
    added,
    changed,
    conflicts: conflicts.slice(0, LONGEST_LIST),
    suggestions: await suggestionsFor(touched, scratch, nameOf),
    unknown,
    withheld: taken.withheld,
    attachments: attachmentsOf(opened, scratch),
    names: await namesIn(after, [...deleted, ...added, ...changed]),
  };
}

/** The copy that was tried lies away from the files: those that are here are those of the network. */
function attachmentsOf(
  opened: Pick<OpenedExchangeFile, 'attachments'>,
  { before, after }: Scratch,
): Preview['attachments'] {
  const fresh = freshOf(opened, before);
  const coming = new Set(fresh.map(({ hash }) => hash));
  const awaited = [...after.liveAttachments(true)].filter(
    (hash) => !coming.has(hash) && before.attachmentSize(hash) === undefined,
  );
  const bytes = fresh.reduce((sum, { length }) => sum + length, 0);
  return { count: fresh.length, bytes, awaited: awaited.length };
}

function touchedBy(after: Snapshot, from: number): { touched: Touched[]; unknown: number } {
  const touched = new Map<string, Touched>();
  const unknown = new Set<string>();
  let position = from;
  for (;;) {
    const batch = after.log.range(position, 500);
    for (const by of batch) {
      for (const { record: id, type, writes } of operationsOfLog(by)) {
        touched.set(id, { id, type, by });
        const known = after.model.types.get(type);
        const isKnown =
          known !== undefined &&
          writes.every(
            ({ field }) => field === 'deleted' || fieldWithId(known, field) !== undefined,
          );
        if (!isKnown) unknown.add(id);
      }
    }
    const last = batch.at(-1);
    if (last === undefined) return { touched: [...touched.values()], unknown: unknown.size };
    position = last.position;
  }
}

function outcomeOf(before: Snapshot, after: Snapshot, { id, type }: Touched): Outcome | undefined {
  if (!after.model.types.has(type)) return undefined;
  const stood = before.find(id);
  const stands = after.find(id);
  const didStand = stood !== undefined && stood.standing !== 'deleted';
  const doesStand = stands !== undefined && stands.standing !== 'deleted';
  if (didStand && !doesStand) return 'deleted';
  if (!didStand && doesStand) return 'added';
  return didStand && doesStand ? 'changed' : undefined;
}

async function recordOf(
  { id, type: name, by }: Touched,
  { before, after }: Scratch,
  nameOf: (author: string) => string | null,
): Promise<PreviewRecord> {
  const type = after.model.types.get(name);
  const changes = type === undefined ? [] : await changesOf(type, id, before, after);
  return {
    type: name,
    id,
    title: (await titleOf(after, id)) || (await titleOf(before, id)),
    plan: await planOf(after, name, id),
    changes,
    author: nameOf(by.author),
    time: by.time,
  };
}

async function changesOf(
  type: RecordType,
  id: string,
  before: Snapshot,
  after: Snapshot,
): Promise<Change[]> {
  const was = await readRow(before, type, id);
  const is = await readRow(after, type, id);
  const old = was && toRecord(type, was);
  const now = is && toRecord(type, is);
  return type.fields
    .filter((field) => field.internal !== true)
    .flatMap((field) => cellsThatDiffer(field, old?.[field.name], now?.[field.name]));
}

function cellsThatDiffer(field: Field, before: unknown, after: unknown): Change[] {
  if (field.element === undefined) {
    const [was, is] = [asValue(before), asValue(after)];
    return was === is ? [] : [{ field: field.name, element: '', before: was, after: is }];
  }
  const [was, is] = [elementsOf(field, before), elementsOf(field, after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((element) => {
    const [old, now] = [was.get(element) ?? null, is.get(element) ?? null];
    return old === now ? [] : [{ field: field.name, element, before: old, after: now }];
  });
}

function elementsOf(field: Field, value: unknown): Map<string, Value> {
  if (isSet(field))
    return new Map(Array.isArray(value) ? value.map((one) => [String(one), true]) : []);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).map(([element, one]) => [element, asValue(one)]));
}

const asValue = (value: unknown): Value =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;

/** People whose data the sender erased, where they still stand here. */
async function erasuresIn(
  touched: readonly Touched[],
  { before, after }: Scratch,
): Promise<Preview['erasures']> {
  const type = after.model.types.get(erasure.name);
  if (type === undefined) return [];
  const found: Preview['erasures'] = [];
  for (const { id } of touched.filter((one) => one.type === erasure.name)) {
    const person = (await readRow(after, type, id))?.['person'];
    if (typeof person !== 'string') continue;
    const known = before.find(person);
    if (known !== undefined) found.push({ person, title: known.title });
  }
  return found;
}

async function newConflicts(
  { before, after }: Scratch,
  touched: ReadonlySet<string>,
): Promise<Preview['conflicts']> {
  const key = ({ id, field, element, values }: Preview['conflicts'][number]): string =>
    JSON.stringify([id, field, element, values.map(({ value }) => value)]);
  const old = new Set((await allConflicts(before)).map(key));
  return (await allConflicts(after)).filter((one) => touched.has(one.id) && !old.has(key(one)));
}

async function suggestionsFor(
  touched: readonly Touched[],
  { after, taken }: Scratch,
  nameOf: (author: string) => string | null,
): Promise<PreviewRecord[]> {
  if (taken.suggestions === 0) return [];
  const found: PreviewRecord[] = [];
  for (const { id, type: name, by } of touched) {
    const type = after.model.types.get(name);
    if (type === undefined || found.length >= LONGEST_LIST) continue;
    const { rows } = await sql<{ state: string }>`
      SELECT state FROM record WHERE id = ${id} AND instr(state, '"s":1') > 0`.execute(after.db);
    const state = rows[0]?.state;
    if (state === undefined) continue;
    const changes = suggestionsIn(decodeState(state)).flatMap(({ field, element, write }) => {
      const known = fieldWithId(type, field);
      if (known === undefined || write.position < taken.first) return [];
      return [{ field: known.name, element, before: null, after: write.value }];
    });
    const title = await titleOf(after, id);
    const about = { type: name, id, title, author: nameOf(by.author), time: by.time };
    if (changes.length > 0) found.push({ ...about, plan: await planOf(after, name, id), changes });
  }
  return found;
}

/** Titles of the records that the values shown lead to. */
async function namesIn(
  after: Snapshot,
  records: readonly PreviewRecord[],
): Promise<Record<string, string>> {
  const ids = new Set<string>();
  for (const { type, changes } of records) {
    const known = after.model.types.get(type);
    for (const { field, element, before, after: now } of changes) {
      const one = known?.fields.find(({ name }) => name === field);
      if (one?.element === 'reference') ids.add(element);
      if (one?.kind !== 'reference') continue;
      for (const value of [before, now]) if (typeof value === 'string') ids.add(value);
    }
  }
  const names = await namesOf(after, ids);
  return Object.fromEntries(Object.entries(names).map(([id, { title }]) => [id, title]));
}
